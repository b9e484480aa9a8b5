using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Tests.Commands;

/// <summary>Hold and release, exchange two, end a round by hand, a spare round at a clock time (L1, T7).</summary>
public sealed class HoldingTests
{
    private static readonly InjectId Hint2 = InjectId.Parse("hint-2");
    private static readonly InjectId Hint3 = InjectId.Parse("hint-3");

    [Fact]
    public void What_is_held_stays_in_until_somebody_sends_it()
    {
        var evening = Evening().Do("19:40", new Command.Hold(Hint2)).Until("19:50");
        Assert.Equal(InjectStatus.Held, evening.StatusOf("youth/hint-2"));
        Assert.Equal(["19:50:08 youth/hint-2"], evening.Do("19:50", new Command.Send(Hint2)).Until("19:51").Sent("19:36"));
    }

    [Theory]
    [InlineData("19:42", "19:45 youth/hint-2")]
    [InlineData("19:46:59", "19:46:59 youth/hint-2")]
    public void What_is_released_goes_at_its_own_time_or_at_once(string at, string sent) =>
        Assert.Equal(
            [sent],
            Evening().Do("19:40", new Command.Hold(Hint2)).Do(at, new Command.Release(Hint2)).Until("19:50").Sent("19:36")
        );

    [Fact]
    public void Too_late_to_be_of_use_a_person_must_say_so()
    {
        var evening = Evening().Do("19:40", new Command.Hold(Hint2));
        Assert.Contains("\"send\"", evening.Refused("19:47", new Command.Release(Hint2)).Nl);
        Assert.Contains("niet vastgehouden", evening.Refused("19:47", new Command.Release(Hint3)).Nl);
        Assert.Contains("geen eigen tijd", evening.Refused("19:47", new Command.Hold(Hint2)).Nl);
        Assert.Contains("geen eigen tijd", evening.Refused("19:47", new Command.Hold(InjectId.Parse("spare-hint"))).Nl);
    }

    [Fact]
    public void Holding_wins_from_a_send_that_waits()
    {
        var evening = Evening().Do("19:40", new Command.Send(Hint2)).Do("19:40:03", new Command.Hold(Hint2));
        Assert.Empty(evening.Until("19:50").Sent("19:36"));
        Assert.Empty(evening.State.Pending);
    }

    [Fact]
    public void Two_hints_exchange_their_times()
    {
        var evening = Evening().Do("19:40", new Command.Swap(Hint2, Hint3)).Until("20:00");
        Assert.Equal(["19:45 youth/hint-3", "19:55 youth/hint-2"], evening.Sent("19:36"));
    }

    [Theory]
    [InlineData("hint-2", "hint-2", "verschillende")]
    [InlineData("hint-2", "adult/hint-1", "dezelfde ronde")]
    [InlineData("hint-1", "hint-2", "geen eigen tijd")]
    [InlineData("hint-2", "spare-hint", "geen eigen tijd")]
    [InlineData("hint-2", "hnit-3", "Bedoelde u")]
    public void What_makes_no_sense_is_not_exchanged(string one, string other, string names) =>
        Assert.Contains(names, Evening().Refused("19:40", new Command.Swap(InjectId.Parse(one), InjectId.Parse(other))).Nl);

    [Fact]
    public void Nothing_goes_before_the_start_message()
    {
        var game = TestPlans.Plan(
            TestPlans.Message("begin", FeedGame.Engine.Scenarios.InjectKind.Start, TestPlans.From("5m")),
            TestPlans.Hint("hint-2", "10m")
        );
        var evening = TestEvening.Armed(game);
        Assert.Contains("als eerste", evening.Refused("19:31", new Command.Swap(InjectId.Parse("begin"), Hint2)).Nl);
    }

    [Fact]
    public void A_round_ends_by_hand_as_if_its_time_were_up()
    {
        var evening = Evening().Do("19:40", new Command.EndRound());
        Assert.Equal(["19:40 youth/time-out"], evening.Until("20:00").Sent("19:36"));
        Assert.Equal(RoundStatus.TimedOut, evening.Round("youth").Status);
        Assert.Equal("anna", evening.Journal.Select(entry => entry.Event).OfType<RoundEnded>().Single().By);
        Assert.Contains("niet bezig", evening.Refused("20:00", new Command.EndRound("youth")).Nl);
    }

    [Theory]
    [InlineData("21:15", "21:15")]
    [InlineData("21:30", "21:30")]
    public void A_spare_round_is_planned_at_a_clock_time(string clock, string start)
    {
        var evening = Evening().Do("19:40", new Command.PlanSpare(Clock: TimeOnly.Parse(clock)));
        Assert.Equal(TestPlans.At(start), evening.Round("spare").Start);
        Assert.Contains("uiterste eindtijd", Evening().Refused("19:40", new Command.PlanSpare(Clock: new TimeOnly(19, 0))).Nl);
    }

    private static TestEvening Evening() => TestEvening.Armed(TestPlans.Usual());
}
