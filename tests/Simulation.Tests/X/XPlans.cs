using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests.X;

/// <summary>Long days with two rounds of texts, minutes apart: so far that the account's own limit is kept, and yet some must wait.</summary>
internal sealed class XPlans(Dice dice, bool threads)
{
    public const int TextsOfRound = 47;

    /// <summary>After the last text of a round everything comes to rest before the round is over: what is late is not called off.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromHours(2);

    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Ten minutes to eight in the village; the first text is due soon after.</summary>
    public static readonly DateTimeOffset Start = new(2026, 9, 26, 5, 50, 0, TimeSpan.Zero);

    public GamePlan Plan(int number)
    {
        var id = FormattableString.Invariant($"dorp{number}");
        var first = Round(id, 1, new TimeOnly(8, 0).Add(dice.Seconds(0, 600)));
        var second = Round(id, 2, first.StartAt!.Value.Add(first.Length + TimeSpan.FromMinutes(10)));
        var game = new Game
        {
            Id = id,
            Place = "Dorp " + number,
            Zone = Amsterdam,
            Date = new DateOnly(2026, 9, 26),
            MeetingPoint = "het dorpshuis",
            LatestEnd = new TimeOnly(23, 59),
            ReportNumber = "088-123 45 67",
            Label = ExerciseLabel.Spelbericht,
            Channels = [new GameChannel(XEvening.Channel, threads)],
            Rounds = [first, second],
            Injects = [Message(id, "", "einde", InjectKind.End, new Timing.OnOutcome())],
        };
        return new GamePlan(game, "hash-" + id, [new PlanDocument(id + ".yaml", "hash-" + id, "")]);
    }

    private GameRound Round(string game, int number, TimeOnly start)
    {
        var id = FormattableString.Invariant($"r{number}");
        var injects = Texts(game, id).ToList();
        return new GameRound
        {
            Id = id,
            Number = number,
            StartAt = start,
            StartBy = StartBy.Clock,
            Length = ((Timing.FromStart)injects[^1].Timing).Offset + Rest,
            OffStreetAfter = TimeSpan.FromMinutes(1),
            Scenario = new Scenario
            {
                Id = "verhaal-" + id,
                Track = Track.Adult,
                Title = new LocalText("Verhaal"),
                Injects = [Message(game, id, "tijd-om", InjectKind.TimeOut, new Timing.OnOutcome()), .. injects],
            },
        };
    }

    private IEnumerable<Inject> Texts(string game, string round)
    {
        var at = TimeSpan.Zero;
        yield return Message(game, round, "start", InjectKind.Start, new Timing.FromStart(at));
        for (var number = 1; number <= TextsOfRound; number++)
        {
            at += dice.Seconds(60, 300);
            var id = FormattableString.Invariant($"tekst-{number}");
            var timing = new Timing.FromStart(at);
            yield return dice.Chance(0.5)
                ? Message(game, round, id, InjectKind.Hint, timing) with
                {
                    ExpiresAfter = TimeSpan.FromSeconds(120),
                }
                : Message(game, round, id, dice.Pick(InjectKind.Description, InjectKind.Announcement), timing);
        }
    }

    private static Inject.Message Message(string game, string round, string id, InjectKind kind, Timing timing) =>
        new()
        {
            Id = id,
            Kind = kind,
            Timing = timing,
            Text = new LocalText("Bericht " + Canary.Of(game, new InjectId(round, id))),
        };
}
