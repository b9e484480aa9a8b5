using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Commands;

/// <summary>
/// Wall clocks to instants (T8). Amsterdam skips 02:00 to 03:00 on 29 March 2026 (01:00 UTC) and doubles 02:00 to 03:00 on
/// 25 October 2026 (00:00 to 02:00 UTC).
/// </summary>
public sealed class ArmingTests
{
    [Theory]
    [InlineData("2026-09-26", "19:30", "2026-09-26T17:30:00Z")]
    [InlineData("2026-12-05", "19:30", "2026-12-05T18:30:00Z")]
    [InlineData("2026-03-29", "01:59", "2026-03-29T00:59:00Z")]
    // Skipped: the first instant after the gap.
    [InlineData("2026-03-29", "02:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29", "02:59:59", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29", "03:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25", "01:59", "2026-10-24T23:59:00Z")]
    // Doubled: the first pass.
    [InlineData("2026-10-25", "02:00", "2026-10-25T00:00:00Z")]
    [InlineData("2026-10-25", "02:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25", "03:00", "2026-10-25T02:00:00Z")]
    public void A_time_on_the_wall_is_one_instant(string date, string time, string utc) =>
        Assert.Equal(DateTimeOffset.Parse(utc), WallClock.At(TestPlans.Amsterdam, DateOnly.Parse(date), TimeOnly.Parse(time)));

    [Theory]
    // A round of 40 minutes that begins before the change ends 40 minutes of real time later, whatever the clock shows.
    [InlineData("2026-03-28", "01:30", "23:50", "2026-03-28T22:50:00Z", "2026-03-29T00:30:00Z")]
    [InlineData("2026-03-28", "03:30", "23:50", "2026-03-28T22:50:00Z", "2026-03-29T01:30:00Z")]
    [InlineData("2026-03-28", "02:30", "23:50", "2026-03-28T22:50:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-24", "02:30", "23:50", "2026-10-24T21:50:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-24", "03:30", "23:50", "2026-10-24T21:50:00Z", "2026-10-25T02:30:00Z")]
    public void The_latest_end_after_midnight_falls_in_the_night_of_the_change(
        string date,
        string latestEnd,
        string start,
        string startUtc,
        string endUtc
    )
    {
        var armed = Arm(date, latestEnd, start);
        Assert.Equal(DateTimeOffset.Parse(startUtc), armed.Rounds[0].Start);
        Assert.Equal(DateTimeOffset.Parse(endUtc), armed.LatestEnd);
    }

    [Theory]
    // Both rounds belong to the Saturday evening; the second begins on the Sunday of the change.
    [InlineData("2026-03-28", "01:45", "2026-03-29T00:45:00Z", "2026-03-29T01:25:00Z", "03:25")]
    [InlineData("2026-10-24", "01:45", "2026-10-24T23:45:00Z", "2026-10-25T00:25:00Z", "02:25")]
    [InlineData("2026-10-24", "02:45", "2026-10-25T00:45:00Z", "2026-10-25T01:25:00Z", "02:25")]
    public void A_round_across_the_change_lasts_forty_real_minutes(string date, string start, string from, string to, string clock)
    {
        var game = TestPlans.Game() with
        {
            Date = DateOnly.Parse(date),
            LatestEnd = new TimeOnly(5, 0),
            Rounds = [TestPlans.Round("first", 1, "23:00"), TestPlans.Round("second", 2, start, TestPlans.Hint("hint", "39m"))],
        };
        var evening = new TestEvening(TestPlans.Plan(game));
        evening.Append(
            Accepted(evening.Plan, new Command.Arm(), DateTimeOffset.Parse(from).AddHours(-12)).Facts,
            DateTimeOffset.Parse(from).AddHours(-12)
        );
        evening.Until(DateTimeOffset.Parse(to).AddMinutes(1));

        Assert.Equal(DateTimeOffset.Parse(from), evening.Round("second").Start);
        Assert.Equal(DateTimeOffset.Parse(to), evening.Round("second").ClosedAt);
        Assert.Equal(clock, TestEvening.Local(evening.Round("second").ClosedAt));
        Assert.Equal(DateTimeOffset.Parse(to).AddMinutes(-1), evening.State.Injects[InjectId.Parse("second/hint")].ReleasedAt);
    }

    [Fact]
    public void A_shift_moves_every_time_by_the_same_difference()
    {
        var to = DateTimeOffset.Parse("2026-11-01T12:00:00Z");
        var game = TestPlans.Usual().Game with
        {
            Injects = [TestPlans.Message("thanks", InjectKind.Announcement, new Timing.OnDay(1, new TimeOnly(10, 0)))],
        };
        var armed = (GameArmed)Accepted(TestPlans.Plan(game), new Command.Arm(to), to).Facts[0];

        Assert.Equal(to, armed.Rounds[0].Start);
        Assert.Equal(to.AddHours(1), armed.Rounds[1].Start);
        Assert.Null(armed.Rounds[2].Start);
        Assert.Equal(to.AddHours(3), armed.LatestEnd);
        Assert.Equal(to.AddHours(14.5), armed.Dues.Single().At);
        Assert.Equal(["x", "church"], armed.Channels);
    }

    [Fact]
    public void An_announcement_that_is_too_late_when_the_game_is_armed_is_skipped()
    {
        var game = TestPlans.Usual().Game with
        {
            Injects =
            [
                TestPlans.Message("next-week", InjectKind.Announcement, new Timing.OnDay(-7, new TimeOnly(10, 0))),
                TestPlans.Message("today", InjectKind.Announcement, new Timing.OnDay(0, new TimeOnly(11, 0))) with
                {
                    ExpiresAfter = TimeSpan.FromHours(4),
                },
                TestPlans.Message("tonight", InjectKind.Announcement, new Timing.OnDay(0, new TimeOnly(13, 0))),
            ],
        };
        var evening = TestEvening.Armed(TestPlans.Plan(game));
        Assert.Equal(InjectStatus.Skipped, evening.StatusOf("next-week"));
        Assert.Equal(["12:00 today", "13:00 tonight"], evening.Until("14:00").Sent());
        evening.Do("14:00", new Command.Send(InjectId.Parse("next-week"))).Until("14:01");
        Assert.Equal(["14:00:08 next-week"], evening.Sent("13:01"));
    }

    [Fact]
    public void An_evening_that_is_over_is_not_armed() =>
        Assert.Contains("2026-09-26 22:30", new TestEvening(TestPlans.Usual()).Refused("22:30", new Command.Arm()).Nl);

    [Fact]
    public void A_start_arms_a_loaded_game()
    {
        var evening = new TestEvening(TestPlans.Usual()).Do("19:20", new Command.Start());
        Assert.Equal(["game-armed", "round-started", "inject-released"], evening.Journal.Select(entry => EventNames.Of(entry.Event)));
        Assert.Equal(TestPlans.At("20:00"), evening.Round("youth").EndsAt);
        Assert.Equal("19:25", evening.Due("youth/hint-1"));
    }

    [Fact]
    public void Starting_takes_the_next_round_and_refuses_one_that_cannot_begin()
    {
        var evening = TestEvening.Armed(TestPlans.Usual()).Do("19:20", new Command.Start());
        Assert.Contains("nog een rolspeler op straat", evening.Refused("19:30", new Command.Start()).Nl);
        Assert.Contains("al begonnen", evening.Refused("19:30", new Command.Start("youth")).Nl);
        evening.Do("19:31", new Command.Found()).Do("19:37", new Command.Start());
        Assert.Equal(RoundStatus.Searching, evening.Round("adult").Status);
        evening.Do("19:38", new Command.Found()).Do("19:39", new Command.PlanSpare("spare", TestPlans.At("20:00")));
        evening.Do("19:44", new Command.Start());
        Assert.Equal(RoundStatus.Searching, evening.Round("spare").Status);
    }

    private static GameArmed Arm(string date, string latestEnd, string start)
    {
        var game = TestPlans.Game() with
        {
            Date = DateOnly.Parse(date),
            LatestEnd = TimeOnly.Parse(latestEnd),
            Rounds = [TestPlans.Round("night", 1, start)],
        };
        return (GameArmed)Accepted(TestPlans.Plan(game), new Command.Arm(), DateTimeOffset.Parse(date + "T12:00:00Z")).Facts[0];
    }

    private static CommandDecision.Accepted Accepted(GamePlan plan, Command command, DateTimeOffset now) =>
        Assert.IsType<CommandDecision.Accepted>(Control.Decide(plan, GameState.Empty, command, Actor.Controller("anna"), now, "salt"));
}
