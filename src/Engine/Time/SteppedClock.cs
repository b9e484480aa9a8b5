namespace FeedGame.Engine.Time;

/// <summary>A clock that stands still until it is moved: for <c>rehearse --speed max</c> and for simulated evenings.</summary>
public sealed class SteppedClock(DateTimeOffset start) : TimeProvider
{
    /// <summary>A page that somebody has open sets timers while the clock is moved.</summary>
    private readonly Lock gate = new();
    private readonly List<SteppedTimer> timers = [];
    private DateTimeOffset now = start;
    private long created;

    /// <summary>What the clock's face shows beside the true time: a wall clock set back an hour shows −1 h.</summary>
    public TimeSpan Skew { get; set; }

    /// <summary>When the next timer goes off, on the clock's true time; null when none is set.</summary>
    public DateTimeOffset? NextTimer
    {
        get
        {
            lock (gate)
                return timers.Count == 0 ? null : timers.Min(timer => timer.Due);
        }
    }

    /// <summary>The time without <see cref="Skew"/>.</summary>
    public DateTimeOffset TrueTime => now;

    public override DateTimeOffset GetUtcNow() => now + Skew;

    public override long GetTimestamp() => now.UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Moves to <paramref name="instant"/> and lets every timer on the way go off, in order. Never moves back.</summary>
    public void AdvanceTo(DateTimeOffset instant)
    {
        while (FirstUntil(instant) is { } timer)
        {
            now = timer.Due > now ? timer.Due : now;
            timer.GoOff();
        }
        now = instant > now ? instant : now;
    }

    private SteppedTimer? FirstUntil(DateTimeOffset instant)
    {
        lock (gate)
            return timers.Where(timer => timer.Due <= instant).MinBy(timer => (timer.Due, timer.Order));
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SteppedTimer(this, callback, state, Interlocked.Increment(ref created));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class SteppedTimer(SteppedClock clock, TimerCallback callback, object? state, long order) : ITimer
    {
        private TimeSpan period;

        public DateTimeOffset Due { get; private set; }

        public long Order => order;

        public bool Change(TimeSpan dueTime, TimeSpan nextPeriod)
        {
            period = nextPeriod;
            lock (clock.gate)
            {
                clock.timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = clock.now + dueTime;
                clock.timers.Add(this);
                return true;
            }
        }

        public void GoOff()
        {
            var again = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
            Change(again, period);
            callback(state);
        }

        public void Dispose()
        {
            lock (clock.gate)
                clock.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
