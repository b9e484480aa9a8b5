using System.Diagnostics;

namespace FeedGame.Benchmarks.Lateness;

/// <summary>
/// How late each of many posts was that were due on one second. Stamps are set from any thread, once each; the processor time is
/// that of the whole process from the due to the last stamp, because a busy machine makes the lateness but not this figure jump.
/// </summary>
internal sealed class Punctuality(int posts, DateTimeOffset due, TimeProvider clock)
{
    private readonly double[] late = new double[posts];
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan processorAtDue;
    private TimeSpan processorAtEnd;
    private int stamped;

    public DateTimeOffset Due => due;

    /// <summary>One post is out now.</summary>
    public void Stamp()
    {
        var lateness = (clock.GetUtcNow() - due).TotalMilliseconds;
        var index = Interlocked.Increment(ref stamped) - 1;
        late[index] = lateness;
        if (index != posts - 1)
            return;
        processorAtEnd = Processor();
        done.TrySetResult();
    }

    /// <summary>Completes when all posts are out; throws when they are not within <paramref name="patience"/> after the due.</summary>
    public async Task<Punctuality> AllAsync(TimeSpan patience, CancellationToken cancel)
    {
        var wait = due - clock.GetUtcNow();
        if (wait < TimeSpan.Zero)
            throw new InvalidOperationException("The machine is too busy: the posts were due before they were prepared.");
        await Task.Delay(wait, clock, cancel);
        processorAtDue = Processor();
        try
        {
            await done.Task.WaitAsync(patience, clock, cancel);
        }
        catch (TimeoutException problem)
        {
            throw new TimeoutException($"Of {posts} posts {stamped} were out {patience.TotalSeconds} s after they were due.", problem);
        }
        Array.Sort(late);
        return this;
    }

    public double P(double share) => late[(int)Math.Ceiling(share * posts) - 1];

    public double ProcessorMs => (processorAtEnd - processorAtDue).TotalMilliseconds;

    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
