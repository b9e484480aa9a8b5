using FeedGame.Engine.Approvals;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Games;

/// <summary>One dated playing, as the organiser wrote it. Names roles, never people (PRODUCT rule 10).</summary>
public sealed record Game
{
    public required string Id { get; init; }

    public required string Place { get; init; }

    /// <summary>IANA, for example <c>Europe/Amsterdam</c> (T8).</summary>
    public required TimeZoneInfo Zone { get; init; }

    public required DateOnly Date { get; init; }

    public LocalText? Goal { get; init; }

    public LocalText? Prizes { get; init; }

    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Who is responsible for the evening and its data; null when the file does not say. The public reads it.</summary>
    public GameOrganiser? Organiser { get; init; }

    public required string MeetingPoint { get; init; }

    /// <summary>Wall-clock time after which nothing of the game goes on; after midnight when it is before the first round.</summary>
    public required TimeOnly LatestEnd { get; init; }

    /// <summary>Never 112, 144 or 0900-8844 (PRODUCT rule 6).</summary>
    public required string ReportNumber { get; init; }

    public required ExerciseLabel Label { get; init; }

    /// <summary>The channels in the order of the file; names of <c>Channels:name</c> sections.</summary>
    public required IReadOnlyList<GameChannel> Channels { get; init; }

    public WinRule WinRule { get; init; } = WinRule.FirstFind;

    public ApprovalRule Approval { get; init; }

    /// <summary>What was done before the evening (X4), by whom as roles or initials, and when; more is ticked off later.</summary>
    public IReadOnlyDictionary<ReadyItem, ReadyNote> Readiness { get; init; } = new Dictionary<ReadyItem, ReadyNote>();

    /// <summary>In playing order; spare rounds last.</summary>
    public required IReadOnlyList<GameRound> Rounds { get; init; }

    /// <summary>Injects of the game outside its rounds.</summary>
    public IReadOnlyList<Inject> Injects { get; init; } = [];

    public IReadOnlyDictionary<ReadyText, LocalText> Texts { get; init; } = new Dictionary<ReadyText, LocalText>();

    /// <summary>After an outage, two late releases of a round stay at least this far apart.</summary>
    public TimeSpan MinimumGap { get; init; } = TimeSpan.FromSeconds(60);
}

/// <summary>An organisation, never a person: this stands on a public page.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Contact">How to reach it: an e-mail address, a telephone number or a web address.</param>
public sealed record GameOrganiser(string Name, string Contact);

/// <summary>A channel as one game uses it.</summary>
/// <param name="Thread">True when the posts of a round answer each other; the default is single posts.</param>
/// <param name="Amplifies">The channel whose posts this one reposts, with no texts of its own (C5); null for an ordinary channel.</param>
public sealed record GameChannel(string Name, bool Thread = false, string? Amplifies = null)
{
    /// <summary>
    /// Whom it reaches one by one: the neighbourhood groups of a by-hand channel, in the order of the file. Empty for a channel that
    /// reaches everybody at once.
    /// </summary>
    public IReadOnlyList<GameGroup> Groups { get; init; } = [];
}

/// <summary>A group of neighbours that a channel reaches.</summary>
/// <param name="Id">What the journal calls it; <c>[a-z0-9][a-z0-9-]*</c>.</param>
/// <param name="Name">What people call it.</param>
public sealed record GameGroup(string Id, string Name);

/// <summary>The words that frame every public message; nothing else may (X3).</summary>
public enum ExerciseLabel
{
    Spelbericht,
    Oefening,
}

/// <summary>What ends a round (R4).</summary>
public enum WinRule
{
    FirstFind,
    BestInformation,
    Both,
    PerRound,
    Draw,
}

/// <summary>One playing of a scenario within the game.</summary>
public sealed record GameRound
{
    public required string Id { get; init; }

    /// <summary>1 for the first: the <c>{round}</c> of the texts.</summary>
    public required int Number { get; init; }

    public required Scenario Scenario { get; init; }

    /// <summary>The planned wall-clock start; null for a spare round.</summary>
    public TimeOnly? StartAt { get; init; }

    public StartBy StartBy { get; init; } = StartBy.Tap;

    public required TimeSpan Length { get; init; }

    /// <summary>How long after the round's end the role-player counts as off the street; null waits for a person.</summary>
    public TimeSpan? OffStreetAfter { get; init; }

    /// <summary>The play area in words, for the board.</summary>
    public LocalText? Area { get; init; }

    public bool Spare { get; init; }
}

public enum StartBy
{
    Clock,
    Tap,
}

/// <summary>Texts that lie ready for what nobody plans; a game may word them itself.</summary>
public enum ReadyText
{
    Pause,
    Resume,
    Moved,
    Cancelled,
    Stop,
    RealIncident,
    Found,
    FoundTakenBack,
    TimeOut,
    End,
    Withdrawn,
}
