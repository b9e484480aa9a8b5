using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Adapting;

/// <summary>What an adaptive rule asks a person (H4), and what became of it.</summary>
/// <param name="Number">1 for the first of the game.</param>
/// <param name="Figures">Of the moment at which it was made.</param>
/// <param name="Expires">When it is old news.</param>
public sealed record Suggestion(
    int Number,
    string Round,
    string Rule,
    RuleFigures Figures,
    RuleStep Step,
    DateTimeOffset At,
    DateTimeOffset Expires
)
{
    /// <summary>Null while it is open.</summary>
    public SuggestionOutcome? Outcome { get; init; }

    /// <summary>Who decided; empty when it was the engine.</summary>
    public string? By { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public bool IsOpen => Outcome is null;
}

/// <summary>Which rule of which round.</summary>
public readonly record struct RuleId(string Round, string Rule);

/// <summary>What a rule would do at this moment.</summary>
/// <param name="Inject">What goes out; null when nothing does.</param>
/// <param name="Hold">How much longer the unsent hints wait; null when they do not.</param>
public sealed record RuleStep(InjectId? Inject, TimeSpan? Hold);

/// <summary>What a rule saw, for who decides and for the log. Null is what it did not look at.</summary>
/// <param name="Reports">How many counted in the window.</param>
/// <param name="Good">How many the desk judged to be of the game in the window.</param>
/// <param name="Limit">What it compared them with.</param>
/// <param name="PlayedMs">How long the round had been on.</param>
public sealed record RuleFigures(int? Reports = null, int? Good = null, int? Limit = null, long? WithinMs = null, long? PlayedMs = null);
