using System.Text.Json;
using FeedGame.Host.Commands;
using FeedGame.Peers.X;

namespace FeedGame.Host.Tests.Running.Villages;

/// <summary>The built program with <c>serve</c>, in real time, and an X of its own for each account.</summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly string folder;
    private readonly Dictionary<string, FakeX> accounts = new(StringComparer.Ordinal);
    private HostProcess? host;

    private Town(string folder) => this.folder = folder;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Data => Path.Combine(folder, "data");

    /// <summary>The store, for a reader beside the host.</summary>
    public string Store => Path.Combine(Data, "feedgame.db");

    public FakeX this[string account] => accounts[account];

    public IEnumerable<FakeX> Accounts => accounts.Values;

    public static Task<Town> OpenAsync(params string[] accounts) =>
        OpenInAsync(Directory.CreateTempSubdirectory("feedgame-test-").FullName, accounts);

    /// <param name="folder">Is deleted at the end.</param>
    public static async Task<Town> OpenInAsync(string folder, params string[] accounts)
    {
        var town = new Town(folder);
        foreach (var account in accounts)
            town.accounts.Add(account, await FakeX.StartAsync(TimeProvider.System, cancel: Cancel));
        town.host = HostProcess.Start(town.Settings(), "serve", "--data", town.Data, "--urls", "http://127.0.0.1:0", "--lang", "en");
        await town.host.LineAsync("Public page", Cancel);
        return town;
    }

    /// <summary>Takes a game in and starts its round.</summary>
    public async Task PlayAsync(string game, IEnumerable<string> channels, params IEnumerable<(string Id, string At, string Text)> injects)
    {
        var file = await Village.WriteAsync(folder, game, channels, injects, Cancel);
        await DoAsync("add", file);
        await DoAsync(game, "start", Village.Round);
    }

    /// <summary>Says something as a controller that is to succeed; what was answered.</summary>
    public async Task<string> DoAsync(string game, params string[] words)
    {
        var (code, said) = await ControlAsync(game, words);
        Assert.True(code == 0, $"{game} {string.Join(' ', words)}: {said}");
        return said;
    }

    public async Task<(int Code, string Said)> ControlAsync(string game, params string[] words)
    {
        var said = new StringWriter();
        var code = await CommandLine.RunAsync(
            ["control", game, .. words, "--data", Data, "--as", "Anna", "--lang", "en"],
            new Output(said, said, IsTerminal: false),
            Cancel
        );
        return (code, said.ToString());
    }

    public async Task<JsonElement> StateAsync(string game) => JsonDocument.Parse(await DoAsync(game, "state")).RootElement;

    /// <summary>Asks for the state until it is so; a time-out is missing evidence and shows the last one.</summary>
    public async Task<JsonElement> UntilAsync(string game, Func<JsonElement, bool> come)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (true)
        {
            var state = await StateAsync(game);
            if (come(state))
                return state;
            Assert.False(patience.IsCancellationRequested, $"It did not come within two minutes: {state}\n{host!.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel);
        }
    }

    /// <summary>From here on no host is alive.</summary>
    public Task KillAsync() => host!.KillAsync(Cancel);

    public async ValueTask DisposeAsync()
    {
        host?.Dispose();
        foreach (var account in accounts.Values)
            await account.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Dictionary<string, string> Settings()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, x) in accounts)
        {
            var channel = "FEEDGAME__Channels__" + name + "__";
            settings[channel + "Type"] = "x";
            settings[channel + "BaseUrl"] = x.Address.ToString();
            settings[channel + "ConsumerKey"] = x.Keys.ConsumerKey;
            settings[channel + "ConsumerSecret"] = x.Keys.ConsumerSecret;
            settings[channel + "AccessToken"] = x.Keys.AccessToken;
            settings[channel + "AccessTokenSecret"] = x.Keys.AccessTokenSecret;
        }
        return settings;
    }
}

/// <summary>Reads the answer of <c>control GAME state</c>.</summary>
internal static class StateOf
{
    public static string? Delivery(JsonElement state, string delivery) =>
        Deliveries(state).FirstOrDefault(each => each.Key == delivery).State;

    public static IEnumerable<(string Key, string State)> Deliveries(JsonElement state) =>
        state
            .GetProperty("deliveries")
            .EnumerateArray()
            .Select(each => (each.GetProperty("delivery").GetString()!, each.GetProperty("state").GetString()!));
}
