namespace FeedGame.Engine.Readiness;

/// <summary>What must be in order before people go into the street (D2, X4).</summary>
public enum ReadyItem
{
    /// <summary>What the checks of files and texts find.</summary>
    Check,

    Approvals,

    /// <summary>Do the channels answer (C6).</summary>
    Channels,

    /// <summary>Not by accident last year's.</summary>
    Date,

    /// <summary>Two people who can resume after a stop (X1).</summary>
    Resume,

    /// <summary>Somebody called the report number and heard it answered.</summary>
    Number,

    /// <summary>The control room of the emergency services knows of the game.</summary>
    ControlRoom,

    EventNotice,
    Insurance,

    /// <summary>Who watches over people in the street, with a phone.</summary>
    Safety,

    /// <summary>The letter and vest that the role-player carries.</summary>
    Letter,

    /// <summary>The written consents behind the photos (X7).</summary>
    Consent,

    Weather,
    FirstAid,
}

/// <summary>Green goes, orange reminds, red blocks.</summary>
public enum ReadyLight
{
    Green,
    Orange,
    Red,
}
