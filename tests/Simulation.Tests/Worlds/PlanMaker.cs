using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Simulation.Tests.Worlds;

/// <summary>Small evenings: rounds of a few minutes with everything that a plan can ask for.</summary>
internal sealed class PlanMaker(Dice dice)
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public GamePlan Plan(int number, IReadOnlyList<string> channels)
    {
        var id = FormattableString.Invariant($"dorp{number}");
        var (rounds, end) = Rounds(id);
        var game = new Game
        {
            Id = id,
            Place = "Dorp " + number,
            Zone = Amsterdam,
            Date = new DateOnly(2026, 9, 26),
            MeetingPoint = "het dorpshuis",
            LatestEnd = end.Add(dice.Seconds(120, 1200)),
            ReportNumber = "088-123 45 67",
            Label = dice.Pick(ExerciseLabel.Spelbericht, ExerciseLabel.Oefening),
            Channels = [.. channels.Select(channel => new GameChannel(channel, dice.Chance(0.3)))],
            MinimumGap = dice.Seconds(10, 60),
            Rounds = rounds,
            Injects = [.. OwnInjects(id)],
        };
        return new GamePlan(game, "hash-" + id, [new PlanDocument(id + ".yaml", "hash-" + id, "")]);
    }

    private (IReadOnlyList<GameRound> Rounds, TimeOnly End) Rounds(string game)
    {
        var rounds = new List<GameRound>();
        var start = new TimeOnly(19, 30).Add(60 * dice.Seconds(0, 3));
        for (var number = dice.Next(1, 3); number > 0; number--)
        {
            rounds.Add(Round(game, rounds.Count + 1, start));
            start = start.Add(rounds[^1].Length + (60 * dice.Seconds(2, 6)));
        }
        if (dice.Chance(0.5))
            rounds.Add(Round(game, rounds.Count + 1, null));
        return (rounds, start);
    }

    private GameRound Round(string game, int number, TimeOnly? start)
    {
        var id = FormattableString.Invariant($"r{number}");
        var length = 60 * dice.Seconds(4, 12);
        return new GameRound
        {
            Id = id,
            Number = number,
            StartAt = start,
            StartBy = dice.Chance(0.7) ? StartBy.Clock : StartBy.Tap,
            Length = length,
            OffStreetAfter = dice.Chance(0.7) ? dice.Seconds(30, 180) : null,
            Spare = start is null,
            Scenario = new Scenario
            {
                Id = "story-" + id,
                Track = dice.Pick(Track.Youth, Track.Adult),
                Title = new LocalText("Verhaal"),
                Injects = [.. new RoundMaker(dice, Canary.Round(game, id), length).Injects()],
            },
        };
    }

    private IEnumerable<Inject> OwnInjects(string game)
    {
        if (dice.Chance(0.5))
            yield return Own(game, "welcome", InjectKind.Announcement, new Timing.OnDay(0, new TimeOnly(19, 25)));
        if (dice.Chance(0.3))
            yield return Own(game, "bye", InjectKind.End, new Timing.OnOutcome());
        if (dice.Chance(0.4))
            yield return Own(game, "tidy", InjectKind.Announcement, new Timing.AfterEnd(dice.Seconds(30, 600)));
    }

    private static Inject.Message Own(string game, string id, InjectKind kind, Timing timing) =>
        new()
        {
            Id = id,
            Kind = kind,
            Timing = timing,
            Text = new LocalText("Bericht " + Canary.Of(game, new InjectId("", id))),
        };
}
