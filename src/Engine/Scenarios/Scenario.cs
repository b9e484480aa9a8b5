namespace FeedGame.Engine.Scenarios;

/// <summary>
/// The secret story, reusable and without dates (A1). Streets, clothes and objects are variables, so that another village
/// can play it.
/// </summary>
public sealed record Scenario
{
    public required string Id { get; init; }

    public required Track Track { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>The typed description of the role-player, part by part (A4).</summary>
    public IReadOnlyDictionary<DescriptionPart, LocalText> Description { get; init; } = new Dictionary<DescriptionPart, LocalText>();

    /// <summary>The scenario's own variables with their values.</summary>
    public IReadOnlyDictionary<string, LocalText> Variables { get; init; } = new Dictionary<string, LocalText>(StringComparer.Ordinal);

    /// <summary>In the order of the file; at most 200.</summary>
    public required IReadOnlyList<Inject> Injects { get; init; }

    /// <summary>What happens when the evening goes otherwise; in the order of the file (H4).</summary>
    public IReadOnlyList<AdaptiveRule> Rules { get; init; } = [];

    /// <summary>How many hints the ladder has: the m of "hint n of m" (H1). Contingency hints do not count.</summary>
    public int Hints => Injects.Count(inject => inject is { Kind: InjectKind.Hint, Contingency: false });
}

/// <summary>The audience a scenario is for (A3).</summary>
public enum Track
{
    Youth,
    Adult,
}

/// <summary>
/// The typed facts a description may hold. There is no part for skin colour, origin, religion, health or language, and there
/// will be none (PRODUCT rule 7).
/// </summary>
public enum DescriptionPart
{
    Clothing,
    Build,
    AgeBand,
    Hair,
    Object,
    Direction,
    LastSeen,
}
