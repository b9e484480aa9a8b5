using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Live;

/// <summary>
/// Decides the games of one shard whose time has come: many in one transaction, and the next chunk while the one before is being
/// written. Rung too early, twice or late it does the same.
/// </summary>
internal sealed class Conductor(int shard, GameTable games, Roster roster, Ledger ledger, Clocks clocks, Bells bells)
{
    /// <summary>How long before the next wake it is rung to foresee it.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromSeconds(5);

    /// <summary>How long before the next wake it has done with that.</summary>
    private static readonly TimeSpan InTime = TimeSpan.FromMilliseconds(200);

    /// <summary>A game that is due and was not decided is busy or failing: look again soon, not at once.</summary>
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(200);

    /// <summary>Bounds the memory that foreseen drafts take: some 5 KB each.</summary>
    private const int MostAhead = 20_000;

    public async Task WorkAsync()
    {
        var now = clocks.Now;
        var due = games.Due(shard, now).Select(roster.Find).OfType<LiveGame>();
        await WriteAsync(due);
        if (games.NextWake(shard) is not { } next)
            return;
        if (bells.Foresees && next > now && next - now <= Ahead)
            Foresee(next);
        bells.WakeConductor(shard, next > now ? next : now + Busy);
    }

    /// <summary>
    /// Thousands of games may be due on one second: what they will write is decided before, and that second is left for writing. It
    /// also finds its code warm. Stops in time; what is not foreseen is decided as ever.
    /// </summary>
    private void Foresee(DateTimeOffset next)
    {
        foreach (var game in games.Due(shard, next).Take(MostAhead).Select(roster.Find).OfType<LiveGame>())
        {
            if (clocks.Now > next - InTime)
                return;
            ledger.Foresee(game, next);
        }
    }

    /// <summary>
    /// The courier looks through all that waits, so it is rung when the last chunk is public and not between two: the feed never
    /// waits for a channel.
    /// </summary>
    private async Task WriteAsync(IEnumerable<LiveGame> due)
    {
        var deliver = false;
        var before = Task.FromResult(false);
        try
        {
            foreach (var chunk in due.Chunk(CommitQueue.MostInOne))
            {
                var drafts = ledger.DraftDue(chunk);
                deliver |= await before;
                before = ledger.WriteAsync(drafts);
            }
            deliver |= await before;
        }
        finally
        {
            if (deliver)
                bells.RingCourier();
        }
    }
}
