namespace FeedGame.Peers.Stepping;

/// <summary>A driven clock as a peer sees it: who waits on it is counted, and when a wait is over the clock stands until all is still.</summary>
internal sealed class PeerClock(TimeProvider clock, SteppedWire wire) : TimeProvider
{
    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        period == Timeout.InfiniteTimeSpan
            ? new Wait(clock, wire, () => callback(state), dueTime)
            : throw new NotSupportedException("A peer waits for one instant at a time.");

    private sealed class Wait : ITimer
    {
        private readonly SteppedWire wire;
        private readonly Action after;
        private ITimer? timer;

        public Wait(TimeProvider clock, SteppedWire wire, Action after, TimeSpan time)
        {
            this.wire = wire;
            this.after = after;
            wire.Change(() => timer = clock.CreateTimer(_ => GoOff(), null, time, Timeout.InfiniteTimeSpan), waiting: 1);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException("A peer's wait is not changed.");

        public void Dispose()
        {
            if (Interlocked.Exchange(ref timer, null) is { } running)
                wire.Change(running.Dispose, waiting: -1);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void GoOff()
        {
            Dispose();
            after();
            wire.Settle();
        }
    }
}
