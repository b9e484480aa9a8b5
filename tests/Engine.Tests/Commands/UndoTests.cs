using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Commands;

/// <summary>What is said, sent or corrected waits eight seconds and can be taken back within them (L4).</summary>
public sealed class UndoTests
{
    private static readonly InjectId Hint2 = InjectId.Parse("hint-2");

    [Theory]
    [InlineData("say")]
    [InlineData("send")]
    [InlineData("correct")]
    public void It_goes_out_at_the_very_millisecond_and_not_before(string word)
    {
        var evening = Evening().Do("19:38", Of(word));
        Assert.Equal(TestPlans.At("19:38:08"), Assert.Single(evening.State.Pending).Until);
        Assert.Empty(evening.Until(TestPlans.At("19:38:08").AddMilliseconds(-1)).Sent("19:38"));
        var sent = Assert.Single(evening.Until("19:38:08").Sent("19:38"));
        Assert.StartsWith("19:38:08 ", sent, StringComparison.Ordinal);
        Assert.Empty(evening.State.Pending);
        Assert.Equal("anna", evening.Journal.Select(entry => entry.Event).OfType<InjectReleased>().Last().By);
    }

    [Theory]
    [InlineData("say")]
    [InlineData("send")]
    [InlineData("correct")]
    public void Taken_back_it_never_goes_out(string word)
    {
        var evening = Evening().Do("19:38", Of(word)).Do("19:38:07", new Command.Undo());
        Assert.Empty(evening.State.Pending);
        Assert.Equal(["19:45 youth/hint-2"], evening.Until("19:50").Sent("19:38"));
    }

    [Fact]
    public void An_inject_that_was_taken_back_is_where_it_was()
    {
        var evening = Evening().Do("19:38", new Command.Send(Hint2)).Do("19:38:03", new Command.Undo(Hint2));
        Assert.Equal((InjectStatus.Planned, "19:45"), (evening.StatusOf("youth/hint-2"), evening.Due("youth/hint-2")));
        var aside = Evening().Do("19:38", new Command.Send(InjectId.Parse("spare-hint"))).Do("19:38:03", new Command.Undo());
        Assert.DoesNotContain("youth/spare-hint", string.Join(' ', aside.Until("20:10").Sent()));
        Assert.Equal(["19:39:08 youth/hint-2"], evening.Do("19:39", new Command.Send(Hint2)).Until("19:40").Sent("19:38"));
    }

    [Fact]
    public void After_the_eight_seconds_only_withdrawing_is_left()
    {
        var evening = Evening().Do("19:38", new Command.Say("Kijk uit."));
        Assert.Contains("withdraw", evening.Refused("19:38:08", new Command.Undo()).Nl);
        Assert.Contains("withdraw", evening.Refused("19:38:09", new Command.Undo(InjectId.Parse("youth/say-1"))).Nl);
        Assert.Contains("niet klaar", evening.Refused("19:38:09", new Command.Undo(Hint2)).Nl);
        Assert.Contains("Bedoelde u", evening.Refused("19:38:09", new Command.Undo(InjectId.Parse("youth/say-2"))).Nl);
    }

    [Fact]
    public void What_waits_is_corrected_withdrawn_or_edited_by_taking_it_back()
    {
        var said = InjectId.Parse("youth/say-1");
        var evening = Evening().Do("19:38", new Command.Say("Kijk uit."));
        foreach (
            var command in (Command[])
                [new Command.Correct(said, "Beter"), new Command.Withdraw(said), new Command.Edit(said, "Beter"), new Command.Skip(said)]
        )
            Assert.Contains("\"undo\"", evening.Refused("19:38:01", command).Nl);
    }

    [Fact]
    public void Who_sends_the_same_a_moment_later_is_told_that_it_goes_already()
    {
        var evening = Evening().Do("19:38", new Command.Send(Hint2));
        Assert.Contains("om 19:38:08", evening.Refused("19:38:02", new Command.Send(Hint2), by: "bram").Nl);
        Assert.Equal(["19:38:08 youth/hint-2"], evening.Until("19:50").Sent("19:38"));
    }

    [Fact]
    public void Each_takes_back_their_own_and_by_name_anybodys()
    {
        var evening = Evening()
            .Do("19:38", new Command.Say("Van Anna."), by: "anna")
            .Do("19:38:01", new Command.Say("Van Bram."), by: "bram")
            .Do("19:38:02", new Command.Undo(), by: "anna");
        Assert.Equal("bram", Assert.Single(evening.State.Pending).By);
        evening.Do("19:38:03", new Command.Say("Nog een."), by: "bram");
        Assert.Contains("say-2, youth/say-3", evening.Refused("19:38:04", new Command.Undo(), by: "carla").Nl);
        evening.Do("19:38:04", new Command.Undo(InjectId.Parse("say-2")), by: "carla");
        Assert.Equal(["19:38:11 youth/say-3"], evening.Until("19:39").Sent("19:38"));
    }

    [Fact]
    public void A_correction_is_taken_back_by_the_name_of_what_it_corrects()
    {
        var evening = Evening().Do("19:38", Of("correct")).Do("19:38:01", new Command.Undo(InjectId.Parse("hint-1")));
        Assert.Empty(evening.Until("19:39").Sent("19:38"));
    }

    [Fact]
    public void An_inject_that_goes_by_itself_before_does_not_go_later_for_being_sent()
    {
        var evening = Evening().Do("19:44:57", new Command.Send(Hint2)).Until("19:46");
        Assert.Equal(["19:45 youth/hint-2"], evening.Sent("19:44"));
        var back = Evening().Do("19:44:57", new Command.Send(Hint2)).Do("19:44:59", new Command.Undo()).Until("19:46");
        Assert.Equal(["19:45 youth/hint-2"], back.Sent("19:44"));
    }

    /// <summary>The tap may come in before the timeline at that very second; what stands behind the hint must not overtake it.</summary>
    [Theory]
    [InlineData("19:45")]
    [InlineData("19:45:01")]
    public void Sent_at_the_second_at_which_it_goes_it_is_not_held_up(string tapped)
    {
        var evening = Evening().Until("19:44:59");
        var decision = Control.Decide(
            evening.Plan,
            evening.State,
            new Command.Send(Hint2),
            Actor.Controller("anna"),
            TestPlans.At(tapped),
            "s"
        );
        evening.Append(Assert.IsType<CommandDecision.Accepted>(decision).Facts, TestPlans.At(tapped));
        Assert.Equal([$"{tapped} youth/hint-2"], evening.WakeAt(tapped).Sent("19:44"));
    }

    [Fact]
    public void A_skip_wins_from_a_send_that_waits() =>
        Assert.Empty(Evening().Do("19:38", new Command.Send(Hint2)).Do("19:38:02", new Command.Skip(Hint2)).Until("19:50").Sent("19:38"));

    [Fact]
    public void A_change_of_tempo_leaves_out_what_is_as_good_as_sent()
    {
        var evening = Evening()
            .Do("19:38", new Command.Send(Hint2))
            .Do("19:38:02", new Command.Cadence(null, new CadenceChange.Every(TimeSpan.FromMinutes(4))));
        Assert.Equal(["19:38:08 youth/hint-2", "19:42:02 youth/hint-3"], evening.Until("19:50").Sent("19:38"));
    }

    [Theory]
    [InlineData("19:44:57", "19:45:05 youth/hint-2")]
    [InlineData("19:44:52", "19:45 youth/hint-2")]
    [InlineData("19:40", "19:45 youth/hint-2")]
    public void A_live_edit_goes_out_after_the_eight_seconds(string at, string sent) =>
        Assert.Equal([sent], Evening().Do(at, new Command.Edit(Hint2, "Bij de molen.")).Until("19:46").Sent("19:36"));

    [Fact]
    public void What_stands_behind_an_edited_inject_stays_behind_it_and_a_cue_goes_on_time()
    {
        var plan = TestPlans.Plan(
            TestPlans.Hint("hint-1", "5m"),
            TestPlans.Cue("move", "302s"),
            TestPlans.Hint("hint-2", "303s"),
            TestPlans.Hint("hint-3", "310s")
        );
        var evening = TestEvening.Armed(plan).Do("19:34:59", new Command.Edit(InjectId.Parse("hint-1"), "Beter."));
        Assert.Equal(
            ["19:35:02 youth/move", "19:35:07 youth/hint-1", "19:35:10 youth/hint-2", "19:35:17 youth/hint-3"],
            evening.Until("19:36").Sent("19:34")
        );
    }

    [Fact]
    public void An_edit_of_what_is_being_sent_starts_its_eight_seconds_again()
    {
        var evening = Evening().Do("19:38", new Command.Send(Hint2)).Do("19:38:06", new Command.Edit(Hint2, "Bij de molen."), by: "bram");
        Assert.Equal(["19:38:14 youth/hint-2"], evening.Until("19:39").Sent("19:38"));
        Assert.Equal("anna", evening.Journal.Select(entry => entry.Event).OfType<InjectReleased>().Last().By);
        var after = Evening().Do("19:38", new Command.Edit(Hint2, "Bij de molen.")).Do("19:38:02", new Command.Send(Hint2)).Until("19:39");
        Assert.Equal(["19:38:10 youth/hint-2"], after.Sent("19:38"));
    }

    [Fact]
    public void An_edited_message_of_an_outcome_never_waits()
    {
        var plan = TestPlans.Plan(TestPlans.Message("hurrah", InjectKind.Found, new Timing.OnOutcome()));
        var evening = TestEvening
            .Armed(plan)
            .Do("19:38", new Command.Edit(InjectId.Parse("youth/hurrah"), "Gevonden!"))
            .Do("19:38:01", new Command.Found());
        Assert.Equal(["19:38:01 youth/hurrah"], evening.Sent("19:38"));
    }

    private static Command Of(string word) =>
        word switch
        {
            "say" => new Command.Say("Kijk uit."),
            "send" => new Command.Send(InjectId.Parse("spare-hint")),
            "correct" => new Command.Correct(InjectId.Parse("hint-1"), "Beter."),
            _ => throw new ArgumentOutOfRangeException(nameof(word), word, "No such command."),
        };

    private static TestEvening Evening() => TestEvening.Armed(TestPlans.Usual());
}
