namespace FeedGame.Engine.Scenarios;

/// <summary>
/// What an author foresees when an evening goes otherwise than planned (H2-H4): when, and what then. It suggests, and a person
/// decides, unless the author says that it acts by itself.
/// </summary>
public sealed record AdaptiveRule
{
    public static readonly TimeSpan DefaultEvery = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan DefaultLasts = TimeSpan.FromMinutes(3);

    /// <summary>Unique within its scenario; <c>[a-z0-9][a-z0-9-]*</c>.</summary>
    public required string Id { get; init; }

    public required RuleTrigger When { get; init; }

    public required RuleAction Then { get; init; }

    /// <summary>True when it acts by itself; false when it suggests.</summary>
    public bool Acts { get; init; }

    /// <summary>So long it rests after a suggestion, a decision or an action: nobody reads the same each minute.</summary>
    public TimeSpan Every { get; init; } = DefaultEvery;

    /// <summary>How long a suggestion stands: what nobody took up by then is old news.</summary>
    public TimeSpan Lasts { get; init; } = DefaultLasts;
}

/// <summary>What makes a rule speak.</summary>
public abstract record RuleTrigger
{
    private RuleTrigger() { }

    /// <summary>Fewer than <paramref name="Count"/> reports in <paramref name="Within"/>: <c>reports &lt; 3 in 10m</c> (H2).</summary>
    public sealed record TooFew(int Count, TimeSpan Within) : RuleTrigger;

    /// <summary>
    /// At least <paramref name="Count"/> reports that the desk judged to be of the game in <paramref name="Within"/>:
    /// <c>good reports >= 4 in 5m</c> (H3).
    /// </summary>
    public sealed record TooEasy(int Count, TimeSpan Within) : RuleTrigger;

    /// <summary>Nobody has found the role-player so long after the start: <c>not found by +35m</c>.</summary>
    public sealed record NotFoundBy(TimeSpan Offset) : RuleTrigger;
}

/// <summary>What a rule suggests or does.</summary>
public abstract record RuleAction
{
    private RuleAction() { }

    /// <summary>
    /// The next hint now. Only that one moves: the later ones keep their times, so that the pace goes on as it was planned. Where
    /// another message stands before it, the rule waits for that one: a hint never passes what stood before it.
    /// </summary>
    public sealed record NextHint : RuleAction;

    /// <summary>One message now, kept aside or planned for later: a part of the description, a photo, an extra hint.</summary>
    public sealed record Send(string Inject) : RuleAction;

    /// <summary>
    /// It is too easy: all unsent hints wait so much longer, the role-player is cued to move on, or both.
    /// </summary>
    /// <param name="Cue">A cue that is kept aside.</param>
    public sealed record Ease(TimeSpan? Hold, string? Cue) : RuleAction;

    /// <summary>A ladder of messages that are kept aside: the first that is not out yet, one step each time.</summary>
    public sealed record Reveal(IReadOnlyList<string> Steps) : RuleAction;
}
