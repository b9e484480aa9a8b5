using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Commands;

/// <summary>Start 19:30, end 20:10, minimum gap 60 s, so 20:09 is the last instant for a hint. By hand from DESIGN §3.5.</summary>
public sealed class CadenceTests
{
    [Theory]
    // At 19:36; hints at 19:40, 19:50 and 20:00 are 4, 14 and 24 minutes away.
    [InlineData(0.5, "19:38", "19:43", "19:48")]
    [InlineData(0.75, "19:39", "19:46:30", "19:54")]
    [InlineData(1, "19:40", "19:50", "20:00")]
    [InlineData(1.375, "19:41:30", "19:55:15", "20:09")]
    [InlineData(1.5, "19:42", "19:57", "")]
    [InlineData(2, "19:44", "20:04", "")]
    public void A_factor_stretches_what_is_left(double factor, params string[] expected) =>
        Assert.Equal(expected, Preview(Hints("10m", "20m", "30m"), "19:36", new CadenceChange.Factor(factor)));

    [Theory]
    [InlineData("1m", "19:37", "19:38", "19:39")]
    [InlineData("5m", "19:41", "19:46", "19:51")]
    [InlineData("11m", "19:47", "19:58", "20:09")]
    [InlineData("12m", "19:48", "20:00", "")]
    [InlineData("40m", "", "", "")]
    public void Every_n_counts_from_now(string every, params string[] expected) =>
        Assert.Equal(expected, Preview(Hints("10m", "20m", "30m"), "19:36", new CadenceChange.Every(TestPlans.Span(every))));

    [Fact]
    public void Sent_hints_and_other_injects_stay()
    {
        var evening = Hints("5m", "20m", "30m", TestPlans.Description("look", "22m"));
        Assert.Equal(["19:43", "19:52"], Preview(evening, "19:36", new CadenceChange.Factor(0.5)));
        Assert.Equal("19:52", evening.Due("youth/look"));
    }

    [Fact]
    public void A_hint_does_not_pass_the_inject_before_it()
    {
        // look stands at 19:48, before the hint at 19:50; half of 14 minutes would be 19:43.
        var evening = Hints("10m", "20m", "30m", TestPlans.Description("look", "18m"));
        Assert.Equal(["19:38", "19:48", "19:49"], Preview(evening, "19:36", new CadenceChange.Factor(0.5)));
    }

    [Fact]
    public void A_cue_holds_its_hint_back_as_well()
    {
        var evening = Hints("10m", "20m", "30m", TestPlans.Cue("move", "19m"));
        Assert.Equal(["19:38", "19:49", "19:50"], Preview(evening, "19:36", new CadenceChange.Factor(0.5)));
    }

    [Fact]
    public void Hints_that_wait_behind_one_inject_do_not_fall_on_each_other()
    {
        // Every 2 minutes would be 19:38, 19:40, 19:42, all before the description at 19:45: they follow it a minimum gap apart.
        var evening = Hints("20m", "25m", "30m", TestPlans.Description("look", "15m"));
        Assert.Equal(["19:45", "19:46", "19:47"], Preview(evening, "19:36", new CadenceChange.Every(TestPlans.Span("2m"))));
    }

    [Fact]
    public void A_hint_that_has_fallen_behind_an_inject_stays_behind_it()
    {
        // x2 at 19:36 moves 19:40 to 19:44, behind look (19:42); x0.5 at once would bring it to 19:40 again.
        var evening = Hints("10m", "20m", "30m", TestPlans.Description("look", "12m"));
        evening.Do("19:36", new Command.Cadence("youth", new CadenceChange.Factor(2)));
        evening.Do("19:36", new Command.Cadence("youth", new CadenceChange.Factor(0.5)));
        Assert.Equal(["19:42 youth/look", "19:42 youth/hint-1", "19:50 youth/hint-2"], evening.Until("19:51").Sent("19:36").ToList());
    }

    [Fact]
    public void What_does_not_fit_is_kept_aside_and_can_be_sent_by_hand()
    {
        var evening = Hints("10m", "20m", "30m").Do("19:36", new Command.Cadence(null, new CadenceChange.Factor(2)));
        Assert.Equal(InjectStatus.Contingency, evening.StatusOf("youth/hint-3"));
        evening.Do("20:05", new Command.Send(InjectId.Parse("hint-3"))).Until("20:06");
        Assert.Equal(["19:44 youth/hint-1", "20:04 youth/hint-2", "20:05:08 youth/hint-3"], evening.Sent("19:36"));
    }

    [Fact]
    public void The_latest_end_counts_when_it_is_before_the_rounds_end()
    {
        var plan = TestPlans.Plan(
            TestPlans.Game(TestPlans.Hint("hint-1", "10m"), TestPlans.Hint("hint-2", "20m")) with
            {
                LatestEnd = new TimeOnly(20, 0),
            }
        );
        Assert.Equal(["19:44", ""], Preview(TestEvening.Armed(plan), "19:36", new CadenceChange.Factor(2)));
    }

    [Fact]
    public void Contingency_hints_have_no_place_in_the_cadence()
    {
        var evening = TestEvening.Armed(TestPlans.Usual());
        Assert.Equal(["19:40:30", "19:45:30"], Preview(evening, "19:36", new CadenceChange.Factor(0.5)));
    }

    private static TestEvening Hints(string first, string second, string third, params IReadOnlyList<Inject> others) =>
        TestEvening.Armed(
            TestPlans.Plan([TestPlans.Hint("hint-1", first), TestPlans.Hint("hint-2", second), TestPlans.Hint("hint-3", third), .. others])
        );

    /// <summary>The new times in order; empty for a hint that becomes contingency.</summary>
    private static IReadOnlyList<string> Preview(TestEvening evening, string at, CadenceChange change)
    {
        evening.Until(at);
        return
        [
            .. Cadence.Preview(evening.Plan, evening.State, "youth", change, TestPlans.At(at)).Select(step => TestEvening.Local(step.New)),
        ];
    }
}
