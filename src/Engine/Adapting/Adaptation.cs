using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Adapting;

/// <summary>
/// What an adaptive rule says and does when its moment has come. It always looks again at the figures and the state of that very
/// moment; what it saw is journalled with what it did.
/// </summary>
internal static class Adaptation
{
    public static IReadOnlyList<GameEvent> Speak(GamePlan plan, GameState state, Moment moment, DateTimeOffset now)
    {
        var round = plan.Round(moment.Round);
        var rule = round.Scenario.Rules[moment.Number];
        var at = Moments.InTime(moment.At, now);
        var look = Look(plan, state, round, rule, at);
        if (look is not { Verdict: RuleVerdict.Fits, Step: { } step })
            return [new RulePassed(round.Id, rule.Id, look.Figures)];
        if (rule.Acts)
            return [.. Acted(plan, state, round, rule, look, Rules.Engine), .. Sent(plan, state, look, Rules.Engine, at, now)];
        var number = state.Suggestions.Count + 1;
        return [new SuggestionMade(number, round.Id, rule.Id, look.Figures, now + rule.Lasts, step.Inject, Ms(step.Hold))];
    }

    /// <summary>Judges a rule at that instant, whoever asks.</summary>
    public static RuleLook Look(GamePlan plan, GameState state, GameRound round, AdaptiveRule rule, DateTimeOffset at)
    {
        var figures = RuleWindow.Figures(rule.When, state, round, at);
        var step = RuleSteps.Of(rule.Then, plan, state, round);
        if (step is null || RuleWindow.Of(rule.When, state, round) is not { } window || at < window.From || at > window.Until)
            return new RuleLook(RuleVerdict.No, step, figures);
        return RuleSteps.IsPublic(plan, step) && RuleSteps.Fits(plan, state, round, step.Inject!.Value, at) != at
            ? new RuleLook(RuleVerdict.TooClose, step, figures)
            : new RuleLook(RuleVerdict.Fits, step, figures);
    }

    /// <summary>That a rule acts, and the holding back that it does; its message is for the caller to send.</summary>
    public static IReadOnlyList<GameEvent> Acted(
        GamePlan plan,
        GameState state,
        GameRound round,
        AdaptiveRule rule,
        RuleLook look,
        string by,
        int? suggestion = null
    )
    {
        var step = look.Step!;
        return
        [
            new RuleActed(round.Id, rule.Id, look.Figures, by, suggestion, step.Inject, Ms(step.Hold)),
            .. step.Hold is { } hold ? RuleHold.Facts(plan, state, round, hold, by) : [],
        ];
    }

    /// <summary>Its message, if it has one.</summary>
    /// <param name="at">What follows the message counts from here.</param>
    public static IReadOnlyList<GameEvent> Sent(
        GamePlan plan,
        GameState state,
        RuleLook look,
        string by,
        DateTimeOffset at,
        DateTimeOffset now
    ) => look.Step is { Inject: { } inject } ? Releases.Planned(plan, state, inject, at, by, now) : [];

    private static long? Ms(TimeSpan? time) => time is { } span ? (long)span.TotalMilliseconds : null;
}

/// <summary>What a rule saw.</summary>
/// <param name="Step">What it would do; null when there is nothing left to do.</param>
internal sealed record RuleLook(RuleVerdict Verdict, RuleStep? Step, RuleFigures Figures);

internal enum RuleVerdict
{
    Fits,

    /// <summary>Its case is so, but a message went out a moment ago or comes in a moment.</summary>
    TooClose,

    No,
}
