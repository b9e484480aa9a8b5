using FeedGame.Abstractions.Channels;
using FeedGame.Host.Commands;
using FeedGame.Host.Settings;
using FeedGame.Peers.X;

namespace FeedGame.Host.Tests.Preflights;

/// <summary>The sample evening with a number and a name of its own, its settings in a folder, and an X on a loopback address.</summary>
internal sealed class PreflightGame : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-test-");

    private PreflightGame(FakeX x) => X = x;

    public FakeX X { get; }

    public string Data => Path.Combine(folder.FullName, "data");

    public string Config => folder.FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<PreflightGame> OpenAsync(TimeProvider? time = null)
    {
        var game = new PreflightGame(await FakeX.StartAsync(time ?? TimeProvider.System, cancel: Cancel));
        Directory.CreateDirectory(Path.Combine(game.folder.FullName, "games"));
        Directory.CreateDirectory(Path.Combine(game.folder.FullName, "scenarios"));
        var shipped = Path.Combine(AppContext.BaseDirectory, "config");
        foreach (var scenario in Directory.GetFiles(Path.Combine(shipped, "scenarios")))
            File.Copy(scenario, Path.Combine(game.folder.FullName, "scenarios", Path.GetFileName(scenario)));
        await game.ChangeAsync("088 - 27 09 018", "088 - 30 11 472");
        await game.SetAsync(game.X.Keys);
        return game;
    }

    /// <summary>Writes the game anew, with something in it put otherwise.</summary>
    public async Task ChangeAsync(string from, string to)
    {
        var mine = Path.Combine(folder.FullName, "games", "zevenhuizen.yaml");
        var source = File.Exists(mine) ? mine : Path.Combine(AppContext.BaseDirectory, "config", "games", "zevenhuizen.yaml");
        var text = await File.ReadAllTextAsync(source, Cancel);
        Assert.Contains(from, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(mine, text.Replace(from, to, StringComparison.Ordinal), Cancel);
    }

    public Task SetAsync(FakeXKeys keys) =>
        File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "appsettings.json"),
            $$"""
            { "Channels": { "x": { "Type": "x", "BaseUrl": "{{X.Address}}", "ConsumerKey": "{{keys.ConsumerKey}}",
              "ConsumerSecret": "{{keys.ConsumerSecret}}", "AccessToken": "{{keys.AccessToken}}",
              "AccessTokenSecret": "{{keys.AccessTokenSecret}}" } } }
            """,
            Cancel
        );

    /// <summary>The account has this post already.</summary>
    public async Task PostAsync(string text)
    {
        using var loggers = new Microsoft.Extensions.Logging.LoggerFactory();
        var channel = ConfigFolder.Open(Config).Channels.Make(["x"], TimeProvider.System, loggers)["x"];
        var now = TimeProvider.System.GetUtcNow();
        var post = new Post
        {
            Key = "earlier",
            Text = text,
            Due = now,
        };
        Assert.IsType<PublishOutcome.Published>(await channel.PublishAsync(new Attempt(post, 1, now), Cancel));
    }

    /// <summary>The exit code, and what was written.</summary>
    public async Task<(int Code, string Said)> RunAsync(params string[] more)
    {
        var said = new StringWriter();
        var code = await CommandLine.RunAsync(
            ["preflight", "zevenhuizen", "--config", folder.FullName, "--data", Data, "--lang", "en", .. more],
            new Output(said, said, IsTerminal: false),
            Cancel
        );
        return (code, said.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await X.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
