namespace FeedGame.Engine.Storage;

/// <summary>
/// What comes while a transaction is being written shares the next one: the disk is waited for once, not once per game. A batch
/// is bounded, so that a STOP waits for one chunk at most.
/// </summary>
/// <param name="start">Where the writing runs: on the pool, or at once on the caller for a stepped engine.</param>
internal sealed class CommitQueue(CommitWriter writer, Action<Action> start)
{
    /// <summary>The most games in one transaction.</summary>
    public const int MostInOne = 500;

    private readonly Lock gate = new();
    private readonly Queue<Waiting> waiting = new();
    private bool writing;

    /// <summary>Completes when the commits are on disk, with who won; faults when the disk refuses.</summary>
    public Task<bool[]> WriteAsync(IReadOnlyList<Commit> commits)
    {
        var mine = new Waiting(commits);
        lock (gate)
        {
            waiting.Enqueue(mine);
            if (writing)
                return mine.Done.Task;
            writing = true;
        }
        start(WriteAll);
        return mine.Done.Task;
    }

    private void WriteAll()
    {
        while (Next() is { Count: > 0 } batch)
            Write(batch);
    }

    private List<Waiting> Next()
    {
        lock (gate)
        {
            var batch = new List<Waiting>();
            var games = 0;
            while (waiting.TryPeek(out var next) && (batch.Count == 0 || games + next.Commits.Count <= MostInOne))
            {
                games += next.Commits.Count;
                batch.Add(waiting.Dequeue());
            }
            writing = batch.Count > 0;
            return batch;
        }
    }

    private void Write(List<Waiting> batch)
    {
        try
        {
            var won = writer.Write([.. batch.SelectMany(one => one.Commits)]);
            var from = 0;
            foreach (var one in batch)
            {
                one.Done.SetResult(won[from..(from + one.Commits.Count)]);
                from += one.Commits.Count;
            }
        }
#pragma warning disable CA1031 // Whatever the disk says, everybody who waits must hear it, and the queue must go on.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            foreach (var one in batch)
                one.Done.TrySetException(problem);
        }
    }

    private sealed class Waiting(IReadOnlyList<Commit> commits)
    {
        public IReadOnlyList<Commit> Commits => commits;

        public TaskCompletionSource<bool[]> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
