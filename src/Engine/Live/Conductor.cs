using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Live;

/// <summary>
/// Decides the games of one shard whose time has come: many in one transaction, and the next chunk while the one before is being
/// written. Rung too early, twice or late it does the same.
/// </summary>
internal sealed class Conductor(int shard, GameTable games, Roster roster, Ledger ledger, Clocks clocks, Action<int, DateTimeOffset> wake)
{
    public async Task WorkAsync()
    {
        var now = clocks.Now;
        var due = games.Due(shard, now).Select(roster.Find).OfType<LiveGame>();
        Task before = Task.CompletedTask;
        foreach (var chunk in due.Chunk(CommitQueue.MostInOne))
        {
            var drafts = ledger.DraftDue(chunk);
            await before;
            before = drafts.Count == 0 ? Task.CompletedTask : ledger.WriteAsync(drafts);
        }
        await before;
        if (games.NextWake(shard) is { } next)
            wake(shard, next > now ? next : now + Busy);
    }

    /// <summary>A game that is due and was not decided is busy or failing: look again soon, not at once.</summary>
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(200);
}
