using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Benchmarks.Lateness;

/// <summary>Small games of one round each, which starts by the clock and says so at once.</summary>
internal static class Villages
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private static readonly Scenario Scenario = new()
    {
        Id = "adults",
        Track = Track.Adult,
        Title = new LocalText("Bloemen", "Flowers"),
        Injects =
        [
            Message("start", InjectKind.Start, 0, "De boef is los in {place}!", "The boef is on the run in {place}!"),
            Message("look", InjectKind.Description, 2, "De boef draagt een gele jas.", "The boef wears a yellow coat."),
            Message("hint-1", InjectKind.Hint, 5, "De boef is bij het water.", "The boef is near the water."),
            Message("hint-2", InjectKind.Hint, 10, "De boef is bij de kerk.", "The boef is near the church."),
        ],
    };

    public static GamePlan Plan(int number) =>
        new(
            new Game
            {
                Id = FormattableString.Invariant($"village-{number}"),
                Place = "Zevenhuizen",
                Zone = Amsterdam,
                Date = new DateOnly(2026, 9, 26),
                MeetingPoint = "het dorpshuis",
                LatestEnd = new TimeOnly(22, 0),
                ReportNumber = "088 000 00 00",
                Label = ExerciseLabel.Spelbericht,
                Channels = [new GameChannel("x"), new GameChannel("church")],
                Rounds =
                [
                    new GameRound
                    {
                        Id = "adults",
                        Number = 1,
                        Scenario = Scenario,
                        StartAt = new TimeOnly(19, 30),
                        StartBy = StartBy.Clock,
                        Length = TimeSpan.FromMinutes(40),
                    },
                ],
            },
            "hash",
            []
        );

    private static Inject.Message Message(string id, InjectKind kind, int minutes, string dutch, string english) =>
        new()
        {
            Id = id,
            Kind = kind,
            Timing = new Timing.FromStart(TimeSpan.FromMinutes(minutes)),
            Text = new LocalText(dutch, english),
        };
}
