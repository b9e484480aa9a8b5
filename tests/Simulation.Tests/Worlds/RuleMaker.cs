using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Simulation.Tests.Worlds;

/// <summary>Adaptive rules of every kind for the rounds of an evening: most suggest, some act by themselves (H2-H4).</summary>
internal sealed class RuleMaker(Dice dice)
{
    public GamePlan With(GamePlan plan)
    {
        var rounds = plan.Game.Rounds.Select(With).ToList();
        return new GamePlan(plan.Game with { Rounds = rounds }, plan.Hash, plan.Documents);
    }

    private GameRound With(GameRound round)
    {
        var aside = round.Scenario.Injects.OfType<Inject.Message>().FirstOrDefault(inject => inject.Contingency)?.Id;
        var cue = round.Scenario.Injects.OfType<Inject.Cue>().FirstOrDefault()?.Id;
        AdaptiveRule[] rules =
        [
            Rule("quiet", new RuleTrigger.TooFew(dice.Next(1, 3), dice.Seconds(60, 240)), Help(aside)),
            Rule("easy", new RuleTrigger.TooEasy(dice.Next(1, 3), dice.Seconds(60, 240)), new RuleAction.Ease(dice.Seconds(20, 120), cue)),
            Rule("late", new RuleTrigger.NotFoundBy(round.Length * dice.Pick(0.4, 0.6, 0.8)), Help(aside)),
        ];
        return round with { Scenario = round.Scenario with { Rules = [.. rules.Where(_ => dice.Chance(0.7))] } };
    }

    private RuleAction Help(string? aside) =>
        aside is null || dice.Chance(0.5) ? new RuleAction.NextHint()
        : dice.Chance(0.5) ? new RuleAction.Send(aside)
        : new RuleAction.Reveal([aside]);

    private AdaptiveRule Rule(string id, RuleTrigger when, RuleAction then) =>
        new()
        {
            Id = id,
            When = when,
            Then = then,
            Acts = dice.Chance(0.4),
            Every = dice.Seconds(60, 200),
            Lasts = dice.Seconds(30, 180),
        };
}
