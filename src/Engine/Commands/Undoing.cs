using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Commands;

/// <summary>
/// Takes back what is not public yet (L4). As long as it is public nowhere it can be taken back, by whoever sees it first: a
/// release that an outage made late as well.
/// </summary>
internal static class Undoing
{
    public static CommandDecision Undo(Situation situation, Command.Undo command)
    {
        var waiting = situation.State.Pending;
        if (command.Inject is { } named)
            return waiting.LastOrDefault(pending => Means(pending, named)) is { } found
                ? TakenBack(situation, found)
                : Situation.Refused(TooLate(situation, named));
        var own = waiting.LastOrDefault(pending => pending.By == situation.By);
        return own is not null ? TakenBack(situation, own)
            : waiting.Count == 1 ? TakenBack(situation, waiting[0])
            : Situation.Refused(waiting.IsEmpty ? Refusals.NothingToUndo : Refusals.WhichToUndo(waiting));
    }

    private static CommandDecision TakenBack(Situation situation, PendingRelease pending) =>
        Situation.Accepted(Replies.Undone(pending), new ReleaseUndone(pending.Inject, UndoReason.ByHand, situation.By));

    /// <summary>By its own id, or by what it corrects: nobody in the street types "correction-12".</summary>
    private static bool Means(PendingRelease pending, InjectId named) => IsThat(pending.Inject, named) || IsThat(pending.About, named);

    private static bool IsThat(InjectId? id, InjectId named) =>
        id is { } known && known.Inject == named.Inject && (named.Round.Length == 0 || named.Round == known.Round);

    private static Scenarios.LocalText TooLate(Situation situation, InjectId named) =>
        Targets.Inject(situation, named, out var id) is { } unknown ? unknown
        : situation.State.Injects.GetValueOrDefault(id) is { ReleasedAt: not null } ? Refusals.UndoTooLate(id)
        : Refusals.NothingWaits(id);
}
