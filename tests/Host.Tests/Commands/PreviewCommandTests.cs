using System.Text.Json;
using FeedGame.Host.Tests.Previews;

namespace FeedGame.Host.Tests.Commands;

/// <summary><c>feedgame preview</c> in a pipe: exact lines, JSON, exit codes, and the file it writes.</summary>
public sealed class PreviewCommandTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_message_on_every_channel_with_its_length_its_variant_and_what_is_too_long()
    {
        using var game = new SmallGame(mostOfKlein: 181);
        var said = await game.SayAsync("preview", "dorp");

        Assert.Equal(1, said.Code);
        Assert.Equal(
            [
                "oproep                groot  91       tekst",
                "oproep                klein  91/181   tekst",
                "een/start             groot  166      tekst",
                "een/start             klein  166/181  tekst",
                "een/hint-1            groot  245      tekst",
                "een/hint-1            klein  192/181  korte tekst  11 tekens te lang",
                "een/hint-2            groot  179      tekst",
                "een/hint-2            klein  179/181  tekst",
                "een/gevonden          groot  128      tekst",
                "een/gevonden          klein  128/181  tekst",
                "einde                 groot  112      tekst",
                "einde                 klein  112/181  tekst",
                "een/extra             groot  182      tekst",
                "een/extra             klein  182/181  tekst        1 teken te lang",
            ],
            said.Out.Take(14)
        );
        Assert.Equal("stop                  klein  29/181   tekst", said.Out[21]);
        Assert.Equal("16 berichten, 32 plaatsingen: 2 passen niet. Zo kan het spel niet beginnen.", said.Out[^1]);
        Assert.Equal([""], said.Error);
    }

    [Fact]
    public async Task When_everything_fits_it_ends_with_0_and_the_short_words_are_those_that_go_out()
    {
        using var game = new SmallGame(mostOfKlein: 192);
        var said = await game.SayAsync("preview", "dorp", "--lang", "en", "--channel", "klein");

        Assert.Equal(0, said.Code);
        Assert.Equal("een/hint-1            klein  192/192  short text", said.Out[2]);
        Assert.Equal("16 messages, 16 posts: everything fits.", said.Out[^1]);
        Assert.DoesNotContain(said.Out, line => line.Contains("groot", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_has_a_line_for_each_post_and_the_sums()
    {
        using var game = new SmallGame(mostOfKlein: 181);
        var said = await game.SayAsync("preview", "dorp", "--json");
        var lines = said.Out.Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(1, said.Code);
        Assert.Equal(
            """{"at":"2018-09-20T08:00:00.000Z","round":"","inject":"oproep","kind":"announcement","origin":"planned","channel":"groot","variant":"text","text":"SPELBERICHT · Boef in de Wijk Dorp · 10:00\nVolgende week!\n#BoefInDeWijk · EINDE SPELBERICHT","photos":0,"used":91,"max":null,"unit":"graphemes","problems":[]}""",
            said.Out[0]
        );
        Assert.Equal("short", lines[5].GetProperty("variant").GetString());
        Assert.Equal(192, lines[5].GetProperty("used").GetInt32());
        Assert.Equal(181, lines[5].GetProperty("max").GetInt32());
        Assert.Equal("""[{"rule":"text-length","text":"11 characters too long"}]""", lines[5].GetProperty("problems").GetRawText());
        Assert.Equal("""{"summary":{"messages":16,"posts":32,"misfits":2}}""", said.Out[^1]);
    }

    [Fact]
    public async Task The_page_is_for_its_owner_only_asks_nobody_for_anything_and_cuts_nothing()
    {
        using var game = new SmallGame(mostOfKlein: 100);
        var said = await game.SayAsync("preview", "dorp", "--html", game.Page);
        var page = await File.ReadAllTextAsync(game.Page, Cancel);

        Assert.Equal(1, said.Code);
        Assert.Equal($"{game.Page}: hierin staat alles wat nog niet verzonden is. Houd het geheim tot het spel voorbij is.", said.Out[^1]);
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            "De boef loopt in een straat die naar een bloem is genoemd, met een mand aan de arm.",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("een/hint-2: te lang voor klein: 179/100. Maak de tekst 79 tekens korter", page, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(game.Page));
    }

    [Fact]
    public async Task A_page_that_cannot_be_written_is_said_plainly()
    {
        using var game = new SmallGame(mostOfKlein: 192);
        var file = Path.Combine(game.Config, "nergens", "p.html");
        var said = await game.SayAsync("preview", "dorp", "--html", file);
        Assert.Equal(1, said.Code);
        Assert.StartsWith($"{file}: kan niet geschreven worden: ", Assert.Single(said.Error), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("klien", "This game has no channel \"klien\". Did you mean \"klein\"?")]
    [InlineData("zeppelin", "This game has no channel \"zeppelin\". It has: groot, klein.")]
    public async Task A_channel_that_the_game_does_not_use_is_wrong_use(string asked, string message)
    {
        using var game = new SmallGame(mostOfKlein: 192);
        var said = await game.SayAsync("preview", "dorp", "--channel", asked, "--lang", "en");
        Assert.Equal((2, message), (said.Code, Assert.Single(said.Error)));
    }

    [Fact]
    public async Task A_channel_of_no_kind_cannot_be_shown()
    {
        using var game = new SmallGame(mostOfKlein: 192);
        game.Configure("""{ "Channels": { "groot": { "Type": "sandbox" }, "klein": { "Type": "zeppelin" } } }""");
        var said = await game.SayAsync("preview", "dorp");
        Assert.Equal(1, said.Code);
        Assert.StartsWith("Channels:klein:Type moet een van deze zijn: ", Assert.Single(said.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shipped_game_fits_its_channel()
    {
        using var game = new SmallGame(mostOfKlein: 192);
        game.Configure("""{ "Channels": { "x": { "Type": "x" } } }""");
        var shipped = Path.Combine(AppContext.BaseDirectory, "config", "games", "zevenhuizen.yaml");
        var said = await game.SayAsync("preview", shipped);
        Assert.Equal((0, "43 berichten, 43 plaatsingen: alles past."), (said.Code, said.Out[^1]));
    }
}
