namespace FeedGame.Engine.Alarms;

/// <summary>Alarms that a driver rings when it has moved the clock there.</summary>
public sealed class SteppedAlarms : IAlarms
{
    private readonly SortedDictionary<string, DateTimeOffset> set = new(StringComparer.Ordinal);
    private Func<string, CancellationToken, ValueTask>? ring;

    /// <summary>The earliest alarm that is set; null when none is.</summary>
    public DateTimeOffset? Next => set.Count == 0 ? null : set.Values.Min();

    public ValueTask StartAsync(Func<string, CancellationToken, ValueTask> ring, CancellationToken cancel)
    {
        this.ring = ring;
        return ValueTask.CompletedTask;
    }

    public ValueTask SetAsync(string alarm, DateTimeOffset at, CancellationToken cancel)
    {
        if (!set.TryGetValue(alarm, out var before) || at < before)
            set[alarm] = at;
        return ValueTask.CompletedTask;
    }

    /// <summary>Rings what is due at <paramref name="now"/>, in the order of time, then of name.</summary>
    public async Task RingDueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var (alarm, _) in set.Where(entry => entry.Value <= now).OrderBy(entry => entry.Value).ToList())
        {
            set.Remove(alarm);
            if (ring is { } call)
                await call(alarm, cancel);
        }
    }

    public ValueTask StopAsync()
    {
        set.Clear();
        ring = null;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => StopAsync();
}
