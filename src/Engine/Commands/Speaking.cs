using FeedGame.Engine.Approvals;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Commands;

/// <summary>Words of a person: edit what is unsent, say something new, correct or withdraw what is out (L1, L3, X8).</summary>
internal static class Speaking
{
    public static CommandDecision Edit(Situation situation, Command.Edit command)
    {
        if (Targets.Inject(situation, command.Inject, out var id) is { } unknown)
            return Situation.Refused(unknown);
        var pending = situation.Pending(id);
        if (pending is { IsSendNow: false })
            return Situation.Refused(Refusals.StillWaits(situation, pending));
        var before = situation.State.Injects.GetValueOrDefault(id);
        if (situation.Plan.Find(id) is not { } planned || before?.ReleasedAt is not null)
            return Situation.Refused(Refusals.EditAfterSending(id));
        if (before?.Status == InjectStatus.Cancelled)
            return Situation.Refused(Refusals.Cancelled(id));
        if (PublicText.Problem(situation.Plan, id.Round, command.Text) is { } wrong)
            return Situation.Refused(wrong);
        var (text, stored) = situation.Store(command.Text.Trim());
        // "Stop looking" and the other messages of an outcome never wait, whoever edits them.
        DateTimeOffset? until = planned.Inject.Timing is Timing.OnOutcome ? null : situation.UndoUntil;
        var edited = Edited(situation, id, (before?.Version ?? 1) + 1, command.Text, text) with { NotBefore = until };
        return pending is null
            ? Situation.Accepted(Replies.Edited(id), stored, edited)
            : Situation.Accepted(
                Replies.Waits(situation, id, situation.UndoUntil),
                stored,
                edited,
                new ReleasePending(id, pending.Kind, situation.UndoUntil, pending.By)
            );
    }

    /// <summary>Whom the words name is written beside them: the words themselves lie where they can be purged.</summary>
    private static InjectEdited Edited(Situation situation, InjectId id, int version, string words, TextRef text) =>
        new(id, version, text, situation.By, NamedParties.In(words) is { Count: > 0 } names ? names : null);

    public static CommandDecision Say(Situation situation, Command.Say command)
    {
        var round = Targets.Searching(situation.State) ?? "";
        if (PublicText.Problem(situation.Plan, round, command.Text) is { } wrong)
            return Situation.Refused(wrong);
        var (text, stored) = situation.Store(command.Text.Trim());
        var id = new InjectId(round, FormattableString.Invariant($"say-{situation.Next}"));
        // What is said during a stop is for safety: it waits for nothing (PRODUCT rule 2).
        return situation.State.Status == GameStatus.Stopped
            ? Situation.Accepted(
                Replies.Sent(id),
                stored,
                new InjectReleased(id, InjectKind.AdHoc, 1, situation.Now, null, situation.By, text)
            )
            : Waits(situation, stored, new ReleasePending(id, InjectKind.AdHoc, situation.UndoUntil, situation.By, text));
    }

    public static CommandDecision Correct(Situation situation, Command.Correct command)
    {
        if (Targets.Inject(situation, command.Inject, out var named) is { } unknown)
            return Situation.Refused(unknown);
        var about = Corrected(situation, named);
        if ((NotOut(situation, named) ?? NotOut(situation, about)) is { } why)
            return Situation.Refused(why);
        if (PublicText.Problem(situation.Plan, about.Round, command.Text) is { } wrong)
            return Situation.Refused(wrong);
        var (text, stored) = situation.Store(command.Text.Trim());
        var id = about with { Inject = FormattableString.Invariant($"correction-{situation.Next}") };
        return Waits(situation, stored, new ReleasePending(id, InjectKind.Correction, situation.UndoUntil, situation.By, text, about));
    }

    public static CommandDecision Withdraw(Situation situation, Command.Withdraw command)
    {
        if (Targets.Inject(situation, command.Inject, out var id) is { } unknown)
            return Situation.Refused(unknown);
        if (NotOut(situation, id) is { } why)
            return Situation.Refused(why);
        var withdrawn = new InjectWithdrawn(id, situation.By);
        // During a stop the withdrawal itself goes out, but no message about it (PRODUCT rule 2).
        return situation.State.Status == GameStatus.Stopped
            ? Situation.Accepted(Replies.Withdrawn(id), withdrawn)
            : Situation.Accepted(Replies.Withdrawn(id), withdrawn, Notice(situation, id));
    }

    /// <summary>Better words for a correction are better words for what it corrects: that is where they may stand in place.</summary>
    private static InjectId Corrected(Situation situation, InjectId named) =>
        situation.State.Injects.GetValueOrDefault(named) is { Kind: InjectKind.Correction, About: { } about } ? about : named;

    private static CommandDecision Waits(Situation situation, StoredText stored, ReleasePending pending) =>
        Situation.Accepted(Replies.Waits(situation, pending.Inject, pending.Until), stored, pending);

    /// <summary>Tells the public that something was taken back.</summary>
    public static InjectReleased Notice(Situation situation, InjectId about) =>
        Releases.Ready(situation.State, about.Round, InjectKind.Notice, ReadyText.Withdrawn, situation.By, situation.Now, about);

    /// <summary>Why it cannot be corrected or withdrawn; null for a public message that is out.</summary>
    private static LocalText? NotOut(Situation situation, InjectId id) =>
        situation.Pending(id) is { } pending && situation.State.Injects.GetValueOrDefault(id)?.ReleasedAt is null
            ? Refusals.StillWaits(situation, pending)
            : situation.State.Injects.GetValueOrDefault(id) switch
            {
                null or { ReleasedAt: null } => Refusals.NotSentYet(id),
                { Kind: InjectKind.Cue } => Refusals.NotPublic(id),
                { Kind: InjectKind.Stop or InjectKind.RealIncident } => Refusals.StopTextStays,
                { Status: InjectStatus.Withdrawn } => Refusals.WithdrawnAlready(id),
                _ => null,
            };
}
