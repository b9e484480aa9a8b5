using System.Text.Json;
using FeedGame.Host.Tests.Running.Villages;
using FeedGame.Peers.X;

namespace FeedGame.Alone.Tests.Taps;

/// <summary>Many villages that play at once on one built program, two accounts each, and an account serves several villages.</summary>
internal sealed class Region : IAsyncDisposable
{
    private const int Messages = 25;

    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("feedgame-test-");
    private readonly string[] accounts;
    private readonly Town town;

    private Region(Town town, string[] accounts)
    {
        this.town = town;
        this.accounts = accounts;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Region> OpenAsync(int seed, int accounts)
    {
        string[] names = [.. Enumerable.Range(0, accounts).Select(n => $"x{n}")];
        var region = new Region(await Town.OpenAsync(names), names);
        for (var n = 0; n < accounts; n++)
            region.town[names[n]].Mischief = new Moods(MoodOf(n), (seed * 1000) + n).Next;
        return region;
    }

    /// <summary>Every mood has as many accounts as the others.</summary>
    private static Mood MoodOf(int account) => (Mood)(account % Enum.GetValues<Mood>().Length);

    /// <summary>Takes a village in, with a message due at every second of the game.</summary>
    public async Task<Hamlet> AddAsync(int number)
    {
        string[] channels = [accounts[number % accounts.Length], accounts[((number * 7) + 3) % accounts.Length]];
        var hamlet = new Hamlet($"dorp{number}", [.. channels.Distinct(StringComparer.Ordinal)]);
        var messages = Enumerable.Range(1, Messages).Select(n => ($"bericht-{n}", $"+{n}s", $"Bericht {n} op {hamlet.Square}"));
        var file = await Village.WriteAsync(files.FullName, hamlet.Game, hamlet.Channels, messages, Cancel);
        var text = await File.ReadAllTextAsync(file, Cancel);
        await File.WriteAllTextAsync(file, text.Replace("het dorpshuis", hamlet.Square, StringComparison.Ordinal), Cancel);
        await town.DoAsync("add", file);
        return hamlet;
    }

    public async Task<Phone> JoinAsync(Hamlet hamlet) =>
        await Phone.JoinAsync((await town.DoAsync(hamlet.Game, "link", "Anna", "controller")).Trim(), hamlet.Game);

    public Task StartAsync(Hamlet hamlet) => town.DoAsync(hamlet.Game, "start", Village.Round);

    public Task<JsonElement> StateAsync(Hamlet hamlet) => town.StateAsync(hamlet.Game);

    /// <summary>The publishing calls of that village that arrived at one of its accounts, whatever became of them.</summary>
    public IEnumerable<(bool Stop, DateTimeOffset At)> Calls(Hamlet hamlet, string account) =>
        town[account]
            .Arrivals.Where(each => each.Call == FakeXCall.Post && each.Body.Contains(hamlet.Square, StringComparison.Ordinal))
            .Select(each => (each.Body.Contains("STOP ", StringComparison.Ordinal), each.At));

    public async ValueTask DisposeAsync()
    {
        await town.DisposeAsync();
        files.Delete(recursive: true);
    }
}

/// <summary>One village of a region.</summary>
internal sealed record Hamlet(string Game, IReadOnlyList<string> Channels)
{
    /// <summary>In every message of this village, the stop text among them, and in no other's.</summary>
    public string Square => $"plein {Game}.";
}
