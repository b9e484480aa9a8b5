using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Commands;

/// <summary>What becomes of something that waits when the game itself changes in those eight seconds (L4).</summary>
public sealed class UndoAmongOthersTests
{
    private static readonly InjectId Hint2 = InjectId.Parse("hint-2");

    [Fact]
    public void A_stop_cancels_words_for_good_and_puts_an_inject_back()
    {
        var evening = Waiting().Do("19:38:03", new Command.Stop());
        Assert.Empty(evening.State.Pending);
        Assert.Equal([UndoReason.Stopped, UndoReason.Stopped, UndoReason.Stopped], Undone(evening));
        evening.Do("19:40", new Command.Resume(ResumeMode.Ask), by: "anna").Do("19:41", new Command.Resume(ResumeMode.Ask), by: "bram");
        Assert.Equal(["19:38:03 stop", "19:41 resume", "19:45 youth/hint-2"], evening.Until("19:46").Sent("19:38"));
    }

    [Fact]
    public void What_is_said_during_a_stop_waits_for_nothing()
    {
        var evening = Evening().Do("19:38", new Command.Stop()).Do("19:38:01", new Command.Say("Kom naar het dorpshuis."));
        Assert.Equal(["19:38 stop", "19:38:01 youth/say-2"], evening.Sent("19:38"));
    }

    [Fact]
    public void Found_goes_past_everything_and_keeps_the_hint_in_that_was_being_sent()
    {
        var evening = Waiting().Do("19:38:03", new Command.Found());
        Assert.Equal([UndoReason.RoundOver], Undone(evening));
        Assert.Equal(["19:38:03 youth/found", "19:38:08 youth/say-1", "19:38:08 youth/correction-2"], evening.Until("19:50").Sent("19:38"));
        Assert.Equal(InjectStatus.Cancelled, evening.StatusOf("youth/hint-2"));
    }

    [Fact]
    public void A_pause_lets_people_speak_and_keeps_the_hint_in()
    {
        var evening = Waiting().Do("19:38:03", new Command.Pause());
        Assert.Equal([UndoReason.Paused], Undone(evening));
        Assert.Equal(["19:38:03 pause", "19:38:08 youth/say-1", "19:38:08 youth/correction-2"], evening.Until("19:43:03").Sent("19:38"));
        evening.Do("19:43:03", new Command.Resume(ResumeMode.Shift));
        Assert.Equal("19:50", evening.Due("youth/hint-2"));
    }

    [Fact]
    public void A_live_edit_in_a_pause_waits_its_time_after_it_too()
    {
        var evening = Evening()
            .Do("19:44:59", new Command.Pause())
            .Do("19:50", new Command.Edit(Hint2, "Bij de molen."))
            .Do("19:50:02", new Command.Resume(ResumeMode.Shift));
        Assert.Equal(["19:50:02 resume", "19:50:08 youth/hint-2"], evening.Until("19:51").Sent("19:50"));
    }

    [Fact]
    public void When_the_game_is_called_off_only_words_go_out()
    {
        var evening = Waiting().Do("19:38:03", new Command.CallOff());
        Assert.False(evening.State.Over);
        Assert.Equal(["19:38:03 cancelled", "19:38:08 youth/say-1", "19:38:08 youth/correction-2"], evening.Until("20:00").Sent("19:38"));
        Assert.True(evening.State.Over);
    }

    [Fact]
    public void A_correction_of_what_is_withdrawn_meanwhile_says_nothing()
    {
        var evening = Evening()
            .Do("19:38", new Command.Correct(InjectId.Parse("hint-1"), "Beter."))
            .Do("19:38:04", new Command.Withdraw(InjectId.Parse("hint-1")));
        Assert.Equal(["19:38:04 youth/withdrawn"], evening.Until("19:39").Sent("19:38"));
        Assert.Equal([UndoReason.Withdrawn], Undone(evening));
    }

    [Fact]
    public void After_an_outage_words_go_out_at_once_and_a_stale_hint_does_not()
    {
        var evening = Waiting().WakeAt("19:40:08");
        Assert.Equal(["19:40:08 youth/say-1", "19:40:08 youth/correction-2"], evening.Sent("19:38"));
        Assert.Equal(InjectStatus.Skipped, evening.StatusOf("youth/hint-2"));
        Assert.Equal(
            ["19:40:07 youth/hint-2", "19:40:07 youth/say-1", "19:40:07 youth/correction-2"],
            Waiting().WakeAt("19:40:07").Sent("19:38")
        );
    }

    [Fact]
    public void A_corrected_hint_that_a_stop_froze_is_not_sent_while_its_correction_waits()
    {
        var evening = Evening()
            .Do("19:36", new Command.Stop())
            .Do("19:37", new Command.Resume(ResumeMode.Ask), by: "anna")
            .Do("19:38", new Command.Resume(ResumeMode.Ask), by: "bram")
            .Do("19:39", new Command.Correct(InjectId.Parse("youth/hint-1"), "De boef draagt een pet."));
        Assert.Contains("correct", evening.Refused("19:39:01", new Command.Send(InjectId.Parse("hint-1"))).Nl);
    }

    [Fact]
    public void Nothing_waits_twice_and_none_is_lost_whatever_order_they_come_in()
    {
        string[] starts = ["say", "send", "correct"];
        string[] changes = ["undo", "pause", "stop", "found", "call-off", "again", "withdraw", "none"];
        foreach (var start in starts)
        foreach (var change in changes)
        {
            var evening = Evening().Do("19:38", Of(start)!);
            if (Of(change) is { } command && evening.Ask("19:38:04", command) is CommandDecision.Accepted)
                evening.Do("19:38:04", command);
            evening.Until("19:39");
            Assert.Empty(evening.State.Pending);
            var asked = evening.Journal.Count(entry => entry.Event is ReleasePending);
            var over = evening.Journal.Count(entry =>
                entry.Event
                    is ReleaseUndone
                        or InjectReleased { Kind: InjectKind.AdHoc or InjectKind.Correction }
                        or InjectReleased { Kind: InjectKind.Hint, Inject.Inject: "hint-2" }
            );
            Assert.Equal(asked, over);
        }
    }

    private static Command? Of(string word) =>
        word switch
        {
            "say" => new Command.Say("Kijk uit."),
            "send" => new Command.Send(Hint2),
            "correct" => new Command.Correct(InjectId.Parse("hint-1"), "Beter."),
            "undo" => new Command.Undo(),
            "pause" => new Command.Pause(),
            "stop" => new Command.Stop(),
            "found" => new Command.Found(),
            "call-off" => new Command.CallOff(),
            "again" => new Command.Say("Nog iets."),
            "withdraw" => new Command.Withdraw(InjectId.Parse("hint-1")),
            _ => null,
        };

    private static List<UndoReason> Undone(TestEvening evening) =>
        [.. evening.Journal.Select(entry => entry.Event).OfType<ReleaseUndone>().Select(undone => undone.Why)];

    /// <summary>At 19:38 words, a correction and a hint wait until 19:38:08.</summary>
    private static TestEvening Waiting() => Evening().Do("19:38", Of("send")!).Do("19:38", Of("say")!).Do("19:38", Of("correct")!);

    private static TestEvening Evening() => TestEvening.Armed(TestPlans.Usual());
}
