using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Commands;

/// <summary>PRODUCT rule 2. The usual round: hints 19:35, 19:45, 19:55, end 20:10, and a stop at 19:36.</summary>
public sealed class StoppingTests
{
    [Fact]
    public void A_stop_freezes_what_no_channel_has_yet()
    {
        var evening = TestEvening
            .Armed(TestPlans.Usual())
            .Settle("19:35", "youth/start", "x", DeliveryState.Published)
            .Settle("19:35", "youth/start", "church", DeliveryState.Published)
            .Settle("19:35", "youth/look", "x", DeliveryState.Published)
            .Settle("19:35", "youth/look", "church", DeliveryState.Unknown)
            .Settle("19:35", "youth/hint-1", "x", DeliveryState.Published)
            .Do("19:35:52", new Command.Say("Let op het verkeer."))
            .Do("19:36", new Command.Stop());

        var stopped = evening.Journal.Select(entry => entry.Event).OfType<GameStopped>().Single();
        Assert.Equal([InjectId.Parse("youth/hint-1")], stopped.Frozen);
        Assert.Equal(TestPlans.At("20:06"), stopped.Deadline);
        Assert.Equal(["19:36 youth/say-1", "19:36 stop"], evening.Until("20:05").Sent("19:36"));
        Assert.All(
            evening.State.Deliveries.Values.Where(delivery => delivery.State == DeliveryState.Planned),
            delivery => Assert.Equal(Lane.Stop, delivery.Lane)
        );
    }

    [Fact]
    public void What_a_stop_froze_goes_only_to_the_channels_that_have_not_got_it()
    {
        var evening = Frozen().Do("19:39", new Command.Send(InjectId.Parse("hint-1"))).Until("19:39:08");
        var released = evening.Journal.Select(entry => entry.Event).OfType<InjectReleased>().Last();
        Assert.Equal(["church"], released.Channels);
        Assert.Equal(2, released.Version);
        Assert.Contains("al verstuurd", evening.Refused("19:40", new Command.Send(InjectId.Parse("hint-1"))).Nl);
    }

    [Fact]
    public void What_was_corrected_meanwhile_goes_no_further()
    {
        var evening = Frozen().Do("19:39", new Command.Correct(InjectId.Parse("youth/hint-1"), "De boef draagt een pet."));
        Assert.Contains("correct", evening.Refused("19:40", new Command.Send(InjectId.Parse("hint-1"))).Nl);
    }

    [Fact]
    public void What_is_on_our_page_already_cannot_be_edited() =>
        Assert.Contains("correct", Frozen().Refused("19:39", new Command.Edit(InjectId.Parse("hint-1"), "Andere woorden")).Nl);

    [Fact]
    public void A_ready_text_that_a_stop_froze_goes_on_as_well()
    {
        var evening = TestEvening
            .Armed(TestPlans.Usual())
            .Do("19:36", new Command.Found())
            .Settle("19:36", "youth/found", "church", DeliveryState.Published)
            .Do("19:37", new Command.Stop())
            .Do("19:38", new Command.Resume(ResumeMode.Ask), by: "anna")
            .Do("19:39", new Command.Resume(ResumeMode.Ask), by: "bram")
            .Do("19:40", new Command.Send(InjectId.Parse("youth/found")));
        var released = evening.Journal.Select(entry => entry.Event).OfType<InjectReleased>().Last();
        Assert.Equal((InjectKind.Found, ReadyText.Found, 2), (released.Kind, released.Ready, released.Version));
        Assert.Equal(["x"], released.Channels);
    }

    [Fact]
    public void Two_different_people_resume_and_what_passed_is_held()
    {
        var evening = Stopped();
        evening.Do("19:40", new Command.Resume(ResumeMode.Shift), by: "anna");
        Assert.Equal(GameStatus.Stopped, evening.State.Status);
        Assert.Contains("iemand anders", evening.Refused("19:41", new Command.Resume(ResumeMode.Shift), by: "anna").Nl);
        evening.Do("19:47", new Command.Resume(ResumeMode.Shift), by: "bram");

        Assert.Equal(GameStatus.Playing, evening.State.Status);
        Assert.Equal(ResumeMode.Ask, evening.Journal.Select(entry => entry.Event).OfType<GameResumed>().Single().Mode);
        Assert.Equal(InjectStatus.Held, evening.StatusOf("youth/hint-2"));
        Assert.Equal(TestPlans.At("20:10"), evening.Round("youth").EndsAt);
        Assert.Equal(["19:47 resume", "19:55 youth/hint-3", "20:10 youth/time-out"], evening.Until("20:11").Sent("19:37"));
    }

    [Fact]
    public void Without_two_people_the_game_ends_after_thirty_minutes_and_says_nothing_more()
    {
        var evening = Stopped().Do("19:40", new Command.Resume(ResumeMode.Ask)).Until("20:06");
        Assert.Equal(EndReason.Stopped, evening.State.EndReason);
        Assert.Equal(TestPlans.At("20:06"), evening.State.EndedAt);
        Assert.Equal(RoundStatus.CalledOff, evening.Round("youth").Status);
        Assert.Equal(["19:36 stop"], evening.Until("22:30").Sent("19:36"));
        Assert.True(evening.State.Over);
    }

    [Fact]
    public void A_latest_end_during_a_stop_ends_it_as_stopped_with_nothing_left_for_later_days()
    {
        var game = TestPlans.Usual().Game with
        {
            LatestEnd = new TimeOnly(19, 50),
            Injects = [TestPlans.Message("thanks", InjectKind.Announcement, new Timing.OnDay(1, new TimeOnly(10, 0)))],
        };
        var evening = TestEvening.Armed(TestPlans.Plan(game)).Do("19:36", new Command.Stop()).Until("19:50");
        Assert.Equal(EndReason.Stopped, evening.State.EndReason);
        Assert.True(evening.State.Over);
        Assert.Equal(["19:36 stop"], evening.Sent("19:36"));
    }

    [Fact]
    public void A_second_stop_says_nothing_twice_and_keeps_the_deadline()
    {
        var accepted = Assert.IsType<CommandDecision.Accepted>(Stopped().Ask("19:41", new Command.Stop(), by: "bram"));
        Assert.Empty(accepted.Facts);
    }

    [Fact]
    public void A_second_stop_takes_back_an_agreement_to_go_on()
    {
        var evening = Stopped()
            .Do("19:40", new Command.Resume(ResumeMode.Ask), by: "anna")
            .Do("19:41", new Command.Stop(), by: "carla")
            .Do("19:42", new Command.Resume(ResumeMode.Ask), by: "bram");
        Assert.Equal(GameStatus.Stopped, evening.State.Status);
        Assert.Equal(TestPlans.At("20:06"), evening.State.Stop!.Deadline);
        Assert.Equal(TestPlans.At("19:36"), evening.State.Stop.At);
        Assert.Equal(["19:36 stop"], evening.Sent("19:36"));
    }

    [Fact]
    public void A_real_incident_after_a_stop_has_its_own_text_and_ends_any_agreement()
    {
        var evening = Stopped().Do("19:40", new Command.Resume(ResumeMode.Ask)).Do("19:41", new Command.Stop(Real: true));
        Assert.Equal(["19:36 stop", "19:41 real-incident"], evening.Sent("19:36"));
        Assert.True(evening.State.Stop!.Real);
        Assert.Null(evening.State.Stop.AgreedBy);
        Assert.Empty(Assert.IsType<CommandDecision.Accepted>(evening.Ask("19:42", new Command.Stop())).Facts);
    }

    [Fact]
    public void After_a_stop_during_a_pause_the_game_goes_on_without_the_pause()
    {
        var evening = TestEvening
            .Armed(TestPlans.Usual())
            .Do("19:33", new Command.Pause())
            .Do("19:36", new Command.Stop())
            .Do("19:38", new Command.Resume(ResumeMode.Ask), by: "anna")
            .Do("19:39", new Command.Resume(ResumeMode.Ask), by: "bram");
        Assert.Equal(GameStatus.Playing, evening.State.Status);
        Assert.Equal(InjectStatus.Held, evening.StatusOf("youth/hint-1"));
        Assert.Equal(["19:39 resume", "19:45 youth/hint-2"], evening.Until("19:46").Sent("19:39"));
    }

    [Fact]
    public void A_stop_before_the_first_round_goes_back_to_armed()
    {
        var evening = TestEvening
            .Armed(TestPlans.Usual())
            .Do("18:00", new Command.Pause())
            .Do("18:01", new Command.Stop())
            .Do("18:02", new Command.Resume(ResumeMode.Ask), by: "anna")
            .Do("18:03", new Command.Resume(ResumeMode.Ask), by: "bram");
        Assert.Equal(GameStatus.Armed, evening.State.Status);
    }

    [Fact]
    public void During_a_stop_a_withdrawal_goes_out_without_a_message_about_it()
    {
        var evening = Stopped().Do("19:37", new Command.Withdraw(InjectId.Parse("youth/look")));
        Assert.Equal(["19:36 stop"], evening.Sent("19:36"));
        Assert.Equal(InjectStatus.Withdrawn, evening.StatusOf("youth/look"));
    }

    [Fact]
    public void A_stop_also_silences_what_follows_after_the_end()
    {
        var tent = TestPlans.Message("tent", InjectKind.Announcement, new Timing.AfterEnd(TimeSpan.FromMinutes(10)));
        var evening = TestEvening.Armed(TestPlans.Plan(TestPlans.Usual().Game with { Injects = [tent] })).Until("21:16");
        Assert.Equal(GameStatus.Ended, evening.State.Status);
        evening.Do("21:17", new Command.Stop(Real: true));
        Assert.Equal(["21:17 real-incident"], evening.Until("22:00").Sent("21:16"));
        Assert.Contains("afgelopen", evening.Refused("22:01", new Command.Stop()).Nl);
    }

    [Fact]
    public void Calling_a_game_off_cancels_everything_and_says_so()
    {
        var game = TestPlans.Usual().Game with
        {
            Injects =
            [
                TestPlans.Message("thanks", InjectKind.Announcement, new Timing.OnDay(1, new TimeOnly(10, 0))),
                TestPlans.Message("tent", InjectKind.Announcement, new Timing.AfterEnd(TimeSpan.FromMinutes(10))),
                TestPlans.Message("endex", InjectKind.End, new Timing.OnOutcome()),
            ],
        };
        var evening = TestEvening.Armed(TestPlans.Plan(game)).Do("19:36", new Command.CallOff());
        Assert.Equal(["19:36 cancelled"], evening.Until("22:30").Sent("19:36"));
        Assert.Equal(EndReason.CalledOff, evening.State.EndReason);
        Assert.True(evening.State.Over);
    }

    [Fact]
    public void Calling_off_a_stopped_game_ends_it_in_silence()
    {
        var evening = Stopped().Do("19:40", new Command.CallOff());
        Assert.Equal(["19:36 stop"], evening.Sent("19:36"));
        Assert.Equal(EndReason.Stopped, evening.State.EndReason);
    }

    private static TestEvening Stopped() => TestEvening.Armed(TestPlans.Usual()).Do("19:36", new Command.Stop());

    /// <summary>hint-1 is on x and was not yet at church when the game was stopped; play goes on.</summary>
    private static TestEvening Frozen() =>
        TestEvening
            .Armed(TestPlans.Usual())
            .Settle("19:35", "youth/hint-1", "x", DeliveryState.Published)
            .Do("19:36", new Command.Stop())
            .Do("19:37", new Command.Resume(ResumeMode.Ask), by: "anna")
            .Do("19:38", new Command.Resume(ResumeMode.Ask), by: "bram");
}
