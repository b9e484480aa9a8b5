using FeedGame.Engine.Links;
using FeedGame.Host.Access;
using FeedGame.Host.Control;
using FeedGame.Host.Data;
using FeedGame.Host.Hosting;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Tests.Access;

/// <summary>A link for everybody in the people file, by one word.</summary>
public sealed class LinkAllTests : IAsyncDisposable
{
    private const string Game = "veenendaal";
    private static readonly ConfigFolder Config = ConfigFolder.Open(Path.Combine(AppContext.BaseDirectory, "config"));

    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("feedgame-test-");
    private readonly Microsoft.Extensions.Logging.LoggerFactory loggers = new();
    private readonly DataFolder folder;
    private readonly GameHost host;

    public LinkAllTests()
    {
        folder = DataFolder.Take(temporary.FullName);
        var channels = Config.Channels.Make(["whatsapp"], TimeProvider.System, loggers);
        host = GameHost.Open(folder, new HostParts(Config, channels, 1, TimeProvider.System, loggers));
        Assert.True(host.Engine.Add(Config.Plan(Game, "nl")));
    }

    [Fact]
    public async Task Everybody_with_a_page_gets_a_link_and_keeps_it()
    {
        await host.StartAsync("http://127.0.0.1:0", TestContext.Current.CancellationToken);
        var lines = Lines(await SayAsync("link-all"));
        Assert.Equal(
            [
                "Tess Voorbeeld · organisator: /j/",
                "Umar Voorbeeld · spelleider: /j/",
                "Vera Voorbeeld · politie: /j/",
                "Wout Voorbeeld · gemeente: /j/",
                "Xandra Voorbeeld · meldpunt: /j/",
                "Yara Voorbeeld · groepsbeheerder: /r/",
                "Zeger Voorbeeld · rolspeler: /j/",
                "Aafke Voorbeeld · begeleider: heeft geen eigen pagina.",
                "Bart Voorbeeld · vervanger: /r/",
            ],
            lines.Select(WithoutToken)
        );
        var tokens = lines.Where(line => line.Contains("http", StringComparison.Ordinal)).Select(line => line.Split('/')[^1]).ToList();
        Assert.Equal(8, tokens.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            [
                "",
                "round:oefening",
                "whatsapp stand-in",
                "whatsapp:petenbos-oost,petenbos-west,dragonder-noord,dragonder-zuid,schrijverspark,buurttent",
            ],
            host.Engine.Links.All(Game).Select(link => link.Link.Scope).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>Said once more, after a name was added: nobody's telephone loses its page.</summary>
    [Fact]
    public async Task A_link_that_works_is_kept_and_one_that_was_taken_back_is_made_again()
    {
        await host.StartAsync("http://127.0.0.1:0", TestContext.Current.CancellationToken);
        await SayAsync("link-all");
        await SayAsync("unlink", "Yara Voorbeeld");
        var before = host.Engine.Links.All(Game).Count;
        var lines = Lines(await SayAsync("link-all"));
        Assert.Equal("Umar Voorbeeld · spelleider: heeft al een link die werkt. Kwijt? Maak een nieuwe met link.", lines[1]);
        Assert.Equal("Yara Voorbeeld · groepsbeheerder: /r/", WithoutToken(lines[5]));
        Assert.Equal(before + 1, host.Engine.Links.All(Game).Count);
    }

    /// <summary>The gate asks for two before an evening begins, and says so when no police is among them (X1).</summary>
    [Fact]
    public async Task Who_can_go_on_after_a_stop_is_counted_by_the_links_that_work()
    {
        await host.StartAsync("http://127.0.0.1:0", TestContext.Current.CancellationToken);
        Assert.Equal(new Resumers(0, Police: false), host.Engine.Links.Resumers(Game));
        await SayAsync("link-all");
        Assert.Equal(new Resumers(4, Police: true), host.Engine.Links.Resumers(Game));
        await SayAsync("link", "Umar Voorbeeld", "safety");
        Assert.Equal(new Resumers(4, Police: true), host.Engine.Links.Resumers(Game));
        await SayAsync("unlink", "Vera Voorbeeld");
        Assert.Equal(new Resumers(3, Police: false), host.Engine.Links.Resumers(Game));
    }

    /// <summary>Somebody may play in two rounds, or forward on two channels: each needs a link of its own.</summary>
    [Theory]
    [InlineData("role-player", "round:jeugd", "role-player round jeugd", true)]
    [InlineData("role-player", "round:jeugd", "role-player round volwassenen", false)]
    [InlineData("role-player", "", "role-player round jeugd", true)]
    [InlineData("desk", "", "role-player round jeugd", false)]
    [InlineData("relay", "whatsapp:noord", "whatsapp:noord,zuid", true)]
    [InlineData("relay", "whatsapp:noord", "signal:noord", false)]
    [InlineData("relay", "whatsapp:noord", "desk", false)]
    public void A_link_is_kept_for_what_it_does(string role, string scope, string asked, bool serves) =>
        Assert.Equal(serves, LinkWords.Serves(new PersonalLink(Game, "p1", role, scope), asked.Split(' ')));

    [Fact]
    public async Task Mistakes_in_the_files_are_told_and_nobody_gets_a_link()
    {
        var answer = await SayAsync("link-all", Path.Combine(temporary.FullName, "nergens.yaml"));
        Assert.Equal(1, answer.Code);
        Assert.Contains("nergens.yaml", answer.Text, StringComparison.Ordinal);
        Assert.Empty(host.Engine.Links.All(Game));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
        loggers.Dispose();
        temporary.Delete(recursive: true);
    }

    private Task<ControlAnswer> SayAsync(params string[] words) =>
        new ControlDoor(host, "").DoAsync(new ControlRequest(Game, words, "Anna", "nl"), TestContext.Current.CancellationToken);

    private static string[] Lines(ControlAnswer answer)
    {
        Assert.Equal(0, answer.Code);
        return answer.Text.Split('\n');
    }

    /// <summary>The address without host and token.</summary>
    private string WithoutToken(string line) =>
        line.Contains("http", StringComparison.Ordinal)
            ? line[..(line.LastIndexOf('/') + 1)].Replace(host.Address, "", StringComparison.Ordinal)
            : line;
}
