using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Simulation.Tests;

/// <summary>A quiet evening on the pure engine: it ends by itself, and its journal tells the same story again.</summary>
public sealed class ReplayTests
{
    private static readonly DateTimeOffset Start = new(2026, 9, 27, 17, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_quiet_evening_ends_by_itself_with_every_hint_on_the_second()
    {
        var journal = Play();
        Assert.Equal(
            [Start.AddMinutes(1), Start.AddMinutes(5), Start.AddMinutes(9)],
            journal.Where(entry => entry.Event is InjectReleased { Kind: InjectKind.Hint }).Select(entry => entry.At)
        );
        Assert.Equal(GameStatus.Ended, Fold.All(journal).Status);
    }

    [Fact]
    public void A_replay_gives_the_same_state()
    {
        var journal = Play();
        var (once, twice) = (Fold.All(journal), Fold.All(journal));
        Assert.Equal(once.Seq, twice.Seq);
        Assert.Equal(Lines(once.Injects.Values), Lines(twice.Injects.Values));
        Assert.Equal(Lines(once.Rounds.Values), Lines(twice.Rounds.Values));
    }

    /// <summary>In words, because a list within a record is compared by reference.</summary>
    private static IEnumerable<string> Lines(IEnumerable<object> parts) => parts.Select(part => $"{part}").Order(StringComparer.Ordinal);

    /// <summary>From wake to wake, until only a person could change anything.</summary>
    private static List<JournalEntry> Play()
    {
        var plan = Plan();
        var journal = new List<JournalEntry>();
        var state = Record(journal, GameState.Empty, Start.AddHours(-1), Armed);
        for (DateTimeOffset? wake = Start.AddHours(-1); wake is { } now; )
        {
            var decision = Timeline.Decide(plan, state, now);
            foreach (var fact in decision.Facts)
                state = Record(journal, state, now, fact);
            wake = decision.NextWake;
        }
        return journal;
    }

    private static GameState Record(List<JournalEntry> journal, GameState state, DateTimeOffset at, GameEvent fact)
    {
        journal.Add(new JournalEntry(state.Seq + 1, at, fact));
        return Fold.Apply(state, journal[^1]);
    }

    private static GameArmed Armed => new("hash", "organiser", [new RoundTime("youth", Start)], [], ["x"], Start.AddHours(3));

    private static GamePlan Plan() =>
        new(
            new Game
            {
                Id = "quiet",
                Place = "Zevenhuizen",
                Zone = TimeZoneInfo.Utc,
                Date = new DateOnly(2026, 9, 27),
                MeetingPoint = "het dorpshuis",
                LatestEnd = new TimeOnly(22, 0),
                ReportNumber = "088-123 45 67",
                Label = ExerciseLabel.Spelbericht,
                Channels = [new GameChannel("x")],
                Rounds = [Round()],
            },
            "hash",
            []
        );

    private static GameRound Round() =>
        new()
        {
            Id = "youth",
            Number = 1,
            StartBy = StartBy.Clock,
            StartAt = new TimeOnly(17, 30),
            Length = TimeSpan.FromMinutes(20),
            OffStreetAfter = TimeSpan.FromMinutes(5),
            Scenario = new Scenario
            {
                Id = "flowers",
                Track = Track.Youth,
                Title = new LocalText("Bloemen"),
                Injects = [Hint(1), Hint(5), Hint(9)],
            },
        };

    private static Inject.Message Hint(int minute) =>
        new()
        {
            Id = $"hint-{minute}",
            Kind = InjectKind.Hint,
            Timing = new Timing.FromStart(TimeSpan.FromMinutes(minute)),
            Text = new LocalText("De boef is dichtbij."),
        };
}
