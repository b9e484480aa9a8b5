using System.Text.Json;
using FeedGame.Host.Tests.Previews;
using FeedGame.Publishers;

namespace FeedGame.Host.Tests.Commands;

/// <summary><c>feedgame channels</c> and <c>try-channel</c> in a pipe.</summary>
public sealed class ChannelsCommandTests : IDisposable
{
    private const string Secret = "hunter2-kept-from-everybody";

    private readonly SmallGame game = new(mostOfKlein: 192);

    public void Dispose() => game.Dispose();

    [Fact]
    public async Task A_kind_is_told_in_plain_words_with_its_settings()
    {
        var said = await game.SayAsync("channels");
        var from = Array.IndexOf(said.Out, "sandbox");

        Assert.Equal(0, said.Code);
        Assert.Equal(
            [
                "sandbox",
                "  werkwijze: er verlaat niets deze computer, om te oefenen",
                "  tekst: zo lang als je wilt",
                "  foto's: hoogstens 10 per bericht, elk tot 20 MB (jpeg, png, gif, webp)",
                "  beschrijving van een foto: tot 1500 tekens",
                "  draad: de berichten van een ronde kunnen op elkaar antwoorden",
                "  verbeteren: kan niet",
                "  terugnemen: altijd",
                "  als het antwoord wegblijft: opnieuw plaatsen is veilig, het netwerk laat dubbele weg",
                "  tempo: geen grens bekend",
                "  instellingen:",
                "    MaxLength (mag weg): De langste tekst, in tekens. Zonder instelling: geen grens.",
                "    Kept (mag weg): Hoeveel berichten onthouden worden, 1 tot 100000. Zonder instelling: 1000.",
            ],
            said.Out.Skip(from).Take(13)
        );
        Assert.Equal(["Ingestelde kanalen", "  groot (sandbox): in orde", "  klein (sandbox): in orde"], said.Out[^3..]);
    }

    [Fact]
    public async Task Every_kind_is_listed_with_every_setting()
    {
        var said = await game.SayAsync("channels", "--lang", "en");
        foreach (var module in Modules.All())
        {
            Assert.Contains(module.Type, said.Out);
            Assert.All(
                module.Settings,
                setting => Assert.Contains(said.Out, line => line.StartsWith($"    {setting.Field} (", StringComparison.Ordinal))
            );
        }
    }

    [Fact]
    public async Task All_mistakes_of_a_channel_are_named_and_no_secret_is()
    {
        game.Configure(
            $$"""
            { "Channels": {
                "dorp": { "Type": "sandbox", "MaxLength": "veel", "Kept": "0" },
                "kapot": { "Type": "zeppelin", "Token": "{{Secret}}" },
                "vogel": { "Type": "x", "ConsumerKey": "{{Secret}} ", "AccessToken": "{{Secret}}" } } }
            """
        );
        var said = await game.SayAsync("channels", "--lang", "en");
        var json = await game.SayAsync("channels", "--json");

        Assert.Equal((1, 1), (said.Code, json.Code));
        Assert.Contains("  dorp (sandbox): 2 mistakes", said.Out);
        Assert.Contains("    Channels:dorp:MaxLength must be a whole number from 1 to 100000, was \"veel\".", said.Out);
        Assert.Contains("    Channels:dorp:Kept must be a whole number from 1 to 100000, was \"0\".", said.Out);
        Assert.Contains("  kapot (zeppelin): 1 mistake", said.Out);
        Assert.Contains("  vogel (x): 3 mistakes", said.Out);
        Assert.Contains("    Channels:vogel:ConsumerKey holds a space or a sign that no key has: copy it again.", said.Out);
        Assert.DoesNotContain(said.Out.Concat(json.Out), line => line.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_is_one_object_with_kinds_and_channels()
    {
        var said = await game.SayAsync("channels", "--json");
        var root = JsonDocument.Parse(Assert.Single(said.Out)).RootElement;
        var sandbox = root.GetProperty("kinds").EnumerateArray().Single(kind => kind.GetProperty("type").GetString() == "sandbox");

        Assert.Equal(0, said.Code);
        Assert.Equal(
            """{"kind":"push","sandbox":true,"text":[],"text_with_photo":[],"photos":{"count":10,"bytes":20000000,"types":["image/jpeg","image/png","image/gif","image/webp"],"alt_length":1500,"max_pixels":null,"needs_public_url":false},"replies":"parent","edit_s":null,"retract_s":31536000,"redelivery":"idempotent","rate":null,"attempt_timeout_s":60}""",
            sandbox.GetProperty("traits").GetRawText()
        );
        Assert.Equal(
            """[{"name":"groot","type":"sandbox","mistakes":[]},{"name":"klein","type":"sandbox","mistakes":[]}]""",
            root.GetProperty("channels").GetRawText()
        );
    }

    [Fact]
    public async Task Trying_a_sandbox_says_that_nothing_was_posted_and_is_good()
    {
        var said = await game.SayAsync("try-channel", "klein");
        Assert.Equal(0, said.Code);
        Assert.Equal(
            [
                "in orde: Proefkanaal: er gaat niets van deze computer af.",
                "klein: er is niets geplaatst, want dit kanaal is om te oefenen.",
            ],
            said.Out
        );
    }

    [Theory]
    [InlineData("klien", "There is no channel \"klien\". Did you mean \"klein\"?")]
    [InlineData("zeppelin", "There is no channel \"zeppelin\". Configured: groot, klein.")]
    public async Task An_unknown_name_is_wrong_use(string name, string message)
    {
        var said = await game.SayAsync("try-channel", name, "--lang", "en");
        Assert.Equal((2, message), (said.Code, Assert.Single(said.Error)));
    }

    [Fact]
    public async Task A_channel_with_mistakes_is_not_tried()
    {
        game.Configure("""{ "Channels": { "dorp": { "Type": "sandbox", "MaxLength": "veel", "Kept": "0" } } }""");
        var said = await game.SayAsync("try-channel", "dorp");
        Assert.Equal((1, 2), (said.Code, said.Error.Length));
        Assert.Equal([""], said.Out);
    }

    [Fact]
    public async Task A_network_that_cannot_be_reached_is_bad_and_its_setting_is_named()
    {
        game.Configure(
            $$"""
            { "Channels": { "vogel": { "Type": "x", "BaseUrl": "http://127.0.0.1:1", "ConsumerKey": "a", "ConsumerSecret": "b",
                "AccessToken": "c", "AccessTokenSecret": "{{Secret}}" } } }
            """
        );
        var said = await game.SayAsync("try-channel", "vogel", "--lang", "en");
        Assert.Equal(1, said.Code);
        Assert.Equal(
            [
                "BAD: Channels:vogel:BaseUrl: X cannot be reached: ConnectionError.",
                "vogel: this channel is not ready. Mend what is marked BAD and try again.",
            ],
            said.Out
        );
    }
}
