using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests;

/// <summary>
/// Small plans for tests: Saturday 26 September 2026 in Europe/Amsterdam (UTC+2), two rounds of 40 minutes that start by the clock
/// at 19:30 and 20:30, a spare round, latest end 22:30.
/// </summary>
internal static class TestPlans
{
    public static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    public static readonly DateOnly Date = new(2026, 9, 26);

    /// <summary>That time of the evening, as an instant.</summary>
    public static DateTimeOffset At(string time) => WallClock.At(Amsterdam, Date, TimeOnly.Parse(time));

    public static Inject.Message Hint(string id, string offset) =>
        Message(id, InjectKind.Hint, From(offset)) with
        {
            ExpiresAfter = Span("2m"),
        };

    public static Inject.Message Description(string id, string offset) => Message(id, InjectKind.Description, From(offset));

    public static Inject.Message Message(string id, InjectKind kind, Timing timing) =>
        new()
        {
            Id = id,
            Kind = kind,
            Timing = timing,
            Text = new LocalText("Tekst van " + id, "Text of " + id),
        };

    public static Inject.Cue Cue(string id, string offset) =>
        new()
        {
            Id = id,
            Kind = InjectKind.Cue,
            Timing = From(offset),
            Text = new LocalText("Ga naar de brug"),
        };

    public static Timing From(string offset) => new Timing.FromStart(Span(offset));

    /// <summary>"90s", "5m", "2h".</summary>
    public static TimeSpan Span(string text) =>
        text[^1] switch
        {
            's' => TimeSpan.FromSeconds(int.Parse(text[..^1])),
            'm' => TimeSpan.FromMinutes(int.Parse(text[..^1])),
            'h' => TimeSpan.FromHours(int.Parse(text[..^1])),
            _ => throw new FormatException($"\"{text}\" is no time span."),
        };

    public static GameRound Round(string id, int number, string? start, params IReadOnlyList<Inject> injects) =>
        new()
        {
            Id = id,
            Number = number,
            StartAt = start is null ? null : TimeOnly.Parse(start),
            StartBy = StartBy.Clock,
            Length = TimeSpan.FromMinutes(40),
            OffStreetAfter = TimeSpan.FromMinutes(5),
            Spare = start is null,
            Scenario = new Scenario
            {
                Id = "story-" + id,
                Track = Track.Youth,
                Title = new LocalText("Verhaal"),
                Injects = injects,
                Variables = new Dictionary<string, LocalText>(StringComparer.Ordinal) { ["street"] = new("Dorpsstraat") },
            },
        };

    /// <summary>Youth 19:30, adults 20:30 and a spare round.</summary>
    public static Game Game(params IReadOnlyList<Inject> youth) =>
        new()
        {
            Id = "testdorp",
            Place = "Testdorp",
            Zone = Amsterdam,
            Date = Date,
            MeetingPoint = "Dorpshuis",
            LatestEnd = new TimeOnly(22, 30),
            ReportNumber = "088 000 00 00",
            Label = ExerciseLabel.Spelbericht,
            Channels = [new GameChannel("x"), new GameChannel("church")],
            Rounds =
            [
                Round("youth", 1, "19:30", youth),
                Round("adult", 2, "20:30", Hint("hint-1", "5m"), Hint("hint-2", "10m")),
                Round("spare", 3, null, Hint("hint-1", "5m")),
            ],
        };

    public static GamePlan Plan(Game game) => new(game, "hash", []);

    public static GamePlan Plan(params IReadOnlyList<Inject> youth) => Plan(Game(youth));

    /// <summary>The usual youth round: a description, then hints each ten minutes.</summary>
    public static GamePlan Usual() =>
        Plan(
            Message("start", InjectKind.Start, From("0m")),
            Description("look", "2m"),
            Hint("hint-1", "5m"),
            Hint("hint-2", "15m"),
            Hint("hint-3", "25m"),
            Hint("spare-hint", "0m") with
            {
                Contingency = true,
                Timing = new Timing.ByHand(),
            }
        );
}
