using System.Text.Json;
using FeedGame.Host.Tests.Running.Villages;
using FeedGame.Peers.X;

namespace FeedGame.Host.Tests.Running;

/// <summary>
/// STOP at the worst moment, through the door of the built program (DESIGN §5): one delivery asleep in a retry, one claimed whose call
/// leads to nothing, one in flight that has landed, a channel paused, an account at its limit, and another village that waits for the
/// account on which the call hangs.
/// </summary>
public sealed class StopTests
{
    private const string Asleep = "asleep";
    private const string Claimed = "claimed";
    private const string Busy = "busy";
    private const string Paused = "paused";
    private const string Limited = "limited";

    /// <summary>X's limit of a quarter of an hour, less what stays for stop texts.</summary>
    private const int MostPosts = 98;

    private static readonly string[] All = [Asleep, Claimed, Busy, Paused, Limited];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_stop_text_goes_first_past_everything_and_nothing_else_of_the_game_is_called()
    {
        await using var town = await AtTheWorstMomentAsync();
        var before = All.ToDictionary(account => account, account => Posts(town[account]).Count);

        await town.DoAsync("stopdorp", "stop");
        await town.UntilAsync("stopdorp", state => Stopped(state).All(stop => stop == "published") && Stopped(state).Count == All.Length);

        // What hung is shown as what nobody knows, until a look finds it; then it can be taken back.
        await town.UntilAsync("stopdorp", state => StateOf.Delivery(state, Start(Busy)) == "published");
        var shown = await town.StateAsync("stopdorp");
        Assert.Equal("unknown", StateOf.Delivery(shown, Start(Claimed)));
        Assert.All([Asleep, Paused, Limited], account => Assert.Equal("cancelled", StateOf.Delivery(shown, Start(account))));
        await town.DoAsync("stopdorp", "withdraw", "start");
        await town.UntilAsync("stopdorp", state => StateOf.Delivery(state, Start(Busy)) == "retracted");
        Assert.True(Assert.Single(town[Busy].Posts, post => post.Text.Contains("Stopdorp begint", StringComparison.Ordinal)).Deleted);

        foreach (var account in All)
        {
            // The account's own slot is free again when the call that hung is cut: the other village may use it at that very moment.
            var since = Posts(town[account]).Skip(before[account]).Where(body => !body.Contains("Elders", StringComparison.Ordinal));
            Assert.Contains("STOP ", Assert.Single(since), StringComparison.Ordinal);
        }
        Assert.Single(town[Busy].Posts, post => post.Text.Contains("Elders begint", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_hangs_is_cut_short_at_once_and_shown()
    {
        await using var town = await AtTheWorstMomentAsync();
        var hangs = town[Busy].Requests.Count;
        await town.DoAsync("stopdorp", "stop");

        // X notes a request when it is answered or dropped: the host hung up, and not because its own time-out of a minute was over.
        var state = await town.UntilAsync(
            "stopdorp",
            state =>
                StateOf.Delivery(state, Start(Busy)) is "unknown" or "published"
                && StateOf.Delivery(state, Start(Claimed)) is not "claimed"
                && town[Busy].Requests.Skip(hangs).Any(IsCut)
        );
        var cut = town[Busy].Requests.Skip(hangs).First(IsCut);
        Assert.True(TimeProvider.System.GetUtcNow() < cut.At + TimeSpan.FromMinutes(1));
        Assert.Equal("unknown", StateOf.Delivery(state, Start(Claimed)));
    }

    private static bool IsCut(FakeXRequest request) => request is { Call: FakeXCall.Post, Status: 0 };

    private static string Start(string account) => $"{Village.Round}/start@1.publish.{account}";

    private static IReadOnlyList<string> Stopped(JsonElement state) =>
        [.. StateOf.Deliveries(state).Where(each => each.Key.Contains("stop", StringComparison.Ordinal)).Select(each => each.State)];

    /// <summary>The bodies of all publishing calls that arrived, in order.</summary>
    private static List<string> Posts(FakeX x) =>
        [.. x.Arrivals.Where(request => request.Call == FakeXCall.Post).Select(request => request.Body)];

    private static async Task<Town> AtTheWorstMomentAsync()
    {
        var town = await Town.OpenAsync(All);
        await town.PlayAsync("vol", [Limited], ("later", "+20m", "Vol later"));
        await Task.WhenAll(Enumerable.Range(0, MostPosts).Select(n => town.DoAsync("vol", "say", $"Vol {n}")));
        await town.UntilAsync("vol", _ => town[Limited].Posts.Count == MostPosts);

        town[Asleep].FailNext(FakeXFault.RateLimit("x-rate-limit-", TimeProvider.System.GetUtcNow().AddMinutes(20)));
        town[Claimed].FailNext(new FakeXFault.Hang(Committed: false));
        town[Busy].FailNext(new FakeXFault.Hang(Committed: true));
        town[Paused].FailNext(new FakeXFault.Answer(402, """{"title":"CreditsDepleted","status":402}"""));
        await town.PlayAsync("stopdorp", All, ("start", "+0s", "Stopdorp begint"), ("later", "+20m", "Stopdorp later"));
        await town.UntilAsync("stopdorp", state => IsWorst(town, state));
        await town.PlayAsync("elders", [Busy], ("start", "+0s", "Elders begint"));
        await town.UntilAsync("elders", state => StateOf.Delivery(state, Start(Busy)) == "planned");
        return town;
    }

    private static bool IsWorst(Town town, JsonElement state) =>
        state.GetProperty("channels").GetProperty(Paused).GetString() != "ok"
        && town[Asleep].Requests.Any(request => request is { Call: FakeXCall.Post, Status: 429 })
        && town[Claimed].Arrivals.Any(request => request.Call == FakeXCall.Post)
        && town[Busy].Posts.Count == 1
        && StateOf.Delivery(state, Start(Claimed)) == "claimed"
        && StateOf.Delivery(state, Start(Busy)) == "claimed"
        && StateOf.Delivery(state, Start(Asleep)) == "planned"
        && StateOf.Delivery(state, Start(Paused)) == "planned"
        && StateOf.Delivery(state, Start(Limited)) == "planned";
}
