using FeedGame.Engine.Time;

namespace FeedGame.Simulation.Tests.Evenings;

/// <summary>The wall clock as one process sees it. A dead process sees no time, and none of its timers goes off.</summary>
internal sealed class ProcessClock(SteppedClock clock, Process process) : TimeProvider
{
    /// <summary>Whoever asks the time more often without its moving on is ringing itself.</summary>
    private const int MostAtOneInstant = 100_000;

    private DateTimeOffset instant;
    private int asked;

    public override DateTimeOffset GetUtcNow()
    {
        process.ThrowIfDead();
        asked = clock.TrueTime == instant ? asked + 1 : 0;
        instant = clock.TrueTime;
        if (asked > MostAtOneInstant)
            process.Die("ringing itself for ever at one instant");
        return clock.GetUtcNow();
    }

    public override long GetTimestamp() => clock.GetTimestamp();

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(GoOff(callback), state, dueTime, period);

    private TimerCallback GoOff(TimerCallback callback) =>
        state =>
        {
            if (!process.Dead)
                callback(state);
        };
}
