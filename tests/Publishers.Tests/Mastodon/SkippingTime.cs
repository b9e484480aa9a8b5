namespace FeedGame.Publishers.Tests.Mastodon;

/// <summary>A clock in which nobody waits: a timer rings at once, and the time has moved as far as it asked for.</summary>
internal sealed class SkippingTime(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    /// <summary>A limit on a call's patience does not ring: with nobody waiting it would be over at once.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.FromSeconds(1) || dueTime == Timeout.InfiniteTimeSpan)
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Advance(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
