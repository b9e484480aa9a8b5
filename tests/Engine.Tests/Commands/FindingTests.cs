using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Commands;

/// <summary>PRODUCT rule 5, T7. Hints 19:35, 19:45, 19:55, each useful for 2 minutes; end 20:10; off the street 5 minutes after.</summary>
public sealed class FindingTests
{
    [Fact]
    public void A_find_ends_the_round_and_the_next_waits_for_the_street()
    {
        var evening = Evening().Do("19:40", new Command.Found());
        Assert.Equal(RoundStatus.Found, evening.Round("youth").Status);
        Assert.Equal(InjectStatus.Cancelled, evening.StatusOf("youth/hint-2"));
        Assert.Equal(["19:40 youth/found"], evening.Until("20:20").Sent("19:40"));
        Assert.Equal(TestPlans.At("19:45"), evening.Round("youth").OffStreetAt);
    }

    [Fact]
    public void The_authors_own_found_message_goes_and_what_follows_it_follows()
    {
        var plan = TestPlans.Plan(
            TestPlans.Hint("hint-1", "5m"),
            TestPlans.Message("hurrah", InjectKind.Found, new Timing.OnOutcome()),
            TestPlans.Message("lesson", InjectKind.Announcement, new Timing.AfterInject("hurrah", TimeSpan.FromMinutes(2)))
        );
        var evening = TestEvening.Armed(plan).Do("19:33", new Command.Found());
        Assert.Equal(["19:33 youth/hurrah", "19:35 youth/lesson"], evening.Until("20:29").Sent());
    }

    [Fact]
    public void A_find_with_play_on_is_only_noted()
    {
        var evening = Evening().Do("19:40", new Command.Found(PlayOn: true));
        Assert.Equal(1, evening.Round("youth").Finds);
        Assert.Equal(["19:45 youth/hint-2"], evening.Until("19:46").Sent("19:40"));
    }

    [Fact]
    public void A_find_taken_back_brings_back_what_has_not_expired()
    {
        // At 19:46 hint-2 (19:45) is still useful; at 19:47 it is not.
        var early = Evening().Do("19:40", new Command.Found()).Do("19:44", new Command.Reopen());
        Assert.Equal(["19:44 youth/found-taken-back", "19:45 youth/hint-2", "19:55 youth/hint-3"], early.Until("19:56").Sent("19:44"));

        var later = OffByHand().Do("19:40", new Command.Found()).Do("19:47", new Command.Reopen());
        Assert.Equal(InjectStatus.Cancelled, later.StatusOf("youth/hint-2"));
        Assert.Equal(["19:47 youth/found-taken-back", "19:55 youth/hint-3", "20:10 youth/time-out"], later.Until("20:11").Sent("19:47"));
    }

    [Fact]
    public void The_correction_speaks_of_the_found_message()
    {
        var evening = Evening().Do("19:40", new Command.Found()).Do("19:41", new Command.Reopen());
        var correction = evening.Journal.Select(entry => entry.Event).OfType<InjectReleased>().Last();
        Assert.Equal(InjectKind.Correction, correction.Kind);
        Assert.Equal(InjectId.Parse("youth/found"), correction.About);
        Assert.Equal(0, evening.Round("youth").Finds);
    }

    [Fact]
    public void A_second_find_after_one_taken_back_is_told_on_every_channel()
    {
        var evening = Evening().Do("19:40", new Command.Found()).Do("19:41", new Command.Reopen()).Do("19:50", new Command.Found());
        var found = evening.Journal.Select(entry => entry.Event).OfType<InjectReleased>().Last();
        Assert.Equal(2, found.Version);
        Assert.Null(found.Channels);
    }

    [Fact]
    public void What_was_held_when_the_find_came_is_held_again()
    {
        var plan = TestPlans.Plan(TestPlans.Description("look", "2m"), TestPlans.Hint("hint-2", "25m"));
        var evening = TestEvening
            .Armed(plan)
            .Do("19:31", new Command.Pause())
            .Do("19:34", new Command.Resume(ResumeMode.Ask))
            .Do("19:36", new Command.Found())
            .Do("19:37", new Command.Reopen());
        Assert.Equal(InjectStatus.Held, evening.StatusOf("youth/look"));
        Assert.Equal(InjectStatus.Planned, evening.StatusOf("youth/hint-2"));
    }

    [Fact]
    public void A_find_can_be_told_during_a_pause()
    {
        var evening = Evening().Do("19:40", new Command.Pause()).Do("19:41", new Command.Found());
        Assert.Equal(["19:40 pause", "19:41 youth/found"], evening.Sent("19:40"));
        Assert.Equal(GameStatus.Paused, evening.State.Status);
    }

    [Fact]
    public void Reopening_what_cannot_go_on_is_refused()
    {
        Assert.Contains("niets te heropenen", Evening().Refused("19:40", new Command.Reopen()).Nl);
        Assert.Contains("De tijd van ronde 1 is om", Evening().Do("19:40", new Command.Found()).Refused("20:10", new Command.Reopen()).Nl);
        var next = Evening().Do("19:40", new Command.Found()).Do("19:46", new Command.Start("adult"));
        Assert.Contains("ronde 2 is al bezig", next.Refused("19:50", new Command.Reopen("youth")).Nl);
        Assert.Contains("niet geëindigd door een vondst", Evening().Refused("20:12", new Command.Reopen("youth")).Nl);
    }

    [Fact]
    public void A_role_player_off_the_street_by_hand_lets_the_next_round_begin()
    {
        var waiting = OffByHand().Until("20:40");
        Assert.Equal(RoundStatus.NotStarted, waiting.Round("adult").Status);
        waiting.Do("20:41", new Command.OffStreet());
        Assert.Equal(TestPlans.At("20:41"), waiting.Round("adult").Start);
        Assert.Equal("20:46", waiting.Due("adult/hint-1"));
    }

    [Fact]
    public void A_round_that_is_on_has_its_role_player_on_the_street() =>
        Assert.Contains("nog bezig", Evening().Refused("19:40", new Command.OffStreet("youth")).Nl);

    private static TestEvening Evening() => TestEvening.Armed(TestPlans.Usual());

    private static TestEvening OffByHand()
    {
        var game = TestPlans.Usual().Game;
        return TestEvening.Armed(
            TestPlans.Plan(game with { Rounds = [.. game.Rounds.Select(round => round with { OffStreetAfter = null })] })
        );
    }
}
