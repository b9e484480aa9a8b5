using System.Diagnostics;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Tests.Timelines;

/// <summary>
/// Ten thousand games start on the same minute and are decided in one second on one core. A net, not a benchmark: it allows a busy
/// machine a lot, and catches a decision that has become slower by an order of magnitude.
/// </summary>
public sealed class DecisionSpeedTests
{
    private const int Games = 10_000;

    [Fact]
    public void A_small_game_is_decided_in_far_less_than_a_tenth_of_a_millisecond()
    {
        var evening = TestEvening.Armed(TestPlans.Usual()).Until("19:36");
        var now = TestPlans.At("19:45");
        var best = Enumerable.Range(0, 5).Min(_ => Run(evening, now));
        TestContext.Current.SendDiagnosticMessage($"{best.TotalMicroseconds / Games:0.0} µs a game");
        Assert.True(best < TimeSpan.FromSeconds(1), $"{Games} decisions took {best.TotalMilliseconds:0} ms; expected less than 1000 ms.");
    }

    private static TimeSpan Run(TestEvening evening, DateTimeOffset now)
    {
        var watch = Stopwatch.StartNew();
        for (var game = 0; game < Games; game++)
            Timeline.Decide(evening.Plan, evening.State, now);
        return watch.Elapsed;
    }
}
