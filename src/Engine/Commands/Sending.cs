using FeedGame.Engine.Approvals;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Commands;

/// <summary>Send now, and skip (L1).</summary>
internal static class Sending
{
    public static CommandDecision Send(Situation situation, Command.Send command)
    {
        if (Targets.Inject(situation, command.Inject, out var id) is { } unknown)
            return Situation.Refused(unknown);
        if (situation.Pending(id) is { } pending)
            return Situation.Refused(Refusals.GoesAlready(situation, pending));
        if (situation.State.Injects.GetValueOrDefault(id) is { Status: InjectStatus.Held, ReleasedAt: not null } frozen)
            return GoOn(situation, frozen);
        if (situation.Plan.Find(id) is not { } planned)
            return Situation.Refused(Refusals.SentAlready(id));
        return CannotGo(situation, planned) is { } why ? Situation.Refused(why) : Waits(situation, id);
    }

    private static CommandDecision Waits(Situation situation, InjectId id)
    {
        var pending = Pending(situation, id);
        return Situation.Accepted(Replies.Waits(situation, id, pending.Until), pending);
    }

    /// <summary>
    /// Until nobody can take it back any more (L4); an inject that would go by itself before that does not go later than it would, nor
    /// one whose time came a moment ago: who taps at that very second would else hold it up, and what stands behind it overtakes it. Its
    /// new words, if somebody edited it a moment ago, have their own time.
    /// </summary>
    public static ReleasePending Pending(Situation situation, InjectId id)
    {
        var inject = situation.State.Injects.GetValueOrDefault(id);
        var until = situation.UndoUntil;
        if (inject is { Status: InjectStatus.Planned, Due: { } due } && due > situation.Now - Moments.LateFrom && due < until)
            until = due;
        if (inject?.NotBefore > until)
            until = inject.NotBefore.Value;
        var kind = situation.Plan.Find(id)?.Inject.Kind ?? inject!.Kind;
        return new ReleasePending(id, kind, until, situation.By);
    }

    public static CommandDecision Skip(Situation situation, Command.Skip command)
    {
        if (Targets.Inject(situation, command.Inject, out var id) is { } unknown)
            return Situation.Refused(unknown);
        if (situation.Pending(id) is { IsSendNow: false } said)
            return Situation.Refused(Refusals.StillWaits(situation, said));
        var status = situation.State.Injects.GetValueOrDefault(id)?.Status ?? InjectStatus.Planned;
        return status is InjectStatus.Planned or InjectStatus.Contingency or InjectStatus.Held
            ? Situation.Accepted(Replies.Skipped(id), new InjectSkipped(id, SkipReason.ByHand, situation.By))
            : Situation.Refused(NotWaiting(id, status));
    }

    private static LocalText? CannotGo(Situation situation, PlannedInject planned)
    {
        var now = situation.State.Injects.GetValueOrDefault(planned.Id);
        if (now is { Status: InjectStatus.Released or InjectStatus.Withdrawn or InjectStatus.Cancelled })
            return NotWaiting(planned.Id, now.Status);
        if (ApprovalStandings.Holds(situation.Plan, situation.State, planned.Id))
            return Refusals.NotApproved(planned.Id);
        if (planned.Inject.Timing is Timing.OnOutcome)
            return Refusals.GoesByItself(planned.Id);
        if (planned.Round is null)
            return null;
        return situation.State.Rounds[planned.Round.Id].Status switch
        {
            RoundStatus.Searching => null,
            RoundStatus.NotStarted => Refusals.RoundNotBegun(planned.Round),
            _ => Refusals.RoundIsOver(planned.Round),
        };
    }

    /// <summary>
    /// A stop sent it back while it was out on our own page: it may go on to where it is not yet, unchanged. "Stop looking" waits for
    /// nothing.
    /// </summary>
    private static CommandDecision GoOn(Situation situation, InjectState frozen)
    {
        var id = frozen.Id;
        if (frozen.Corrections > 0 || situation.State.Pending.Any(pending => pending.About == id))
            return Situation.Refused(Refusals.CorrectedAlready(id));
        if (Releases.ChannelsLeft(situation.State, id).Count == 0)
            return Situation.Refused(Refusals.OutEverywhere(id));
        return frozen.Kind == InjectKind.Found
            ? Situation.Accepted(Replies.Sent(id), Releases.Again(situation.Plan, situation.State, id, situation.By, situation.Now))
            : Waits(situation, id);
    }

    private static LocalText NotWaiting(InjectId id, InjectStatus status) =>
        status switch
        {
            InjectStatus.Released => Refusals.SentAlready(id),
            InjectStatus.Withdrawn => Refusals.WithdrawnAlready(id),
            InjectStatus.Skipped => Refusals.SkippedAlready(id),
            InjectStatus.Cancelled => Refusals.Cancelled(id),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "That inject is waiting."),
        };
}
