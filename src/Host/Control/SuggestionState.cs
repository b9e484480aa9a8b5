using FeedGame.Engine.Adapting;
using FeedGame.Engine.Play;

namespace FeedGame.Host.Control;

/// <summary>What adaptive rules suggested, for a controller: the open ones, then what was decided last.</summary>
internal static class SuggestionState
{
    /// <summary>How many are listed.</summary>
    private const int Most = 20;

    public static IEnumerable<object> Of(GameState state, string lang) =>
        state
            .Suggestions.OrderBy(suggestion => suggestion.IsOpen ? 0 : 1)
            .ThenByDescending(suggestion => suggestion.Number)
            .Take(Most)
            .Select(suggestion => Suggestion(suggestion, lang));

    private static object Suggestion(Suggestion suggestion, string lang) =>
        new
        {
            suggestion = suggestion.Number,
            round = suggestion.Round,
            rule = suggestion.Rule,
            says = SuggestionWords.Of(suggestion).In(lang),
            inject = suggestion.Step.Inject?.ToString(),
            hold_ms = (long?)suggestion.Step.Hold?.TotalMilliseconds,
            figures = suggestion.Figures,
            at = suggestion.At,
            expires = suggestion.Expires,
            outcome = suggestion.Outcome is { } outcome ? StateText.Word(outcome) : "open",
            decided_at = suggestion.DecidedAt,
        };
}
