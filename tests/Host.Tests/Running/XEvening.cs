using System.Text.Json;
using FeedGame.Host.Commands;
using FeedGame.Peers.X;

namespace FeedGame.Host.Tests.Running;

/// <summary>The evening of Zevenhuizen on the built program, on an accelerated clock, against an X of our own on a loopback address.</summary>
internal sealed class XEvening : IAsyncDisposable
{
    /// <summary>The whole evening takes two minutes; a hint may come two real seconds late before it is stale.</summary>
    private const string Speed = "60";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-test-");

    private XEvening(FakeX x) => X = x;

    public FakeX X { get; }

    public string Data => Path.Combine(folder.FullName, "data");

    public string Game { get; private set; } = Path.Combine(AppContext.BaseDirectory, "config", "games", "zevenhuizen.yaml");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<XEvening> OpenAsync() => new(await FakeX.StartAsync(TimeProvider.System, cancel: Cancel));

    /// <summary>The same evening with the posts of a round in one thread.</summary>
    public async Task UseThreadsAsync()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "config");
        var games = Directory.CreateDirectory(Path.Combine(folder.FullName, "games"));
        var scenarios = Directory.CreateDirectory(Path.Combine(folder.FullName, "scenarios"));
        foreach (var file in Directory.GetFiles(Path.Combine(shipped, "scenarios")))
            File.Copy(file, Path.Combine(scenarios.FullName, Path.GetFileName(file)));
        var text = await File.ReadAllTextAsync(Game, Cancel);
        Game = Path.Combine(games.FullName, "zevenhuizen.yaml");
        await File.WriteAllTextAsync(
            Game,
            text.Replace("channels: [x]", "channels: [{x: {thread: true}}]", StringComparison.Ordinal),
            Cancel
        );
    }

    public HostProcess Run(params string[] more) =>
        HostProcess.Start(
            new Dictionary<string, string>
            {
                ["FEEDGAME__Channels__x__BaseUrl"] = X.Address.ToString(),
                ["FEEDGAME__Channels__x__ConsumerKey"] = X.Keys.ConsumerKey,
                ["FEEDGAME__Channels__x__ConsumerSecret"] = X.Keys.ConsumerSecret,
                ["FEEDGAME__Channels__x__AccessToken"] = X.Keys.AccessToken,
                ["FEEDGAME__Channels__x__AccessTokenSecret"] = X.Keys.AccessTokenSecret,
            },
            ["run", Game, "--data", Data, "--start", "now", "--speed", Speed, "--urls", "http://127.0.0.1:0", "--lang", "en", .. more]
        );

    /// <summary>Says something as a controller; the exit code and what was answered.</summary>
    public async Task<(int Code, string Said)> ControlAsync(params string[] words)
    {
        var said = new StringWriter();
        var code = await CommandLine.RunAsync(
            ["control", "zevenhuizen", .. words, "--data", Data, "--as", "Anna", "--lang", "en"],
            new Output(said, said, IsTerminal: false),
            Cancel
        );
        return (code, said.ToString());
    }

    public async Task<JsonElement> StateAsync()
    {
        var (code, said) = await ControlAsync("state");
        Assert.Equal(0, code);
        return JsonDocument.Parse(said).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        await X.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
