using FeedGame.Engine.Alarms;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Stepping;

/// <summary>
/// Plays a stepped engine from event to event: the clock jumps to the next alarm or timer, so nothing is ever late and an evening
/// takes a moment.
/// </summary>
public sealed class SteppedDriver(SteppedClock clock, SteppedAlarms alarms)
{
    /// <summary>The next instant at which something happens by itself; null when nothing does.</summary>
    public DateTimeOffset? Next =>
        (alarms.Next, clock.NextTimer) switch
        {
            (null, var timer) => timer,
            (var alarm, null) => alarm,
            ({ } alarm, { } timer) => alarm < timer ? alarm : timer,
        };

    /// <summary>Goes on until <paramref name="done"/>, or until nothing happens before <paramref name="last"/> any more.</summary>
    /// <returns>Whether it was done.</returns>
    public async Task<bool> RunAsync(Func<bool> done, DateTimeOffset last, CancellationToken cancel)
    {
        await alarms.RingDueAsync(clock.TrueTime, cancel);
        while (!done())
        {
            cancel.ThrowIfCancellationRequested();
            if (Next is not { } next || next > last)
                return false;
            clock.AdvanceTo(next);
            await alarms.RingDueAsync(clock.TrueTime, cancel);
        }
        return true;
    }
}
