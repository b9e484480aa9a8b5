using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Tests.Timelines;

/// <summary>What the clock alone causes: an evening without anybody, and after an outage.</summary>
public sealed class TimelineTests
{
    [Fact]
    public void An_evening_plays_by_itself()
    {
        var evening = TestEvening.Armed(TestPlans.Usual()).Until("23:00");
        Assert.Equal(
            [
                "19:30 youth/start",
                "19:32 youth/look",
                "19:35 youth/hint-1",
                "19:45 youth/hint-2",
                "19:55 youth/hint-3",
                "20:10 youth/time-out",
                "20:35 adult/hint-1",
                "20:40 adult/hint-2",
                "21:10 adult/time-out",
                "21:15 end",
            ],
            evening.Sent()
        );
        Assert.Equal(EndReason.Played, evening.State.EndReason);
        Assert.True(evening.State.Over);
    }

    [Fact]
    public void A_hint_that_is_two_minutes_late_is_skipped_and_one_just_before_goes()
    {
        // hint-2 is due at 19:45 and useful before 19:47.
        Assert.Contains("19:46:59 youth/hint-2", Evening().Until("19:40").WakeAt("19:46:59").Sent());
        Assert.Equal(InjectStatus.Skipped, Evening().Until("19:40").WakeAt("19:47").StatusOf("youth/hint-2"));
    }

    [Theory]
    [InlineData(OnMiss.Skip, InjectStatus.Skipped)]
    [InlineData(OnMiss.Ask, InjectStatus.Held)]
    [InlineData(OnMiss.Send, InjectStatus.Released)]
    public void What_comes_too_late_is_handled_as_its_author_said(OnMiss onMiss, InjectStatus expected)
    {
        var hint = TestPlans.Hint("hint", "5m") with { OnMiss = onMiss };
        Assert.Equal(expected, TestEvening.Armed(TestPlans.Plan(hint)).Until("19:31").WakeAt("19:40").StatusOf("youth/hint"));
    }

    [Fact]
    public void After_an_outage_late_messages_keep_the_minimum_gap_and_their_order()
    {
        // Down from 19:30 to 19:41: a (19:33), b (19:33:20), c (19:38) and d (19:41) are due; e (19:43:30) is not.
        var plan = TestPlans.Plan(
            TestPlans.Description("a", "180s"),
            TestPlans.Description("b", "200s"),
            TestPlans.Description("c", "8m"),
            TestPlans.Description("d", "11m"),
            TestPlans.Description("e", "810s"),
            TestPlans.Description("f", "20m")
        );
        Assert.Equal(
            [
                // The planned distance to b is 20 s, smaller than the gap.
                "19:41 youth/a",
                "19:41:20 youth/b",
                "19:42:20 youth/c",
                "19:43:20 youth/d",
                "19:44:20 youth/e",
                "19:50 youth/f",
            ],
            TestEvening.Armed(plan).Until("19:30").WakeAt("19:41").Until("19:51").Sent()
        );
    }

    [Fact]
    public void An_ad_hoc_message_does_not_shorten_the_gap_and_a_cue_does_not_wait_for_it()
    {
        var plan = TestPlans.Plan(TestPlans.Description("a", "3m"), TestPlans.Description("b", "5m"), TestPlans.Cue("move", "6m"));
        Assert.Equal(
            ["19:41 youth/a", "19:41 youth/move", "19:41:30 youth/say-1", "19:42 youth/b"],
            TestEvening.Armed(plan).Until("19:30").WakeAt("19:41").Do("19:41:22", new Command.Say("Nog even geduld.")).Until("19:43").Sent()
        );
    }

    [Fact]
    public void After_an_outage_past_the_end_of_a_round_nothing_of_it_goes_out_but_its_end() =>
        Assert.Equal(["20:12 youth/time-out"], Evening().Until("19:31").WakeAt("20:12").Sent("19:31"));

    [Fact]
    public void After_an_outage_past_the_latest_end_no_round_begins()
    {
        var evening = Evening().Until("19:31").WakeAt("22:45");
        Assert.Equal(["22:45 youth/time-out", "22:45 end"], evening.Sent("19:31"));
        Assert.Equal(RoundStatus.CalledOff, evening.Round("adult").Status);
        Assert.Equal(EndReason.LatestEnd, evening.State.EndReason);
    }

    [Fact]
    public void The_latest_end_cuts_off_a_round()
    {
        var plan = TestPlans.Plan(TestPlans.Usual().Game with { LatestEnd = new TimeOnly(20, 50) });
        var evening = TestEvening.Armed(plan).Until("21:00");
        Assert.Equal(["20:35 adult/hint-1", "20:40 adult/hint-2", "20:50 adult/time-out", "20:50 end"], evening.Sent("20:30"));
    }

    [Theory]
    [InlineData(2, "skipped")]
    [InlineData(1, "released")]
    public void A_condition_on_reports_is_judged_at_the_moment_of_release(int reports, string expected)
    {
        var hint = TestPlans.Hint("help", "20m") with { When = new Condition.ReportsBelow(2, TimeSpan.FromMinutes(10)) };
        var evening = TestEvening
            .Armed(TestPlans.Plan(hint))
            .Do("19:39", new Command.Report(50))
            .Do("19:40", new Command.Report(reports))
            .Until("19:50");
        Assert.Equal(expected, evening.StatusOf("youth/help").ToString().ToLowerInvariant());
    }

    [Fact]
    public void A_condition_on_a_find_follows_finds_that_are_noted_and_taken_back()
    {
        var plan = TestPlans.Plan(
            TestPlans.Hint("still", "10m") with
            {
                When = new Condition.RoundNotFound(),
            },
            TestPlans.Hint("known", "20m") with
            {
                When = new Condition.RoundFound(),
            },
            TestPlans.Hint("again", "30m") with
            {
                When = new Condition.RoundNotFound(),
            }
        );
        Assert.Equal(["19:50 youth/known"], TestEvening.Armed(plan).Do("19:35", new Command.Found(PlayOn: true)).Until("20:05").Sent());
        Assert.Equal(
            ["19:40 youth/still", "20:00 youth/again"],
            TestEvening.Armed(plan).Do("19:35", new Command.Found()).Do("19:36", new Command.Reopen()).Until("20:05").Sent("19:37")
        );
    }

    [Fact]
    public void What_follows_an_inject_counts_from_its_release()
    {
        var plan = TestPlans.Plan(
            TestPlans.Description("look", "5m"),
            TestPlans.Message("more", InjectKind.Description, new Timing.AfterInject("look", TimeSpan.FromMinutes(3)))
        );
        Assert.Equal(["19:35 youth/look", "19:38 youth/more"], TestEvening.Armed(plan).Until("20:00").Sent());
        // A few seconds of a late wake-up are not passed on; an outage is.
        Assert.Equal("19:38", TestEvening.Armed(plan).Until("19:31").WakeAt("19:35:04").Due("youth/more"));
        Assert.Equal("19:42", TestEvening.Armed(plan).Until("19:31").WakeAt("19:39").Due("youth/more"));
    }

    [Fact]
    public void A_round_that_starts_by_tap_is_called_for_every_five_minutes_without_a_volley_after_an_outage()
    {
        var game = TestPlans.Game();
        var plan = TestPlans.Plan(game with { Rounds = [.. game.Rounds.Select(round => round with { StartBy = StartBy.Tap })] });
        var evening = TestEvening.Armed(plan).Until("19:36").WakeAt("19:58").Until("20:04");
        Assert.Equal(
            ["19:30", "19:35", "19:58", "20:03"],
            evening.Journal.Where(entry => entry.Event is RoundReminded).Select(entry => TestEvening.Local(entry.At))
        );
        Assert.Equal(RoundStatus.NotStarted, evening.Round("youth").Status);
    }

    [Fact]
    public void Messages_after_the_end_go_out_after_an_evening_that_was_played()
    {
        var game = TestPlans.Usual().Game with
        {
            Injects =
            [
                TestPlans.Message("endex", InjectKind.End, new Timing.OnOutcome()),
                TestPlans.Message("tent", InjectKind.Announcement, new Timing.AfterEnd(TimeSpan.FromMinutes(10))),
                TestPlans.Message("late", InjectKind.Announcement, new Timing.OnDay(0, new TimeOnly(23, 0))),
            ],
        };
        var evening = TestEvening.Armed(TestPlans.Plan(game)).Until("23:30");
        Assert.Equal(["21:15 endex", "21:25 tent", "23:00 late"], evening.Sent("21:11"));
        Assert.True(evening.State.Over);
    }

    [Fact]
    public void An_announcement_is_of_no_use_once_the_first_round_is_on()
    {
        var soon = TestPlans.Message("soon", InjectKind.Announcement, new Timing.OnDay(0, new TimeOnly(18, 30)));
        var evening = TestEvening.Armed(TestPlans.Plan(TestPlans.Usual().Game with { Injects = [soon] })).WakeAt("19:31");
        Assert.Equal(InjectStatus.Skipped, evening.StatusOf("soon"));
    }

    [Fact]
    public void The_next_wake_is_the_earliest_moment()
    {
        var evening = TestEvening.Armed(TestPlans.Usual()).Until("19:36");
        Assert.Equal(TestPlans.At("19:45"), Timeline.Decide(evening.Plan, evening.State, TestPlans.At("19:36")).NextWake);
        evening.Do("19:37", new Command.Pause());
        Assert.Equal(TestPlans.At("22:30"), Timeline.Decide(evening.Plan, evening.State, TestPlans.At("19:37")).NextWake);
    }

    [Fact]
    public void Deciding_early_twice_or_with_a_clock_set_back_changes_nothing()
    {
        var evening = TestEvening.Armed(TestPlans.Usual()).Until("19:36");
        foreach (var time in new[] { "18:36", "19:36", "19:44:59" })
            Assert.Empty(Timeline.Decide(evening.Plan, evening.State, TestPlans.At(time)).Facts);
    }

    private static TestEvening Evening() => TestEvening.Armed(TestPlans.Usual());
}
