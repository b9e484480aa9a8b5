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
        var sent = SentBy(situation, look);
        return Situation.Accepted(
            Replies.SuggestionDone(situation, look.Step, sent.OfType<ReleasePending>().FirstOrDefault()),
            [
                Decided(situation, suggestion, SuggestionOutcome.Accepted, look),
                .. Adaptation.Acted(plan, state, round, rule, look, situation.By, suggestion.Number),
                .. sent,
            ]
        );
    }

    /// <summary>
    /// What everybody reads can be taken back for as long as "send now" can (L4); a cue goes at once. The minimum gap is counted from the
    /// decision: some seconds less of it is worth an undo.
    /// </summary>
    private static IReadOnlyList<GameEvent> SentBy(Situation situation, RuleLook look) =>
        RuleSteps.IsPublic(situation.Plan, look.Step!)
            ? [Sending.Pending(situation, look.Step!.Inject!.Value)]
            : Adaptation.Sent(situation.Plan, situation.State, look, situation.By, situation.Now, situation.Now);

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
