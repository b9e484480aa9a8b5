using FeedGame.Engine.Approvals;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Timelines;

/// <summary>What people asked for, once it can no longer be taken back, or when it must not go out after all (L4).</summary>
internal static class PendingReleases
{
    /// <summary>
    /// Judged when it goes out: a correction of what was withdrawn meanwhile says nothing to anybody, and a hint that an outage made
    /// stale is worse than none; in a strict game new words wait for an approval (A8). What a person said has no such time.
    /// </summary>
    public static IReadOnlyList<GameEvent> Release(GamePlan plan, GameState state, InjectId id, DateTimeOffset now)
    {
        var pending = state.Pending.First(other => other.Inject == id);
        if (pending.About is { } about && state.Injects.GetValueOrDefault(about) is { Status: InjectStatus.Withdrawn })
            return [new ReleaseUndone(id, UndoReason.Withdrawn, Rules.Engine)];
        if (!pending.IsSendNow)
            return
            [
                new InjectReleased(id, pending.Kind, 1, pending.Until, null, pending.By, pending.Text)
                {
                    About = pending.About,
                    InPlace = pending.InPlace,
                },
            ];
        if (Rules.Missed(plan, state, id, pending.Until, now) is { } missed)
            return [missed];
        return plan.Find(id) is null ? Releases.Again(plan, state, id, pending.By, now)
            : ApprovalStandings.Holds(plan, state, id) ? [new InjectHeld(id)]
            : Releases.Planned(plan, state, id, pending.Until, pending.By, now);
    }

    /// <summary>What a stop, a pause or an end keeps in.</summary>
    public static IEnumerable<GameEvent> TakenBack(GameState state, Func<PendingRelease, bool> which, UndoReason why, string by) =>
        state.Pending.Where(which).Select(pending => new ReleaseUndone(pending.Inject, why, by));
}
