using FeedGame.Engine.Approvals;
using FeedGame.Engine.Erasure;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Time;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Commands;

/// <summary>
/// All decisions that a person causes. Pure: no clock, no database, no network. What the clock causes is decided by
/// <see cref="Timeline"/>, in the same transaction, on the state that these facts lead to.
/// </summary>
public static class Control
{
    /// <param name="actor">Their id is never empty, because that is the engine itself.</param>
    /// <param name="now">Earlier than the last entry counts as the last entry: a clock set back un-happens nothing.</param>
    /// <param name="salt">Fresh for each call; goes with the text, so that purging it makes the digest meaningless.</param>
    public static CommandDecision Decide(GamePlan plan, GameState state, Command command, Actor actor, DateTimeOffset now, string salt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor.Person, nameof(actor));
        if (!Rights.May(actor, command.GetType()))
            return Situation.Refused(Refusals.NotForRole(actor.Role));
        var instant = now.ToMs();
        var situation = new Situation(plan, state, actor, instant < state.LastAt ? state.LastAt : instant, salt);
        return Gate.Refusal(state, command) is { } refusal
            ? Situation.Refused(refusal)
            : Kept(state, Reasons.With(situation, command, Decide(situation, command)));
    }

    /// <summary>Where the words of people were erased, no new ones are taken in.</summary>
    private static CommandDecision Kept(GameState state, CommandDecision decision) =>
        state.PurgedAt is not null && decision is CommandDecision.Accepted { Texts.Count: > 0 }
            ? Situation.Refused(Refusals.PurgedAlready)
            : decision;

    private static CommandDecision Decide(Situation situation, Command command) =>
        command switch
        {
            Command.Arm arm => Starting.Arm(situation, arm),
            Command.Start start => Starting.Start(situation, start),
            Command.Pause => Pausing.Pause(situation),
            Command.Resume resume => Pausing.Resume(situation, resume),
            Command.Stop stop => Stopping.Stop(situation, stop),
            Command.Purge => Erasing.Purge(situation),
            Command.CallOff => Stopping.CallOff(situation),
            Command.Send send => Sending.Send(situation, send),
            Command.Skip skip => Sending.Skip(situation, skip),
            Command.ByPaper paper => Papering.GiveOut(situation, paper),
            Command.Hold hold => Holding.Hold(situation, hold),
            Command.Release release => Holding.Release(situation, release),
            Command.Swap swap => Holding.Swap(situation, swap),
            Command.EndRound end => Finding.End(situation, end),
            Command.Help help => Helping.Help(situation, help),
            Command.CheckIn check => Helping.CheckIn(situation, check),
            Command.ReadCue read => Helping.Read(situation, read),
            Command.Edit edit => Speaking.Edit(situation, edit),
            Command.Say say => Speaking.Say(situation, say),
            Command.Undo undo => Undoing.Undo(situation, undo),
            Command.Correct correct => Speaking.Correct(situation, correct),
            Command.Withdraw withdraw => Speaking.Withdraw(situation, withdraw),
            Command.WithdrawConsent withdraw => Consents.Withdraw(situation, withdraw),
            Command.TakeDown down => TakingDown.Decide(situation, down),
            Command.Mend mend => Logging.Mend(situation, mend),
            Command.MoveRound move => Moving.Round(situation, move),
            Command.MoveGame move => Moving.Game(situation, move),
            Command.PlanSpare spare => Moving.Spare(situation, spare),
            Command.Cadence cadence => Pacing.Set(situation, cadence),
            Command.Found found => Finding.Found(situation, found),
            Command.Reopen reopen => Finding.Reopen(situation, reopen),
            Command.SeeNotice see => Noticing.See(situation, see),
            Command.Children children => Counting.Count(situation, children),
            Command.ChildrenHome home => Counting.Home(situation, home),
            Command.OffStreet off => Finding.OffStreet(situation, off),
            Command.Report report => Reporting.Report(situation, report),
            Command.TriageReport triage => Reporting.Triage(situation, triage),
            Command.AcceptSuggestion accept => Advising.Accept(situation, accept),
            Command.DismissSuggestion dismiss => Advising.Dismiss(situation, dismiss),
            Command.Desk desk => Reporting.Desk(situation, desk),
            Command.Note note => Logging.Note(situation, note),
            Command.Settle settle => Logging.Settle(situation, settle),
            Command.Forward forward => Relaying.Forward(situation, forward),
            Command.HandOver over => Relaying.HandOver(situation, over),
            Command.Approve approve => Approving.Approve(situation, approve),
            Command.Ready ready => Readying.Note(situation, ready),
            Command.Override gate => Readying.Override(situation, gate),
            Command.Reject reject => Approving.Reject(situation, reject),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No such command."),
        };
}
