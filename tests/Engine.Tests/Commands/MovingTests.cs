using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Commands;

/// <summary>Rounds of 40 minutes at 19:30 and 20:30, latest end 22:30.</summary>
public sealed class MovingTests
{
    [Theory]
    [InlineData("youth", 10, "19:40", "20:40")]
    [InlineData("youth", -5, "19:25", "20:25")]
    [InlineData("adult", 80, "19:30", "21:50")]
    [InlineData("adult", -20, "19:30", "20:10")]
    [InlineData(null, 10, "19:40", "20:40")]
    public void A_round_moves_with_those_after_it(string? round, int minutes, string youth, string adult)
    {
        var evening = Evening().Do("19:00", new Command.MoveRound(round, TimeSpan.FromMinutes(minutes)));
        Assert.Equal(TestPlans.At(youth), evening.Round("youth").Start);
        Assert.Equal(TestPlans.At(adult), evening.Round("adult").Start);
        Assert.Null(evening.Round("spare").Start);
        Assert.Equal([$"19:00 {round ?? "youth"}/moved"], evening.Sent());
    }

    [Theory]
    [InlineData("youth", 81, "22:31")]
    [InlineData("adult", 81, "22:30")]
    [InlineData("adult", -21, "ronde 1")]
    [InlineData("youth", -31, "18:59")]
    [InlineData("spare", 10, "Plan hem eerst")]
    [InlineData("yuoth", 10, "Bedoelde u \"youth\"?")]
    [InlineData("youth", 0, "+10m")]
    [InlineData("youth", 10000, "Blaas de avond af")]
    public void A_move_that_cannot_be_is_refused(string round, int minutes, string names) =>
        Assert.Contains(names, Evening().Refused("19:00", new Command.MoveRound(round, TimeSpan.FromMinutes(minutes))).Nl);

    [Fact]
    public void A_round_that_has_begun_does_not_move() =>
        Assert.Contains("Ronde 1 is al begonnen", Evening().Refused("19:31", new Command.MoveRound("youth", TestPlans.Span("5m"))).Nl);

    [Fact]
    public void The_offsets_count_from_the_moved_start()
    {
        var evening = Evening().Do("19:00", new Command.MoveRound("youth", TestPlans.Span("10m"))).Until("19:50");
        Assert.Equal(["19:40 youth/start", "19:42 youth/look", "19:45 youth/hint-1"], evening.Sent("19:01"));
    }

    [Fact]
    public void A_game_moves_all_that_is_ahead_and_its_messages_of_that_day()
    {
        var game = TestPlans.Usual().Game with
        {
            Injects =
            [
                TestPlans.Message("soon", InjectKind.Announcement, new Timing.OnDay(0, new TimeOnly(18, 30))),
                TestPlans.Message("thanks", InjectKind.Announcement, new Timing.OnDay(1, new TimeOnly(10, 0))),
            ],
        };
        var evening = TestEvening.Armed(TestPlans.Plan(game)).Do("18:00", new Command.MoveGame(TestPlans.Span("20m")));

        Assert.Equal(TestPlans.At("19:50"), evening.Round("youth").Start);
        Assert.Equal(TestPlans.At("20:50"), evening.Round("adult").Start);
        Assert.Equal("10:00", evening.Due("thanks"));
        Assert.Equal(["18:00 moved", "18:50 soon", "19:50 youth/start"], evening.Until("19:51").Sent());
    }

    [Fact]
    public void A_game_that_is_on_moves_its_later_rounds_only()
    {
        var evening = Evening().Do("19:40", new Command.MoveGame(TestPlans.Span("15m")));
        Assert.Equal(TestPlans.At("20:10"), evening.Round("youth").EndsAt);
        Assert.Equal(TestPlans.At("20:45"), evening.Round("adult").Start);
        Assert.Equal("19:45", evening.Due("youth/hint-2"));
    }

    [Fact]
    public void A_spare_round_is_planned_and_played()
    {
        var evening = Evening().Do("21:12", new Command.PlanSpare("spare", TestPlans.At("21:30"))).Until("22:15");
        Assert.Equal(["21:35 spare/hint-1", "22:10 spare/time-out", "22:15 end"], evening.Sent("21:13"));
        Assert.Equal(EndReason.Played, evening.State.EndReason);
    }

    [Fact]
    public void A_spare_round_without_a_time_begins_as_soon_as_the_street_is_free()
    {
        var evening = Evening().Do("21:12", new Command.PlanSpare()).Until("21:16");
        Assert.Equal(RoundStatus.Searching, evening.Round("spare").Status);
        Assert.Equal(TestPlans.At("21:15"), evening.Round("spare").Start);
        Assert.Equal(TestPlans.At("21:55"), evening.Round("spare").EndsAt);
    }

    [Theory]
    [InlineData("19:45", "20:15", "samenvallen met ronde 2")]
    [InlineData("19:45", "21:51", "22:31")]
    [InlineData("19:45", "19:44", "al geweest")]
    [InlineData("19:45", "20:00", "samenvallen met ronde 1")]
    public void A_spare_round_that_does_not_fit_is_refused(string now, string at, string names) =>
        Assert.Contains(names, Evening().Refused(now, new Command.PlanSpare("spare", TestPlans.At(at))).Nl);

    [Fact]
    public void Only_a_free_spare_round_can_be_planned()
    {
        Assert.Contains("geen reserveronde", Evening().Refused("19:45", new Command.PlanSpare("adult")).Nl);
        var planned = Evening().Do("19:45", new Command.PlanSpare("spare", TestPlans.At("21:15")));
        Assert.Contains("geen reserveronde meer", planned.Refused("19:46", new Command.PlanSpare()).Nl);
        planned.Do("19:47", new Command.MoveRound("spare", TestPlans.Span("5m")));
        Assert.Equal(TestPlans.At("21:20"), planned.Round("spare").Start);
    }

    private static TestEvening Evening() => TestEvening.Armed(TestPlans.Usual());
}
