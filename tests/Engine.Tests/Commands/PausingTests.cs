using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Commands;

/// <summary>
/// The usual round: start 19:30, look 19:32, hints 19:35, 19:45, 19:55, end 20:10; adults 20:30. Pause at 19:40, resume at 19:52:
/// 12 minutes. The times are worked out by hand from DESIGN §3.5.
/// </summary>
public sealed class PausingTests
{
    [Fact]
    public void Shift_moves_unsent_dues_the_end_and_later_starts_by_the_length_of_the_pause()
    {
        var evening = Paused().Do("19:52", new Command.Resume(ResumeMode.Shift));

        Assert.Equal("19:35", evening.Due("youth/hint-1"));
        Assert.Equal("19:57", evening.Due("youth/hint-2"));
        Assert.Equal("20:07", evening.Due("youth/hint-3"));
        Assert.Equal(TestPlans.At("20:22"), evening.Round("youth").EndsAt);
        Assert.Equal(TestPlans.At("20:42"), evening.Round("adult").Start);
        Assert.Null(evening.Round("spare").Start);
        Assert.Equal(
            ["19:52 resume", "19:57 youth/hint-2", "20:07 youth/hint-3", "20:22 youth/time-out", "20:47 adult/hint-1"],
            evening.Until("20:48").Sent("19:52")
        );
    }

    [Fact]
    public void Skip_drops_what_passed_and_leaves_the_other_times()
    {
        var evening = Paused().Do("19:52", new Command.Resume(ResumeMode.Skip));

        Assert.Equal(InjectStatus.Skipped, evening.StatusOf("youth/hint-2"));
        Assert.Equal(TestPlans.At("20:10"), evening.Round("youth").EndsAt);
        Assert.Equal(TestPlans.At("20:30"), evening.Round("adult").Start);
        Assert.Equal(["19:52 resume", "19:55 youth/hint-3", "20:10 youth/time-out"], evening.Until("20:29").Sent("19:52"));
    }

    [Fact]
    public void Ask_holds_what_passed_until_a_person_decides()
    {
        var evening = Paused().Do("19:52", new Command.Resume(ResumeMode.Ask));

        Assert.Equal(InjectStatus.Held, evening.StatusOf("youth/hint-2"));
        Assert.Equal(TestPlans.At("20:10"), evening.Round("youth").EndsAt);
        evening.Do("19:53", new Command.Send(InjectId.Parse("hint-2")));
        Assert.Equal(["19:52 resume", "19:53:08 youth/hint-2", "19:55 youth/hint-3"], evening.Until("19:56").Sent("19:52"));
    }

    [Theory]
    [InlineData(ResumeMode.Shift, "19:57")]
    [InlineData(ResumeMode.Skip, "19:45")]
    [InlineData(ResumeMode.Ask, "19:45")]
    public void What_is_due_at_the_very_moment_of_the_resume_has_not_passed(ResumeMode mode, string sent)
    {
        // Pause 19:33 to 19:45: hint-1 (19:35) passed, hint-2 (19:45) did not.
        var evening = TestEvening.Armed(TestPlans.Usual()).Do("19:33", new Command.Pause()).Do("19:45", new Command.Resume(mode));
        Assert.Contains($"{sent} youth/hint-2", evening.Until("19:58").Sent());
    }

    [Fact]
    public void Nothing_planned_leaves_during_a_pause()
    {
        var evening = Paused().Until("20:40");
        Assert.Equal(["19:40 pause"], evening.Sent("19:36"));
        Assert.Equal(RoundStatus.NotStarted, evening.Round("adult").Status);
    }

    [Fact]
    public void Expiry_counts_from_the_shifted_due()
    {
        var evening = Paused().Do("19:52", new Command.Resume(ResumeMode.Shift)).Until("19:57");
        var released = evening.Journal.Select(entry => entry.Event).OfType<InjectReleased>().Single(fact => fact.Inject.Inject == "hint-2");
        Assert.Equal(TestPlans.At("19:59"), released.Expires);
    }

    [Fact]
    public void A_delivery_that_waited_through_the_pause_keeps_its_remaining_time()
    {
        var evening = TestEvening
            .Armed(TestPlans.Usual())
            .Do("19:35:30", new Command.Pause())
            .Do("19:45:30", new Command.Resume(ResumeMode.Shift));
        Assert.All(
            evening.State.Deliveries.Values.Where(delivery => delivery.Key.Inject.Inject == "hint-1"),
            delivery => Assert.Equal(TestPlans.At("19:47"), delivery.Expires)
        );
    }

    [Fact]
    public void A_second_pause_adds_to_the_first()
    {
        var evening = Paused()
            .Do("19:52", new Command.Resume(ResumeMode.Shift))
            .Do("20:00", new Command.Pause())
            .Do("20:03", new Command.Resume(ResumeMode.Shift));
        Assert.Equal("20:10", evening.Due("youth/hint-3"));
        Assert.Equal(TestPlans.At("20:25"), evening.Round("youth").EndsAt);
        Assert.Equal(TestPlans.At("20:45"), evening.Round("adult").Start);
    }

    [Fact]
    public void Messages_for_a_day_stay_on_their_day()
    {
        var thanks = TestPlans.Message("thanks", InjectKind.Announcement, new Timing.OnDay(1, new TimeOnly(10, 0)));
        var evening = TestEvening.Armed(TestPlans.Plan(TestPlans.Usual().Game with { Injects = [thanks] }));
        var before = evening.State.Injects[new InjectId("", "thanks")].Due;
        evening.Do("19:40", new Command.Pause()).Do("19:52", new Command.Resume(ResumeMode.Shift));
        Assert.Equal(before, evening.State.Injects[new InjectId("", "thanks")].Due);
    }

    [Fact]
    public void A_pause_that_lasts_past_the_end_of_the_round_ends_it_at_the_resume_unless_times_shift()
    {
        Assert.Equal(RoundStatus.TimedOut, Paused().Do("20:12", new Command.Resume(ResumeMode.Ask)).Round("youth").Status);
        Assert.Equal(RoundStatus.Searching, Paused().Do("20:12", new Command.Resume(ResumeMode.Shift)).Round("youth").Status);
    }

    [Fact]
    public void The_latest_end_holds_during_a_pause()
    {
        var evening = Paused().Until("22:30");
        Assert.Equal(EndReason.LatestEnd, evening.State.EndReason);
        Assert.Contains("22:30 end", evening.Sent());
    }

    private static TestEvening Paused() => TestEvening.Armed(TestPlans.Usual()).Do("19:40", new Command.Pause());
}
