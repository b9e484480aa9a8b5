using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Commands;

/// <summary>Children out and back: a youth round is over when they match or a person says why not (PRODUCT rule 8).</summary>
public sealed class CountingTests
{
    private const string Youth = "youth";

    /// <summary>Youth from 19:30 to 20:10 and off the street at 20:15, adults from 20:30.</summary>
    private static TestEvening Evening()
    {
        var game = TestPlans.Game(TestPlans.Hint("hint-1", "5m"));
        var adults = game.Rounds[1] with { Scenario = game.Rounds[1].Scenario with { Track = Track.Adult } };
        return TestEvening.Armed(TestPlans.Plan(game with { Rounds = [game.Rounds[0], adults, game.Rounds[2]] }));
    }

    private static RoundState Round(TestEvening evening) => evening.State.Rounds[Youth];

    [Fact]
    public void Taps_are_added_and_typed_numbers_replace()
    {
        var evening = Evening()
            .Do("19:25", new Command.Children(Youth, Out: 10))
            .Do("19:26", new Command.Children(Youth, Out: 2, More: true))
            .Do("19:50", new Command.Children(Youth, Returned: 1, More: true))
            .Do("19:51", new Command.Children(Youth, Returned: 4));
        Assert.Equal(new Children(12, 4, null), Round(evening).Children);
        var read = evening.Journal.Select(entry =>
            entry with
            {
                Event = EventJson.Read(EventNames.Of(entry.Event), EventJson.Write(entry.Event)),
            }
        );
        Assert.Equal(Round(evening).Children, Fold.All(read).Rounds[Youth].Children);
    }

    [Theory]
    [InlineData(Youth, 3, 4, false, "4 terug kan niet")]
    [InlineData(Youth, 501, null, false, "0 tot 500")]
    [InlineData(Youth, -1, null, true, "0 tot 500")]
    [InlineData(Youth, null, null, false, "Zeg hoeveel")]
    [InlineData("adult", 3, null, false, "volwassenen")]
    [InlineData("yout", 3, null, false, "youth")]
    public void What_cannot_be_is_refused(string round, int? left, int? back, bool more, string says) =>
        Assert.Contains(says, Evening().Refused("19:40", new Command.Children(round, left, back, more)).Nl, StringComparison.Ordinal);

    [Fact]
    public void The_next_round_waits_until_the_numbers_match()
    {
        var counted = Ended(new Command.Children(Youth, Out: 12, Returned: 9));
        var waiting = counted.Until("20:40");
        Assert.Equal(RoundStatus.NotStarted, Next(waiting).Status);
        var home = waiting.Do("20:41", new Command.Children(Youth, Returned: 3, More: true)).Until("20:42");
        Assert.Equal((true, RoundStatus.Searching), (Round(home).Children!.HomeAt is not null, Next(home).Status));
    }

    [Fact]
    public void Somebody_may_say_that_all_are_back_with_a_reason_that_is_kept()
    {
        var waiting = Ended(new Command.Children(Youth, Out: 12, Returned: 11)).Until("20:40");
        Assert.Contains("nog 1 kinderen", waiting.Refused("20:40", new Command.ChildrenHome(Youth)).Nl, StringComparison.Ordinal);
        var home = waiting.Do("20:41", new Command.ChildrenHome(Youth) { Because = "Eén kind ging met opa mee naar huis." }).Until("20:42");
        Assert.Equal((TestPlans.At("20:41"), RoundStatus.Searching), (Round(home).Children!.HomeAt, Next(home).Status));
        Assert.Contains(home.Journal, entry => entry.Event is ReasonGiven);
        Assert.Contains(
            "niet",
            home.Refused("20:43", new Command.ChildrenHome(Youth) { Because = "Nog eens." })
                .Nl.Replace("geen", "niet", StringComparison.Ordinal)
        );
    }

    /// <summary>No evening hangs on one tap (PRODUCT rule 12).</summary>
    [Fact]
    public void Where_nobody_counts_nobody_waits() => Assert.Equal(RoundStatus.Searching, Next(Ended(null).Until("20:30")).Status);

    [Fact]
    public void The_latest_end_does_not_wait_for_a_number()
    {
        var evening = Ended(new Command.Children(Youth, Out: 12, Returned: 11)).Until("23:30");
        Assert.Equal((GameStatus.Ended, EndReason.LatestEnd), (evening.State.Status, evening.State.EndReason));
    }

    [Fact]
    public void By_hand_the_next_round_cannot_begin_either_and_the_refusal_says_how_many()
    {
        var evening = Ended(new Command.Children(Youth, Out: 12, Returned: 9)).Do("20:13", new Command.OffStreet(Youth));
        Assert.Contains("nog 3 kinderen", evening.Refused("20:14", new Command.Start("adult")).Nl, StringComparison.Ordinal);
    }

    private static RoundState Next(TestEvening evening) => evening.State.Rounds["adult"];

    private static TestEvening Ended(Command? counted)
    {
        var evening = Evening().Until("19:40");
        if (counted is not null)
            evening = evening.Do("19:40", counted);
        return evening.Until("20:12");
    }
}
