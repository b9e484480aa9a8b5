using FeedGame.Engine.Adapting;
using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Play;

/// <summary>What adaptive rules suggested and did.</summary>
public static partial class Fold
{
    private static GameState Made(GameState state, SuggestionMade made, DateTimeOffset at)
    {
        var hold = made.HoldMs is { } ms ? TimeSpan.FromMilliseconds(ms) : (TimeSpan?)null;
        var suggestion = new Suggestion(
            made.Suggestion,
            made.Round,
            made.Rule,
            made.Figures,
            new RuleStep(made.Inject, hold),
            at,
            made.Expires
        );
        return Spoke(state with { Suggestions = state.Suggestions.Add(suggestion) }, made.Round, made.Rule, at);
    }

    private static GameState Decided(GameState state, SuggestionDecided decided, DateTimeOffset at)
    {
        if (decided.Suggestion < 1 || decided.Suggestion > state.Suggestions.Count)
            return state;
        var suggestion = state.Suggestions[decided.Suggestion - 1] with { Outcome = decided.Outcome, By = decided.By, DecidedAt = at };
        state = state with { Suggestions = state.Suggestions.SetItem(decided.Suggestion - 1, suggestion) };
        return Spoke(state, suggestion.Round, suggestion.Rule, at);
    }

    private static GameState Spoke(GameState state, string round, string rule, DateTimeOffset at) =>
        state with
        {
            RulesSpoke = state.RulesSpoke.SetItem(new RuleId(round, rule), at),
        };
}
