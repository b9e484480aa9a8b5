namespace FeedGame.Benchmarks.Lateness;

/// <summary>The limit: a timer and a priority queue in memory. Nothing is decided, nothing survives.</summary>
internal static class TimerQueue
{
    public static async Task<Punctuality> RunAsync(int posts, TimeProvider clock, CancellationToken cancel)
    {
        var run = new Punctuality(posts, Seconds.After(clock, TimeSpan.FromSeconds(1)), clock);
        var queue = new PriorityQueue<int, DateTimeOffset>();
        for (var post = 0; post < posts; post++)
            queue.Enqueue(post, run.Due);
        await using var timer = clock.CreateTimer(
            _ => Ring(queue, run, clock),
            null,
            run.Due - clock.GetUtcNow(),
            TimeSpan.FromMilliseconds(1)
        );
        return await run.AllAsync(TimeSpan.FromSeconds(10), cancel);
    }

    /// <summary>A timer may ring a little early: what is not due stays for the next ring.</summary>
    private static void Ring(PriorityQueue<int, DateTimeOffset> queue, Punctuality run, TimeProvider clock)
    {
        lock (queue)
        {
            while (queue.TryPeek(out _, out var due) && due <= clock.GetUtcNow())
            {
                queue.Dequeue();
                run.Stamp();
            }
        }
    }
}
