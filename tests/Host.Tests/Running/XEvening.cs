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

    /// <param name="time">The network's clock; that of the machine unless given.</param>
    public static async Task<XEvening> OpenAsync(TimeProvider? time = null) =>
        new(await FakeX.StartAsync(time ?? TimeProvider.System, cancel: Cancel));

    /// <summary>
    /// The same evening with the posts of a round in one thread, and hints that never grow stale: at this speed two busy seconds of
    /// the machine are two minutes of the game.
    /// </summary>
    public async Task UsePatientThreadsAsync()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "config");
        Game = Path.Combine(folder.FullName, "games", "zevenhuizen.yaml");
        await CopyAsync(
            Path.Combine(shipped, "games", "zevenhuizen.yaml"),
            Game,
            text => text.Replace("channels: [x]", "channels: [{x: {thread: true}}]", StringComparison.Ordinal)
        );
        foreach (var scenario in Directory.GetFiles(Path.Combine(shipped, "scenarios")))
            await CopyAsync(
                scenario,
                Path.Combine(folder.FullName, "scenarios", Path.GetFileName(scenario)),
                text => text.Replace("    kind: hint", "    kind: hint\n    on-miss: send", StringComparison.Ordinal)
            );
    }

    private static async Task CopyAsync(string from, string to, Func<string, string> change)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        var text = await File.ReadAllTextAsync(from, Cancel);
        await File.WriteAllTextAsync(to, change(text), Cancel);
    }

    public HostProcess Run(IReadOnlyDictionary<string, string>? more = null) =>
        HostProcess.Start(
            new Dictionary<string, string>(more ?? new Dictionary<string, string>())
            {
                ["FEEDGAME__Channels__x__BaseUrl"] = X.Address.ToString(),
                ["FEEDGAME__Channels__x__ConsumerKey"] = X.Keys.ConsumerKey,
                ["FEEDGAME__Channels__x__ConsumerSecret"] = X.Keys.ConsumerSecret,
                ["FEEDGAME__Channels__x__AccessToken"] = X.Keys.AccessToken,
                ["FEEDGAME__Channels__x__AccessTokenSecret"] = X.Keys.AccessTokenSecret,
            },
            "run",
            Game,
            "--data",
            Data,
            "--start",
            "now",
            "--speed",
            Speed,
            "--urls",
            "http://127.0.0.1:0",
            "--lang",
            "en"
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

/// <summary>A clock that is off by so much.</summary>
internal sealed class ShiftedTime(TimeSpan by) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
}
