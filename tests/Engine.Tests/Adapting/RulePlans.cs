using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Adapting;

/// <summary>The youth round of TestPlans (19:30-20:10) with a few rules, and what they can send.</summary>
internal static class RulePlans
{
    public static readonly AdaptiveRule Quiet = new()
    {
        Id = "quiet",
        When = new RuleTrigger.TooFew(2, TestPlans.Span("8m")),
        Then = new RuleAction.NextHint(),
    };

    public static readonly AdaptiveRule Easy = new()
    {
        Id = "easy",
        When = new RuleTrigger.TooEasy(3, TestPlans.Span("5m")),
        Then = new RuleAction.Ease(TestPlans.Span("3m"), "move-on"),
    };

    public static readonly AdaptiveRule Ladder = new()
    {
        Id = "ladder",
        When = new RuleTrigger.NotFoundBy(TestPlans.Span("30m")),
        Then = new RuleAction.Reveal(["reveal-1", "reveal-2"]),
        Every = TestPlans.Span("3m"),
        Acts = true,
    };

    /// <summary>Start, look at +2m, hints at +5m, +15m and +25m; two reveals, a photo and a cue kept aside.</summary>
    public static GamePlan Plan(params AdaptiveRule[] rules)
    {
        var game = TestPlans.Game(
            TestPlans.Message("start", InjectKind.Start, TestPlans.From("0m")),
            TestPlans.Description("look", "2m"),
            TestPlans.Hint("hint-1", "5m"),
            TestPlans.Hint("hint-2", "15m"),
            TestPlans.Hint("hint-3", "25m"),
            Aside("reveal-1", InjectKind.Hint),
            Aside("reveal-2", InjectKind.Hint),
            Aside("picture", InjectKind.Photo),
            TestPlans.Cue("move-on", "0m") with
            {
                Contingency = true,
                Timing = new Timing.ByHand(),
            }
        );
        var youth = game.Rounds[0] with { Scenario = game.Rounds[0].Scenario with { Rules = rules } };
        return TestPlans.Plan(game with { Rounds = [youth, .. game.Rounds.Skip(1)] });
    }

    private static Inject.Message Aside(string id, InjectKind kind) =>
        TestPlans.Message(id, kind, new Timing.ByHand()) with
        {
            Contingency = true,
        };
}
