using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Readiness;

namespace FeedGame.Engine.Commands;

/// <summary>
/// All that a person can ask of a game; nobody outside can add another. A round that is null means the obvious one (the round
/// that is on, the next, the last), so that most commands need no typing in the street (L6). An inject without a round may be one
/// of the round that is on.
/// </summary>
public abstract record Command
{
    private Command() { }

    /// <summary>The person's reason, for the log; it lies where it can be purged. Null when none was given.</summary>
    public string? Because { get; init; }

    /// <summary>Pins the plan and resolves its times (D2).</summary>
    /// <param name="ShiftTo">The first round starts then, and every other time moves along; null keeps the date.</param>
    public sealed record Arm(DateTimeOffset? ShiftTo = null) : Command;

    /// <summary>Starts a round; in a game that is not armed yet, arms it as well.</summary>
    public sealed record Start(string? Round = null) : Command;

    /// <summary>T2.</summary>
    public sealed record Pause : Command;

    /// <summary>T2; after a stop two different people say it, and the mode is always "ask" (X1).</summary>
    public sealed record Resume(ResumeMode Mode) : Command;

    /// <summary>X1; a real incident when <paramref name="Real"/> (X2).</summary>
    public sealed record Stop(bool Real = false) : Command;

    /// <summary>Send now (L1).</summary>
    public sealed record Send(InjectId Inject) : Command;

    /// <summary>L1.</summary>
    public sealed record Skip(InjectId Inject) : Command;

    /// <summary>These were given out by hand, from the run sheet, while the machine was down: the engine sends them nowhere any more (Q5).</summary>
    public sealed record ByPaper(IReadOnlyList<PaperLine> Lines) : Command;

    /// <summary>Keeps an inject in until somebody sends, skips or releases it (L1).</summary>
    public sealed record Hold(InjectId Inject) : Command;

    /// <summary>What was held goes at its own time again.</summary>
    public sealed record Release(InjectId Inject) : Command;

    /// <summary>Two unsent messages of a round exchange their times (L1).</summary>
    public sealed record Swap(InjectId Inject, InjectId With) : Command;

    /// <summary>Other words for what is not sent yet (L1).</summary>
    public sealed record Edit(InjectId Inject, string Text) : Command;

    /// <summary>An ad-hoc message (L3); the label is added by the engine.</summary>
    public sealed record Say(string Text) : Command;

    /// <summary>Takes back what was said, sent or corrected a moment ago, before anything of it is public (L4).</summary>
    /// <param name="Inject">Null: what this person asked for last.</param>
    public sealed record Undo(InjectId? Inject = null) : Command;

    /// <summary>A round and those after it, later or earlier (T3).</summary>
    public sealed record MoveRound(string? Round, TimeSpan By) : Command;

    /// <summary>All that has not begun (T3).</summary>
    public sealed record MoveGame(TimeSpan By) : Command;

    /// <summary>The tempo of the unsent hints (L2).</summary>
    public sealed record Cadence(string? Round, CadenceChange Change) : Command;

    /// <summary>The role-player is found (T7).</summary>
    /// <param name="PlayOn">True when this find does not complete the win rule.</param>
    public sealed record Found(string? Round = null, bool PlayOn = false) : Command;

    /// <summary>Ends a round as if its time were up, with that message.</summary>
    public sealed record EndRound(string? Round = null) : Command;

    /// <summary>The role-player needs help: the game stops, and everybody who leads sees who asks (X5).</summary>
    public sealed record Help(string? Round = null) : Command;

    /// <summary>The role-player is well (X5).</summary>
    public sealed record CheckIn(string? Round = null) : Command;

    /// <summary>Somebody of the team saw a notice.</summary>
    /// <param name="Notice">Its number.</param>
    public sealed record SeeNotice(int Notice) : Command;

    /// <summary>Somebody read a cue that was for them.</summary>
    public sealed record ReadCue(InjectId Inject) : Command;

    /// <summary>The find was none (T7).</summary>
    public sealed record Reopen(string? Round = null) : Command;

    /// <summary>T7.</summary>
    /// <param name="At">Null: as soon as the street is free.</param>
    /// <param name="Clock">The same as people say it: the next time that a clock in the village shows this.</param>
    public sealed record PlanSpare(string? Round = null, DateTimeOffset? At = null, TimeOnly? Clock = null) : Command;

    /// <summary>How many children of a youth round went out, and came back: numbers, no names.</summary>
    /// <param name="Round">Null: the youth round that is on, or the last one that was.</param>
    /// <param name="Out">How many went out; null leaves it as it is.</param>
    /// <param name="More">True when the numbers are to be added to those that are known.</param>
    public sealed record Children(string? Round = null, int? Out = null, int? Returned = null, bool More = false) : Command;

    /// <summary>Somebody knows that all children are back, although the numbers say otherwise; they must say why.</summary>
    public sealed record ChildrenHome(string? Round = null) : Command;

    /// <summary>The role-player is off the street (PRODUCT rule 5).</summary>
    public sealed record OffStreet(string? Round = null) : Command;

    /// <summary>R1. One tap is a report; place, note and triage come with it or later.</summary>
    public sealed record Report(int Count = 1, string? Text = null, string? Place = null, Triage? Triage = null) : Command;

    /// <summary>What a report turns out to be, and what else is known of it (R2); what is null stays as it was.</summary>
    /// <param name="Number">Of the report.</param>
    public sealed record TriageReport(int Number, Triage? Triage = null, string? Place = null, string? Text = null) : Command;

    /// <summary>What an adaptive rule suggested is done, if it still fits (H4).</summary>
    /// <param name="Number">Of the suggestion; null means the one that is open.</param>
    public sealed record AcceptSuggestion(int? Number = null) : Command;

    public sealed record DismissSuggestion(int? Number = null) : Command;

    /// <summary>Somebody sits down at the report desk, or leaves it.</summary>
    public sealed record Desk(bool On) : Command;

    /// <summary>A line in the controllers' log (L5).</summary>
    public sealed record Note(string Text) : Command;

    /// <summary>Better words for what was sent (X8).</summary>
    public sealed record Correct(InjectId Inject, string Text) : Command;

    /// <summary>X8.</summary>
    public sealed record Withdraw(InjectId Inject) : Command;

    /// <summary>Whoever is on the photos does not want to be shown any more (X7).</summary>
    /// <param name="Consent">The number under which the organiser keeps the written consent.</param>
    public sealed record WithdrawConsent(string Consent) : Command;

    /// <summary>Takes back everything that is public, the role-player first (PRODUCT rule 2); of one round, or of the whole game.</summary>
    public sealed record TakeDown(string? Round = null) : Command;

    /// <summary>A channel that was blocked is in order again: it is used at once, by every game on that account.</summary>
    public sealed record Mend(string Channel) : Command;

    /// <summary>A person looked whether an unknown delivery is there (Q3).</summary>
    public sealed record Settle(DeliveryKey Delivery, bool Published) : Command;

    /// <summary>A person forwarded these by hand, or cannot (C3). Said twice it is harmless.</summary>
    public sealed record Forward(IReadOnlyList<DeliveryKey> Deliveries, bool Done) : Command;

    /// <summary>What a channel cannot do becomes a task for a person (C3).</summary>
    public sealed record HandOver(DeliveryKey Delivery) : Command;

    /// <summary>Somebody else than the author finds these words good (A8).</summary>
    /// <param name="Inject">Null: every text of the game.</param>
    /// <param name="Seen">The digest of the words that were read; when they have changed since, nothing is approved.</param>
    public sealed record Approve(InjectId? Inject = null, string? Seen = null) : Command;

    /// <summary>Other words are needed (A8).</summary>
    public sealed record Reject(InjectId Inject, string Why, string? Seen = null) : Command;

    /// <summary>Something that must be done before the evening, is (X4).</summary>
    /// <param name="DoneBy">The name of who did it; null for who says so. The engine puts an opaque id in its place.</param>
    /// <param name="At">When, on the clock of the game: <c>14:30</c> or <c>2026-11-27 14:30</c>; null is now.</param>
    /// <param name="TakenBack">True takes the tick back.</param>
    public sealed record Ready(ReadyItem Item, string? DoneBy = null, string? At = null, string? Text = null, bool TakenBack = false)
        : Command;

    /// <summary>Arm all the same, by name and with a reason (D2).</summary>
    public sealed record Override(string Reason) : Command
    {
        /// <summary>What is red at that moment; the engine fills it in.</summary>
        public IReadOnlyList<ReadyItem> Items { get; init; } = [];
    }

    public sealed record CallOff : Command;

    /// <summary>Erases names, phones, free words, links and photos of a game that is over (E5).</summary>
    public sealed record Purge : Command;
}

/// <summary>How the tempo changes (L2).</summary>
public abstract record CadenceChange
{
    private CadenceChange() { }

    /// <summary>Below 1 is faster; 0.5 to 2.</summary>
    public sealed record Factor(double By) : CadenceChange;

    public sealed record Every(TimeSpan Interval) : CadenceChange;
}
