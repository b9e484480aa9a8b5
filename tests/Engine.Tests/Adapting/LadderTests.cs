using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Tests.Adapting;

/// <summary>Not found by +30m: the reveal ladder, one step each three minutes, with or without a report desk.</summary>
public sealed class LadderTests
{
    [Fact]
    public void It_goes_step_by_step_until_the_ladder_is_done() =>
        Assert.Equal(
            ["20:00 youth/reveal-1", "20:03 youth/reveal-2", "20:10 youth/time-out"],
            TestEvening.Armed(RulePlans.Plan(RulePlans.Ladder)).Until("20:10").Sent("20:00")
        );

    [Fact]
    public void A_pause_moves_it_along_and_a_find_ends_it()
    {
        var paused = TestEvening
            .Armed(RulePlans.Plan(RulePlans.Ladder))
            .Do("19:40", new Command.Pause())
            .Do("19:45", new Command.Resume(ResumeMode.Shift))
            .Until("20:06");
        Assert.Equal(["20:00 youth/hint-3", "20:05 youth/reveal-1"], paused.Sent("19:51"));
        var found = TestEvening.Armed(RulePlans.Plan(RulePlans.Ladder)).Do("20:01", new Command.Found()).Until("20:10");
        Assert.Equal(["20:00 youth/reveal-1", "20:01 youth/found"], found.Sent("20:00"));
        var noted = TestEvening.Armed(RulePlans.Plan(RulePlans.Ladder)).Do("19:50", new Command.Found(null, PlayOn: true)).Until("20:09");
        Assert.Empty(noted.Sent("20:00"));
    }

    [Fact]
    public void A_step_that_a_person_sent_already_is_not_sent_again()
    {
        var evening = TestEvening
            .Armed(RulePlans.Plan(RulePlans.Ladder))
            .Do("19:50", new Command.Send(InjectId.Parse("reveal-1")))
            .Until("20:09");
        Assert.Equal(["20:00 youth/reveal-2"], evening.Sent("19:58"));
    }

    [Fact]
    public void Suggested_a_dismissed_step_is_offered_again_after_its_rest()
    {
        var evening = TestEvening
            .Armed(RulePlans.Plan(RulePlans.Ladder with { Acts = false }))
            .Do("20:01", new Command.DismissSuggestion())
            .Do("20:05", new Command.AcceptSuggestion())
            .Until("20:09");
        Assert.Equal(["20:05:08 youth/reveal-1"], evening.Sent("20:00"));
        Assert.Equal(
            ["20:00 youth/reveal-1", "20:04 youth/reveal-1", "20:08 youth/reveal-2"],
            evening.State.Suggestions.Select(suggestion => $"{TestEvening.Local(suggestion.At)} {suggestion.Step.Inject}")
        );
    }

    [Fact]
    public void Nothing_is_revealed_in_the_last_minute()
    {
        var late = RulePlans.Ladder with { When = new Scenarios.RuleTrigger.NotFoundBy(TestPlans.Span("39m")) };
        Assert.Equal(["20:09 youth/reveal-1"], TestEvening.Armed(RulePlans.Plan(late)).Until("20:09:59").Sent("20:00"));
        var tooLate = RulePlans.Ladder with
        {
            When = new Scenarios.RuleTrigger.NotFoundBy(TestPlans.Span("39m") + TimeSpan.FromMilliseconds(1)),
        };
        Assert.Empty(TestEvening.Armed(RulePlans.Plan(tooLate)).Until("20:09:59").Sent("20:00"));
    }

    [Fact]
    public void An_outage_is_not_made_up_for_in_one_go()
    {
        var evening = TestEvening.Armed(RulePlans.Plan(RulePlans.Ladder)).Until("19:56").WakeAt("20:05").Until("20:09");
        Assert.Equal(["20:05 youth/reveal-1", "20:08 youth/reveal-2"], evening.Sent("19:57"));
        Assert.Equal(2, evening.Journal.Count(entry => entry.Event is RuleActed));
    }
}
