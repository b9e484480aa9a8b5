using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Messages;

/// <summary>A game with a youth and an adult round, small enough to see a whole text in one look.</summary>
internal static class MessageGame
{
    /// <summary>20:12 in the village: 27 September 2018 is summer time.</summary>
    public static readonly DateTimeOffset TwelvePastEight = new(2018, 9, 27, 18, 12, 0, TimeSpan.Zero);

    public static GamePlan Plan(ExerciseLabel label = ExerciseLabel.Spelbericht, IReadOnlyDictionary<ReadyText, LocalText>? texts = null) =>
        new(
            new Game
            {
                Id = "zevenhuizen",
                Place = "Zevenhuizen",
                Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"),
                Date = new DateOnly(2018, 9, 27),
                MeetingPoint = "het dorpshuis",
                LatestEnd = new TimeOnly(22, 0),
                ReportNumber = "088-123 45 67",
                Label = label,
                Channels = [new GameChannel("x")],
                Rounds = [Round("youth", 1, Track.Youth, Hints(1)), Round("adults", 2, Track.Adult, Hints(6))],
                Injects = [Message("welcome", InjectKind.Announcement, "Tot straks bij {meeting_point} in {place}.")],
                Texts = texts ?? new Dictionary<ReadyText, LocalText>(),
            },
            "hash",
            []
        );

    private static GameRound Round(string id, int number, Track track, IReadOnlyList<Inject> hints) =>
        new()
        {
            Id = id,
            Number = number,
            Length = TimeSpan.FromMinutes(30),
            Scenario = new Scenario
            {
                Id = id,
                Track = track,
                Title = new LocalText(id),
                Variables = new Dictionary<string, LocalText> { ["street"] = new("de Tulp in {place}", "Tulip Street in {place}") },
                Injects =
                [
                    Message("start", InjectKind.Start, "De boef is op straat.", "The boef is out."),
                    Message("look", InjectKind.Description, "Zwarte tas.", "Black bag.", shorter: new LocalText("Tas.", "Bag.")),
                    Message("photo", InjectKind.Photo, "Dit is de tas."),
                    .. hints,
                    Message("extra", InjectKind.Hint, "De boef loopt in {street}.", "The boef walks in {street}.", contingency: true),
                    Message("found", InjectKind.Found, "Stop met zoeken. Gevonden!", "Stop searching. Found!"),
                    Message("over", InjectKind.TimeOut, "Stop met zoeken. De tijd is om."),
                ],
            },
        };

    private static Inject[] Hints(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(n => Message($"hint-{n}", InjectKind.Hint, "de boef loopt in een straat die naar een bloem is genoemd.")),
        ];

    private static Inject.Message Message(
        string id,
        InjectKind kind,
        string nl,
        string? en = null,
        LocalText? shorter = null,
        bool contingency = false
    ) =>
        new()
        {
            Id = id,
            Kind = kind,
            Timing = new Timing.ByHand(),
            Text = new LocalText(nl, en),
            Short = shorter,
            Contingency = contingency,
        };
}
