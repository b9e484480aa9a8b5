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
        if (situation.State.Injects.GetValueOrDefault(id) is { Status: InjectStatus.Held, ReleasedAt: not null } frozen)
            return GoOn(situation, frozen);
        if (situation.Plan.Find(id) is not { } planned)
            return Situation.Refused(Refusals.SentAlready(id));
        return CannotGo(situation, planned) is { } why
            ? Situation.Refused(why)
            : Situation.Accepted(
                Replies.Sent(id),
                Releases.Planned(situation.Plan, situation.State, id, situation.Now, situation.By, situation.Now)
            );
    }

    public static CommandDecision Skip(Situation situation, Command.Skip command)
    {
        if (Targets.Inject(situation, command.Inject, out var id) is { } unknown)
            return Situation.Refused(unknown);
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

    /// <summary>A stop sent it back while it was out on our own page: it may go on to where it is not yet, unchanged.</summary>
    private static CommandDecision GoOn(Situation situation, InjectState frozen)
    {
        var id = frozen.Id;
        if (frozen.Corrections > 0)
            return Situation.Refused(Refusals.CorrectedAlready(id));
        return Releases.ChannelsLeft(situation.State, id).Count == 0
            ? Situation.Refused(Refusals.OutEverywhere(id))
            : Situation.Accepted(Replies.Sent(id), Releases.Again(situation.Plan, situation.State, id, situation.By, situation.Now));
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
