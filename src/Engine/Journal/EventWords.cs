namespace FeedGame.Engine.Journal;

public enum ResumeMode
{
    /// <summary>Everything unsent moves by the length of the pause.</summary>
    Shift,

    /// <summary>What passed during the pause is skipped.</summary>
    Skip,

    /// <summary>What passed during the pause waits for a person, one by one.</summary>
    Ask,
}

public enum EndReason
{
    Played,
    LatestEnd,
    Stopped,
    CalledOff,
}

public enum RoundOutcome
{
    Found,
    TimeOut,
    LatestEnd,
    CalledOff,
    Stopped,
}

public enum MoveReason
{
    Move,
    Resume,
    Cadence,
    Follows,
    Reopened,
    EndExFollows,

    /// <summary>An adaptive rule made the hints wait.</summary>
    Rule,
    Swap,
}

public enum SkipReason
{
    /// <summary>It came too late to be of use (T5).</summary>
    Stale,

    /// <summary>Its condition did not hold.</summary>
    Condition,

    /// <summary>A person skipped it.</summary>
    ByHand,

    /// <summary>It passed during a pause that was resumed with "skip".</summary>
    Paused,
}

/// <summary>What the report desk makes of a report (R2).</summary>
public enum Triage
{
    /// <summary>It is about the role-player, and tells something.</summary>
    Game,

    /// <summary>Nobody can tell what it is about.</summary>
    Unclear,

    /// <summary>Told before, by the same person or about the same moment.</summary>
    Double,

    /// <summary>Not the game: it goes to 112.</summary>
    Real,
}

/// <summary>Why something that waited does not go out.</summary>
public enum UndoReason
{
    /// <summary>A person took it back.</summary>
    ByHand,
    Stopped,
    Paused,
    RoundOver,
    GameOver,

    /// <summary>What it corrects was withdrawn.</summary>
    Withdrawn,
}

/// <summary>What became of a suggestion.</summary>
public enum SuggestionOutcome
{
    Accepted,
    Dismissed,

    /// <summary>Nobody took it up in time.</summary>
    Expired,

    /// <summary>Looked at again, it no longer fitted: reports came in, the message went out anyway, the round is over.</summary>
    Lapsed,
}

/// <summary>Where a delivery stands (DESIGN §5).</summary>
public enum DeliveryState
{
    Planned,
    Claimed,
    Published,
    Confirmed,
    Accepted,
    Unknown,
    Rejected,
    Skipped,
    Expired,
    Cancelled,
    Retracted,
}
