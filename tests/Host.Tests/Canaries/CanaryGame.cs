using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Tests.Canaries;

/// <summary>An evening whose every inject sings its own word, also in its id and its conditions: a word that is heard too soon tells which.</summary>
internal static class CanaryGame
{
    public static readonly DateTimeOffset Start = new(2026, 11, 27, 18, 30, 0, TimeSpan.Zero);

    private static readonly string[] Ids = ["canary-start", "canary-look", "canary-hint-1", "canary-hint-2", "canary-hint-3"];

    /// <summary>Injects that are never sent: kept aside, a cue, and one whose condition does not hold.</summary>
    public static readonly string[] NeverSent = ["canary-reserve", "canary-cue", "canary-condition"];

    /// <summary>Each holds its word, so that it is heard when somebody gets the bytes.</summary>
    public static readonly IReadOnlyDictionary<string, SafePhoto> Photos = new[]
    {
        Ids[1],
        Ids[3],
        NeverSent[0],
        NeverSent[2],
    }.ToDictionary(
        word => word,
        word => SafePhoto.Of(System.Text.Encoding.UTF8.GetBytes($"photo of {word}"), 640, 480),
        StringComparer.Ordinal
    );

    public static IReadOnlyList<string> Words => [.. Ids, .. NeverSent, "canary-later"];

    public static GamePlan Plan() =>
        new(
            new Game
            {
                Id = "kanarie",
                Place = "Kanariedorp",
                Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"),
                Date = new DateOnly(2026, 11, 27),
                MeetingPoint = "het dorpshuis",
                LatestEnd = new TimeOnly(22, 0),
                ReportNumber = "088 - 27 09 018",
                Label = ExerciseLabel.Spelbericht,
                Channels = [new GameChannel("x")],
                Rounds =
                [
                    new GameRound
                    {
                        Id = "jeugd",
                        Number = 1,
                        StartAt = new TimeOnly(19, 30),
                        StartBy = StartBy.Clock,
                        Length = TimeSpan.FromMinutes(40),
                        OffStreetAfter = TimeSpan.FromMinutes(5),
                        Scenario = new Scenario
                        {
                            Id = "canary-scenario",
                            Track = Track.Youth,
                            Title = new LocalText("canary-title"),
                            Injects = Injects(),
                        },
                    },
                ],
                Injects = [Message("canary-later", InjectKind.Announcement, new Timing.AfterEnd(TimeSpan.FromMinutes(10)))],
            },
            "hash",
            []
        )
        {
            Photos = [.. Photos.Values],
        };

    private static IReadOnlyList<Inject> Injects() =>
        [
            Message(Ids[0], InjectKind.Start, At(0)),
            Message(Ids[1], InjectKind.Description, At(5)),
            Message(Ids[2], InjectKind.Hint, At(10)),
            Message(Ids[3], InjectKind.Hint, At(20)),
            Message(Ids[4], InjectKind.Hint, At(30)),
            Message(NeverSent[0], InjectKind.Hint, new Timing.ByHand()) with
            {
                Contingency = true,
            },
            new Inject.Cue
            {
                Id = NeverSent[1],
                Kind = InjectKind.Cue,
                Timing = At(12),
                Text = Sings(NeverSent[1]),
            },
            Message(NeverSent[2], InjectKind.Announcement, At(15)) with
            {
                When = new Condition.RoundFound(),
            },
        ];

    private static Timing.FromStart At(int minutes) => new Timing.FromStart(TimeSpan.FromMinutes(minutes));

    private static Inject.Message Message(string id, InjectKind kind, Timing timing) =>
        new()
        {
            Id = id,
            Kind = kind,
            Timing = timing,
            Text = Sings(id),
            Photos = Photos.TryGetValue(id, out var photo) ? [new InjectPhoto(photo.Hash, Sings(id), "T-1", 640, 480, photo.Bytes)] : [],
        };

    private static LocalText Sings(string id) => new($"Hier zingt {id}!", $"Here sings {id}!");
}
