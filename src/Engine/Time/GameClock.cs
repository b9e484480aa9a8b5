namespace FeedGame.Engine.Time;

/// <summary>
/// Game time: anchor + (wall − anchor) × speed (DESIGN §3.6). It never goes back: when the wall clock is set back, game time
/// runs on by the monotonic clock until the wall clock has caught up, and <see cref="Behind"/> tells by how much.
/// </summary>
public sealed class GameClock(TimeProvider wall, ClockAnchor anchor) : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset last = DateTimeOffset.MinValue;
    private long lastStamp = wall.GetTimestamp();

    /// <summary>1 is real time; anything else is for sandbox and loopback channels only.</summary>
    public double Speed => anchor.Speed;

    /// <summary>How far the wall clock stands behind game time; zero when it does not.</summary>
    public TimeSpan Behind
    {
        get
        {
            var now = GetUtcNow();
            var told = Told();
            return now > told ? now - told : TimeSpan.Zero;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            var stamp = wall.GetTimestamp();
            var ran = last == DateTimeOffset.MinValue ? last : last + (wall.GetElapsedTime(lastStamp, stamp) * Speed);
            var told = Told();
            // A told time a little behind the last answer is the two clocks' grain, a lot behind is a clock set back: in both cases
            // the monotonic clock carries on from where we were.
            last = told >= last ? told : ran;
            lastStamp = stamp;
            return last;
        }
    }

    /// <summary>The game never stands before this instant again: the last entry of a journal that is taken up again.</summary>
    public void NotBefore(DateTimeOffset instant)
    {
        lock (gate)
        {
            if (instant <= last)
                return;
            last = instant;
            lastStamp = wall.GetTimestamp();
        }
    }

    /// <summary>
    /// The game time of an instant in wall time, for example a network's "not before". It counts from now: while the wall clock is
    /// behind, "in 30 seconds" is still 30 seconds ahead.
    /// </summary>
    public DateTimeOffset FromWall(DateTimeOffset instant) => GetUtcNow() + ((instant - wall.GetUtcNow()) * Speed);

    /// <summary>The wall time of an instant in game time.</summary>
    public DateTimeOffset ToWall(DateTimeOffset instant) => anchor.Wall + ((instant - anchor.Game) / Speed);

    public override long GetTimestamp() => (long)(wall.GetTimestamp() * Speed);

    public override long TimestampFrequency => wall.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(wall, callback, state, Speed, dueTime, period);

    private DateTimeOffset Told() => anchor.Game + ((wall.GetUtcNow() - anchor.Wall) * Speed);

    private sealed class ScaledTimer : ITimer
    {
        private readonly ITimer inner;
        private readonly double speed;

        public ScaledTimer(TimeProvider wall, TimerCallback callback, object? state, double speed, TimeSpan due, TimeSpan period)
        {
            this.speed = speed;
            inner = wall.CreateTimer(callback, state, Scaled(due), Scaled(period));
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(Scaled(dueTime), Scaled(period));

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();

        /// <summary>Rounded up: a timer may be late by less than a millisecond, never early.</summary>
        private TimeSpan Scaled(TimeSpan time) =>
            time == Timeout.InfiniteTimeSpan || time <= TimeSpan.Zero
                ? time
                : TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(time.TotalMilliseconds / speed)));
    }
}

/// <summary>Where game time and wall time meet. Lies in the data folder and survives a restart.</summary>
public sealed record ClockAnchor(DateTimeOffset Wall, DateTimeOffset Game, double Speed)
{
    /// <summary>Game time is wall time.</summary>
    public static ClockAnchor Real(DateTimeOffset now) => new(now, now, 1);
}
