using System.Collections.Immutable;
using FeedGame.Engine.Adapting;
using FeedGame.Engine.Approvals;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Notices;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Reading;
using FeedGame.Engine.Reports;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Play;

/// <summary>Where a game stands: the fold of its journal, and nothing else. Immutable, so readers may keep it.</summary>
public sealed record GameState
{
    public static readonly GameState Empty = new();

    /// <summary>The number of the last entry that is folded in; 0 before the first.</summary>
    public long Seq { get; init; }

    /// <summary>The instant of that entry.</summary>
    public DateTimeOffset LastAt { get; init; } = DateTimeOffset.MinValue;

    /// <summary>What the team was told of, the oldest first.</summary>
    public ImmutableList<TeamNotice> Notices { get; init; } = [];

    public GameStatus Status { get; init; }

    /// <summary>The hash of the pinned plan; empty before arming.</summary>
    public string Plan { get; init; } = "";

    public DateTimeOffset LatestEnd { get; init; }

    public DateTimeOffset? PausedAt { get; init; }

    public StopState? Stop { get; init; }

    /// <summary>The role-player who asked for help; null once the game went on, or they are off the street.</summary>
    public HelpCall? Help { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public EndReason? EndReason { get; init; }

    /// <summary>Since when names and free words of people are gone; null while they are kept (E5).</summary>
    public DateTimeOffset? PurgedAt { get; init; }

    public ImmutableDictionary<string, RoundState> Rounds { get; init; } = ImmutableDictionary<string, RoundState>.Empty;

    public ImmutableDictionary<InjectId, InjectState> Injects { get; init; } = ImmutableDictionary<InjectId, InjectState>.Empty;

    /// <summary>The names of the channels that this game publishes on, in its own order.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>By channel, the ids of those that it reaches one by one; a channel that reaches everybody at once is not in it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; init; } =
        ImmutableDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>The accounts that repost what one of these channels published.</summary>
    public IReadOnlyList<Amplifier> Amplifiers { get; init; } = [];

    public ImmutableDictionary<DeliveryKey, Delivery> Deliveries { get; init; } = ImmutableDictionary<DeliveryKey, Delivery>.Empty;

    /// <summary>In order; number 1 is the first.</summary>
    public ImmutableList<Report> Reports { get; init; } = [];

    /// <summary>The numbers of the reports whose words are still to be erased: few, and looked through at each decision.</summary>
    public ImmutableList<int> ToErase { get; init; } = [];

    /// <summary>Who sits at the report desk.</summary>
    public ImmutableSortedSet<string> Desk { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Since when somebody has been at the report desk without a break; null while nobody is.</summary>
    public DateTimeOffset? DeskSince { get; init; }

    public ReadyBook Ready { get; init; } = ReadyBook.Empty;

    /// <summary>Who saw what was not sent yet, in order (S3).</summary>
    public ImmutableList<ReadMark> Reads { get; init; } = [];

    public ApprovalBook Approvals { get; init; } = ApprovalBook.Empty;

    /// <summary>What a person asked for and may still take back, in that order.</summary>
    public ImmutableList<PendingRelease> Pending { get; init; } = [];

    /// <summary>Until when some edited inject does not go out; null when nothing was edited.</summary>
    public DateTimeOffset? EditsUntil { get; init; }

    /// <summary>What adaptive rules suggested, in order; number 1 is the first.</summary>
    public ImmutableList<Suggestion> Suggestions { get; init; } = [];

    /// <summary>When each adaptive rule last spoke, acted or was answered.</summary>
    public ImmutableDictionary<RuleId, DateTimeOffset> RulesSpoke { get; init; } = ImmutableDictionary<RuleId, DateTimeOffset>.Empty;

    /// <summary>When the game last went on after a pause, a stop or a find that was taken back; null when it never had to.</summary>
    public DateTimeOffset? OnSince { get; init; }

    /// <summary>How many texts, messages and stops arose during play: the ids of new ones are derived from it.</summary>
    public int Arisen { get; init; }

    /// <summary>True for what a person asked for and may still take back.</summary>
    public bool IsPending(InjectId id)
    {
        foreach (var pending in Pending)
        {
            if (pending.Inject == id)
                return true;
        }
        return false;
    }

    /// <summary>Played to the end and nothing planned is left.</summary>
    public bool Over =>
        Status == GameStatus.Ended
        && Pending.IsEmpty
        && !Injects.Values.Any(inject => inject is { Status: InjectStatus.Planned, Due: not null });
}

public enum GameStatus
{
    Loaded,
    Armed,
    Playing,
    Paused,
    Stopped,
    Ended,
}

/// <summary>A stop in force.</summary>
/// <param name="At">When it was first pressed.</param>
/// <param name="Deadline">When EndEx follows unless two people agree to go on.</param>
/// <param name="AgreedBy">The first of the two; null when nobody has agreed yet.</param>
/// <param name="AgreedAs">In which role that first one agreed; null as well in journals of before there were roles.</param>
/// <param name="Order">The number of the journal entry that pressed it last: what was asked for before is frozen.</param>
public sealed record StopState(
    DateTimeOffset At,
    bool Real,
    DateTimeOffset Deadline,
    GameStatus Before,
    string? AgreedBy = null,
    long Order = 0,
    Role? AgreedAs = null
);

/// <summary>A role-player asks for help.</summary>
/// <param name="Round">Empty when nobody can tell which.</param>
public sealed record HelpCall(string Round, string By, DateTimeOffset At);

public sealed record RoundState
{
    public required string Id { get; init; }

    public RoundStatus Status { get; init; }

    /// <summary>Planned until the round starts, actual after.</summary>
    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? OffStreetAt { get; init; }

    /// <summary>Null when nobody counts: then nobody waits for them either (PRODUCT rule 12).</summary>
    public Children? Children { get; init; }

    /// <summary>
    /// Since when nobody of this round is on the street any more, neither its role-player nor a child that was counted; null while somebody is.
    /// </summary>
    public DateTimeOffset? FreeAt =>
        OffStreetAt is not { } off || Children is { Away: true } ? null
        : Children?.HomeAt > off ? Children.HomeAt
        : off;

    public int Finds { get; init; }

    public int Reminders { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>When the role-player said last that all is well; null when they never did, and then nobody waits for it.</summary>
    public DateTimeOffset? CheckedInAt { get; init; }

    /// <summary>When the controller was told last that nothing is heard of the role-player.</summary>
    public DateTimeOffset? CheckInMissedAt { get; init; }

    public bool CheckInOverdue => CheckInMissedAt > CheckedInAt && OffStreetAt is null;

    /// <summary>The last release of the timeline to the public: what the minimum gap after an outage is measured from.</summary>
    public LastRelease? LastRelease { get; init; }

    /// <summary>It has begun at some time: only then a role-player is or was on the street.</summary>
    public bool Played => EndsAt is not null;

    public bool Closed => Status is RoundStatus.Found or RoundStatus.TimedOut or RoundStatus.CalledOff;
}

public readonly record struct LastRelease(DateTimeOffset Due, DateTimeOffset At);

public enum RoundStatus
{
    NotStarted,
    Searching,
    Found,
    TimedOut,
    CalledOff,
}

public sealed record InjectState
{
    public required InjectId Id { get; init; }

    public required InjectKind Kind { get; init; }

    public InjectStatus Status { get; init; }

    /// <summary>Null until it is known: by hand, or after something that has not happened yet.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Counts edits and repeated releases; part of each delivery's key.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The words a person put in place of the plan's.</summary>
    public TextRef? Text { get; init; }

    /// <summary>Since a person edited it, it does not go out before (L4).</summary>
    public DateTimeOffset? NotBefore { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>The journal numbers of its releases: what its items on the feed are named after.</summary>
    public ImmutableList<long> Releases { get; init; } = [];

    /// <summary>What a correction or notice speaks of.</summary>
    public InjectId? About { get; init; }

    /// <summary>When people gave it out by hand while the machine was down; null when they did not (Q5).</summary>
    public DateTimeOffset? OnPaper { get; init; }

    /// <summary>Of a cue: who read it first; null while nobody has.</summary>
    public string? SeenBy { get; init; }

    public int Corrections { get; init; }
}

public enum InjectStatus
{
    Planned,
    Contingency,
    Held,
    Released,
    Skipped,
    Cancelled,
    Withdrawn,
}
