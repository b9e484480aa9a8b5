using FeedGame.Host.Tests.Running.Villages;
using FeedGame.Peers.X;

namespace FeedGame.Alone.Tests;

/// <summary>
/// From STOP to silence in real time, on the built program (DESIGN §5): of the calls that arrive at X more than two seconds after the
/// host accepted the stop, only the stop text may be one.
/// </summary>
public sealed class StopToSilenceTests
{
    private const int Messages = 60;
    private const int SentBefore = 5;

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task Two_seconds_after_a_stop_nothing_but_the_stop_text_is_called(int round)
    {
        await using var town = await Town.OpenAsync("x");
        var x = town["x"];
        // Slow enough for a queue, and for a call in flight at any moment.
        x.Mischief = call => call == FakeXCall.Post ? new FakeXFault.Slow(TimeSpan.FromMilliseconds(40 + (10 * round))) : null;
        await town.PlayAsync(
            "dorp",
            ["x"],
            Enumerable.Range(1, Messages).Select(n => ($"bericht-{n}", "+0s", $"Bericht {n} van deze avond"))
        );
        await town.UntilAsync("dorp", _ => Posts(x).Count >= SentBefore);

        await town.DoAsync("dorp", "stop");
        var state = await town.UntilAsync("dorp", state => StateOf.Deliveries(state).All(each => each.State is "published" or "cancelled"));

        var stop = state.GetProperty("stop").GetProperty("at").GetDateTimeOffset();
        var last = Posts(x).Last(post => !IsStop(post)).At;
        Assert.InRange(last - stop, TimeSpan.MinValue, Silence);
        Assert.Single(Posts(x), IsStop);
        Assert.Contains(StateOf.Deliveries(state), each => each.State == "cancelled");
    }

    private static List<FakeXRequest> Posts(FakeX x) => [.. x.Arrivals.Where(request => request.Call == FakeXCall.Post)];

    private static bool IsStop(FakeXRequest request) => request.Body.Contains("STOP ", StringComparison.Ordinal);
}
