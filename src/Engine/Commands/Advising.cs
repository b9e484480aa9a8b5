using FeedGame.Engine.Adapting;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Commands;

/// <summary>
/// What a person says to a suggestion (H4). One decides, whoever comes second is told; and what was true some minutes ago is looked
/// at again before anything goes out.
/// </summary>
internal static class Advising
{
    public static CommandDecision Accept(Situation situation, Command.AcceptSuggestion command)
    {
        if (Find(situation, command.Number, out var suggestion) is { } why)
            return Situation.Refused(why);
        var (plan, state, now) = (situation.Plan, situation.State, situation.Now);
        var round = plan.Round(suggestion.Round);
        if (round.Scenario.Rules.FirstOrDefault(rule => rule.Id == suggestion.Rule) is not { } rule)
            return Situation.Refused(Refusals.UnknownSuggestion(suggestion.Number));
        var look = Adaptation.Look(plan, state, round, rule, now);
        if (look is { Verdict: RuleVerdict.TooClose })
            return Situation.Refused(Refusals.SuggestionTooClose(plan.Game.MinimumGap));
        if (look.Verdict != RuleVerdict.Fits || look.Step != suggestion.Step)
            return Situation.Accepted(
                Replies.SuggestionLapsed(look.Figures),
                Decided(situation, suggestion, SuggestionOutcome.Lapsed, look)
            );
        return Situation.Accepted(
            Replies.SuggestionDone(look.Step),
            [
                Decided(situation, suggestion, SuggestionOutcome.Accepted, look),
                .. Adaptation.Act(plan, state, round, rule, look, situation.By, now, now, suggestion.Number),
            ]
        );
    }

    public static CommandDecision Dismiss(Situation situation, Command.DismissSuggestion command) =>
        Find(situation, command.Number, out var suggestion) is { } why
            ? Situation.Refused(why)
            : Situation.Accepted(
                Replies.SuggestionDismissed(suggestion.Number),
                new SuggestionDecided(suggestion.Number, SuggestionOutcome.Dismissed, situation.By)
            );

    private static SuggestionDecided Decided(Situation situation, Suggestion suggestion, SuggestionOutcome outcome, RuleLook look) =>
        new(suggestion.Number, outcome, situation.By, look.Figures);

    /// <summary>Why there is nothing to decide; null when there is.</summary>
    private static LocalText? Find(Situation situation, int? number, out Suggestion suggestion)
    {
        var all = situation.State.Suggestions;
        var found =
            number is null ? all.Find(open => open.IsOpen)
            : number >= 1 && number <= all.Count ? all[number.Value - 1]
            : null;
        suggestion = found!;
        return found switch
        {
            null when number is null => Refusals.NoSuggestion,
            null => Refusals.UnknownSuggestion(number.Value),
            { IsOpen: false } => Refusals.SuggestionDecided(situation, found),
            _ => null,
        };
    }
}
