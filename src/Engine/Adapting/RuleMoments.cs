using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Adapting;

/// <summary>
/// When an adaptive rule speaks, and when a suggestion is over. Off while the game is paused or stopped, while its round is not being
/// searched, and, where it counts reports, while nobody is at the report desk (H4).
/// </summary>
internal static class RuleMoments
{
    public static IEnumerable<Moment> Of(GamePlan plan, GameState state)
    {
        foreach (var moment in OfSuggestions(plan, state))
            yield return moment;
        foreach (var round in plan.Game.Rounds)
        {
            var rules = round.Scenario.Rules;
            if (rules.Count == 0 || state.Rounds[round.Id].Status != RoundStatus.Searching)
                continue;
            for (var place = 0; place < rules.Count; place++)
            {
                if (Speaks(plan, state, round, rules[place]) is { } at)
                    yield return new Moment(at, MomentKind.Rule, round.Id, Number: place);
            }
        }
    }

    public static IEnumerable<Moment> OfSuggestions(GamePlan plan, GameState state)
    {
        foreach (var open in state.Suggestions)
        {
            if (open.IsOpen)
                yield return new Moment(
                    IsGone(plan, state, open) ? state.LastAt : open.Expires,
                    MomentKind.Suggestion,
                    open.Round,
                    Number: open.Number
                );
        }
    }

    /// <summary>The end of a suggestion that nobody decided about.</summary>
    public static GameEvent Close(GamePlan plan, GameState state, int number)
    {
        var outcome = IsGone(plan, state, state.Suggestions[number - 1]) ? SuggestionOutcome.Lapsed : SuggestionOutcome.Expired;
        return new SuggestionDecided(number, outcome, Timelines.Rules.Engine);
    }

    /// <summary>From when the rule speaks, unless something happens before; null when it does not.</summary>
    private static DateTimeOffset? Speaks(GamePlan plan, GameState state, GameRound round, AdaptiveRule rule)
    {
        if (IsAsking(state, round, rule) || RuleWindow.Of(rule.When, state, round) is not { } window)
            return null;
        if (RuleSteps.Of(rule.Then, plan, state, round) is not { } step)
            return null;
        var rested = state.RulesSpoke.TryGetValue(new RuleId(round.Id, rule.Id), out var spoke) ? spoke + rule.Every : window.From;
        var from = rested > window.From ? rested : window.From;
        // What is so already was made so by the last entry, not before it.
        from = state.LastAt > from ? state.LastAt : from;
        var at = RuleSteps.IsPublic(plan, step) ? RuleSteps.Fits(plan, state, round, step.Inject!.Value, from) : from;
        return at <= window.Until && at < state.Rounds[round.Id].EndsAt ? at : null;
    }

    private static bool IsAsking(GameState state, GameRound round, AdaptiveRule rule)
    {
        for (var index = state.Suggestions.Count - 1; index >= 0; index--)
        {
            if (state.Suggestions[index] is { IsOpen: true } open && open.Round == round.Id && open.Rule == rule.Id)
                return true;
        }
        return false;
    }

    /// <summary>Its round is over, or what it would send is out or skipped.</summary>
    private static bool IsGone(GamePlan plan, GameState state, Suggestion suggestion) =>
        state.Rounds.GetValueOrDefault(suggestion.Round) is not { Status: RoundStatus.Searching }
        || (suggestion.Step.Inject is { } id && !RuleSteps.IsUnsent(plan, state, id));
}
