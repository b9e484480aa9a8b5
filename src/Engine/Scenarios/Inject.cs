namespace FeedGame.Engine.Scenarios;

/// <summary>
/// One planned item of a timeline. Two kinds that the type system keeps apart (A5): a <see cref="Message"/> is for the
/// public, a <see cref="Cue"/> is for the role-player or the controller and has no way to a channel.
/// </summary>
public abstract record Inject
{
    private Inject() { }

    /// <summary>Unique within its scenario or among the game's own injects; <c>[a-z0-9][a-z0-9-]*</c>.</summary>
    public required string Id { get; init; }

    public required Timing Timing { get; init; }

    /// <summary>Judged at the moment of release; null means always.</summary>
    public Condition? When { get; init; }

    /// <summary>How long after its due the inject is still useful; null means always (T5).</summary>
    public TimeSpan? ExpiresAfter { get; init; }

    /// <summary>What happens to it once that time is over.</summary>
    public OnMiss OnMiss { get; init; } = OnMiss.Skip;

    /// <summary>True when it is kept aside: it goes out by rule or by hand only.</summary>
    public bool Contingency { get; init; }

    public required InjectKind Kind { get; init; }

    public required LocalText Text { get; init; }

    /// <summary>A message for everybody.</summary>
    public sealed record Message : Inject
    {
        /// <summary>The author's own shorter wording, for channels where <see cref="Inject.Text"/> does not fit.</summary>
        public LocalText? Short { get; init; }

        /// <summary>The parts of the role-player's description that this message makes known (A4).</summary>
        public IReadOnlyList<string> Reveals { get; init; } = [];

        /// <summary>At most four, all of the role-player, who consented (PRODUCT rule 8).</summary>
        public IReadOnlyList<InjectPhoto> Photos { get; init; } = [];
    }

    /// <summary>A cue for one person; never public.</summary>
    public sealed record Cue : Inject
    {
        public CueFor For { get; init; } = CueFor.RolePlayer;
    }
}

public enum InjectKind
{
    Announcement,
    Start,
    Description,
    Hint,
    Photo,
    Found,
    TimeOut,
    End,
    Cue,

    /// <summary>Not in files: a controller's ad-hoc message.</summary>
    AdHoc,

    /// <summary>Not in files: the better text for something that was sent.</summary>
    Correction,

    /// <summary>Not in files: pause, resume, a round or game that moves or is called off.</summary>
    Notice,

    /// <summary>Not in files: the unlabelled stop text (X1).</summary>
    Stop,

    /// <summary>Not in files: the unlabelled real-incident text (X2).</summary>
    RealIncident,
}

public enum CueFor
{
    RolePlayer,
    Controller,
}

/// <summary>What happens to an inject that could not go out in time.</summary>
public enum OnMiss
{
    Skip,
    Ask,
    Send,
}
