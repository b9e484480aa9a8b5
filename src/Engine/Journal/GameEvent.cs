using FeedGame.Engine.Adapting;
using FeedGame.Engine.Approvals;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Journal;

/// <summary>
/// Something that happened in a game. Events record results (the new due times, not the factor they came from), so that an
/// old journal folds to the same state under newer rules. Their names in <see cref="EventNames"/> are for ever.
/// No names, addresses or free words: people are opaque ids, texts are <see cref="TextRef"/>s (PRODUCT rule 10).
/// </summary>
public abstract record GameEvent;

/// <summary>A text in the purgeable table, and a salted digest that proves it was this one.</summary>
public sealed record TextRef(string Id, string Digest);

/// <summary>An inject's new due.</summary>
public readonly record struct Due(InjectId Inject, DateTimeOffset At);

/// <summary>A round's new start, and end where it has begun. A spare round that nobody has planned has no start.</summary>
public readonly record struct RoundTime(string Round, DateTimeOffset? Start, DateTimeOffset? End = null);

/// <summary>An account that reposts what another channel published, and has no texts of its own (C5).</summary>
public readonly record struct Amplifier(string Channel, string Original);

/// <summary>
/// The plan is pinned and every wall-clock time is resolved, once. <paramref name="Groups"/> are, by channel, the ids of those that it
/// reaches one by one; null when no channel does. <paramref name="Amplifiers"/> is null when no channel reposts another; those that do
/// are not among <paramref name="Channels"/>.
/// </summary>
public sealed record GameArmed(
    string Plan,
    string By,
    IReadOnlyList<RoundTime> Rounds,
    IReadOnlyList<Due> Dues,
    IReadOnlyList<string> Channels,
    DateTimeOffset LatestEnd,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Groups = null,
    IReadOnlyList<Amplifier>? Amplifiers = null
) : GameEvent;

public sealed record GamePaused(string By) : GameEvent;

public sealed record GameResumed(string By, ResumeMode Mode) : GameEvent;

/// <summary>
/// Frozen at once (X1). <paramref name="Frozen"/> went out on our feed but not yet everywhere: they are back on the timeline, held.
/// </summary>
public sealed record GameStopped(string By, bool Real, DateTimeOffset Deadline, IReadOnlyList<InjectId> Frozen) : GameEvent;

/// <summary>The first of the two people who must agree before a stopped game goes on.</summary>
/// <param name="Role">As what, because after a real incident one of the two is police; null in journals of before there were roles.</param>
public sealed record ResumeAgreed(string By, Role? Role = null) : GameEvent;

public sealed record GameEnded(EndReason Why, IReadOnlyList<InjectId> Cancelled) : GameEvent;

public sealed record RoundStarted(string Round, string By, DateTimeOffset EndsAt, IReadOnlyList<Due> Dues) : GameEvent;

/// <summary>A round that starts by tap is waiting; the controller was told.</summary>
public sealed record RoundReminded(string Round) : GameEvent;

public sealed record RoundEnded(string Round, RoundOutcome Outcome, string By, IReadOnlyList<InjectId> Cancelled) : GameEvent;

/// <summary>A find that did not complete the win rule: the round plays on.</summary>
public sealed record FindNoted(string Round, string By) : GameEvent;

public sealed record RoundReopened(string Round, string By, DateTimeOffset EndsAt, IReadOnlyList<InjectId> Returned) : GameEvent;

public sealed record RoleplayerOffStreet(string Round, string By) : GameEvent;

public sealed record SpareRoundPlanned(string Round, string By, DateTimeOffset Start) : GameEvent;

/// <summary>Times that changed together: a move, a resume, a cadence, an inject that follows another.</summary>
public sealed record TimesMoved(MoveReason Why, string By, IReadOnlyList<RoundTime> Rounds, IReadOnlyList<Due> Dues) : GameEvent;

/// <summary>Hints that no longer fit before the round's end are kept aside, not dropped (L2).</summary>
public sealed record KeptAside(string By, IReadOnlyList<InjectId> Injects) : GameEvent;

/// <summary>
/// An inject is out: on our feed by the same transaction, on the channels as soon as each can. <paramref name="Text"/> is null when
/// the plan or the ready texts hold the words. <paramref name="About"/> is what a correction or notice speaks of.
/// <paramref name="Channels"/> is null for all of the game's channels; an inject that a stop sent back goes only where it is not yet.
/// <paramref name="InPlace"/> are, for a correction, the channels that can change the post that it corrects, perhaps none; null for
/// anything else, and in journals of before corrections changed anything in place. <paramref name="Went"/> is when people were told by
/// hand; null when the engine told them.
/// </summary>
public sealed record InjectReleased(
    InjectId Inject,
    InjectKind Kind,
    int Version,
    DateTimeOffset Due,
    DateTimeOffset? Expires,
    string By,
    TextRef? Text = null,
    ReadyText? Ready = null,
    InjectId? About = null,
    IReadOnlyList<string>? Channels = null,
    IReadOnlyList<string>? InPlace = null,
    DateTimeOffset? Went = null
) : GameEvent;

/// <summary>People gave it out by hand while the machine was down: no channel gets it any more (Q5).</summary>
/// <param name="Went">When that was, as the person says who notes it.</param>
public sealed record GivenOutByPaper(InjectId Inject, DateTimeOffset Went, string By) : GameEvent;

/// <summary>
/// What a person asked for goes out at <paramref name="Until"/> unless it is taken back before; nothing of it is public (L4). An
/// inject that waits already waits anew. <paramref name="Text"/> is null when the plan holds the words;
/// <paramref name="InPlace"/> is as in <see cref="InjectReleased"/>.
/// </summary>
public sealed record ReleasePending(
    InjectId Inject,
    InjectKind Kind,
    DateTimeOffset Until,
    string By,
    TextRef? Text = null,
    InjectId? About = null,
    IReadOnlyList<string>? InPlace = null
) : GameEvent;

/// <summary>It does not go out after all: words that were said are gone, an inject of the plan is where it was before.</summary>
public sealed record ReleaseUndone(InjectId Inject, UndoReason Why, string By) : GameEvent;

public sealed record InjectSkipped(InjectId Inject, SkipReason Why, string By) : GameEvent;

/// <summary>A person decides: its time passed, or the game was stopped before it was out everywhere.</summary>
/// <param name="By">Who holds it; null when its time passed.</param>
public sealed record InjectHeld(InjectId Inject, string? By = null) : GameEvent;

/// <summary>What a person held goes at its own time again.</summary>
public sealed record InjectReturned(InjectId Inject, string By) : GameEvent;

/// <summary>Why a person did what the entries after it say, at the same instant.</summary>
public sealed record ReasonGiven(TextRef Text, string By) : GameEvent;

/// <summary>The role-player of that round asks for help (X5); the stop stands in an entry of its own.</summary>
public sealed record HelpAsked(string Round, string By) : GameEvent;

/// <summary>The role-player of that round is well.</summary>
public sealed record CheckedIn(string Round, string By) : GameEvent;

/// <summary>Nothing was heard of the role-player for too long; the controller was told. Never a stop by itself.</summary>
public sealed record CheckInMissed(string Round) : GameEvent;

/// <summary>Somebody read the cue that was for them.</summary>
public sealed record CueSeen(InjectId Inject, string By) : GameEvent;

/// <param name="Names">Whom the new words name; null when nobody.</param>
/// <param name="NotBefore">Whatever its due, it does not go out before (L4); null when it is of a kind that never waits.</param>
public sealed record InjectEdited(
    InjectId Inject,
    int Version,
    TextRef Text,
    string By,
    IReadOnlyList<Party>? Names = null,
    DateTimeOffset? NotBefore = null
) : GameEvent;

public sealed record InjectWithdrawn(InjectId Inject, string By) : GameEvent;

/// <summary>
/// Somebody does not want to be shown any more: the photos under that number are gone from the store with this entry. What becomes
/// of each message stands in entries of its own.
/// </summary>
public sealed record ConsentWithdrawn(string Consent, string By) : GameEvent;

/// <summary>
/// Something was seen; what, if told, is in the text (R1). <paramref name="EraseAt"/> is when its words go; null when they stay.
/// </summary>
public sealed record ReportLogged(
    int Count,
    string By,
    TextRef? Text,
    TextRef? Place = null,
    Triage? Triage = null,
    DateTimeOffset? EraseAt = null
) : GameEvent;

/// <summary>
/// The report desk judged a report, or wrote down more about it: what is null stays as it was. <paramref name="EraseAt"/> is when
/// all its words go; null when they stay.
/// </summary>
public sealed record ReportTriaged(
    int Report,
    string By,
    Triage? Triage = null,
    TextRef? Text = null,
    TextRef? Place = null,
    DateTimeOffset? EraseAt = null
) : GameEvent;

/// <summary>What was real is with 112: the words of that report are gone from the store with this entry (PRODUCT rule 8).</summary>
public sealed record ReportErased(int Report, IReadOnlyList<string> Texts) : GameEvent;

/// <summary>Somebody sits at the report desk.</summary>
public sealed record DeskManned(string By) : GameEvent;

public sealed record DeskLeft(string By) : GameEvent;

/// <summary>
/// An adaptive rule found its case and asks a person. <paramref name="Inject"/> is what it would send, <paramref name="HoldMs"/> how
/// long it would hold the hints.
/// </summary>
public sealed record SuggestionMade(
    int Suggestion,
    string Round,
    string Rule,
    RuleFigures Figures,
    DateTimeOffset Expires,
    InjectId? Inject = null,
    long? HoldMs = null
) : GameEvent;

/// <param name="Figures">Of the moment of the decision; null when nothing was looked at again.</param>
public sealed record SuggestionDecided(int Suggestion, SuggestionOutcome Outcome, string By, RuleFigures? Figures = null) : GameEvent;

/// <summary>An adaptive rule acts; what it does stands in the entries right after it.</summary>
/// <param name="Suggestion">The one that a person accepted; null for a rule that acts by itself.</param>
public sealed record RuleActed(
    string Round,
    string Rule,
    RuleFigures Figures,
    string By,
    int? Suggestion = null,
    InjectId? Inject = null,
    long? HoldMs = null
) : GameEvent;

/// <summary>An adaptive rule's moment came, but looked at then it no longer held: it rests.</summary>
public sealed record RulePassed(string Round, string Rule, RuleFigures Figures) : GameEvent;

/// <summary>
/// Children of a youth round that are out and back by now, in all. <paramref name="Home"/> is true when somebody says that they are all back
/// although the numbers differ; null otherwise.
/// </summary>
public sealed record ChildrenCounted(string Round, int Out, int Back, string By, bool? Home = null) : GameEvent;

public sealed record NoteAdded(string By, TextRef Text) : GameEvent;

/// <summary>
/// A sender is about to make the irreversible call. Journalled before anything leaves, with what the channel needs to look for
/// the post later, so that a crash leaves a trace (Q2).
/// </summary>
public sealed record AttemptBegan(DeliveryKey Delivery, int Number, string? Intent = null, DeliveryKey? Parent = null) : GameEvent;

/// <param name="ByHand">True when it waits for a person to forward it; null otherwise.</param>
public sealed record DeliverySettled(
    DeliveryKey Delivery,
    DeliveryState State,
    string? Receipt = null,
    string? Why = null,
    DateTimeOffset? Sent = null,
    bool? ByHand = null
) : GameEvent;

/// <summary>A channel cannot do it: from here on it is for a person (C3). The channel is not tried again.</summary>
public sealed record DeliveryHandedOver(DeliveryKey Delivery, string By) : GameEvent;

/// <summary>A person forwarded it by hand, or says that they cannot.</summary>
public sealed record DeliveryForwarded(DeliveryKey Delivery, bool Done, string By) : GameEvent;

/// <summary>
/// Nothing was published; it is tried again from <paramref name="NotBefore"/>. <paramref name="Unthreaded"/> is true when it was
/// refused as an answer and goes on as a post of its own; <paramref name="Doubt"/> when the attempt may have arrived all the same. Both
/// are null otherwise.
/// </summary>
public sealed record DeliveryPostponed(
    DeliveryKey Delivery,
    DateTimeOffset NotBefore,
    string Why,
    bool? Unthreaded = null,
    bool? Doubt = null
) : GameEvent;

/// <summary>A person looked, and said whether it is there.</summary>
public sealed record DeliveryJudged(DeliveryKey Delivery, bool Published, string By) : GameEvent;

/// <summary>A person says that the channel is in order again. Its health lies with the account, not with the game.</summary>
public sealed record ChannelMended(string Channel, string By) : GameEvent;

/// <summary>The wall clock stood behind the last entry: game time ran on without it.</summary>
public sealed record ClockSetBack(long Milliseconds) : GameEvent;
