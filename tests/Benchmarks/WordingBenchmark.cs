using System.Diagnostics;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Messages;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Benchmarks;

/// <summary>
/// How long one public text takes on one core, in both languages. The goal is 10 µs, so that 10,000 rounds that start on the same
/// second cost a tenth of it. The limit is joining the same text from finished parts.
/// </summary>
internal static class WordingBenchmark
{
    private const int Messages = 200_000;

    public static readonly Benchmark Benchmark = new("wording", "One public text in two languages, in µs on one core.", Run);

    private static Task<IReadOnlyList<Row>> Run(CancellationToken cancel)
    {
        var plan = Plan();
        var hint = new InjectReleased(new InjectId("adults", "hint"), InjectKind.Hint, 1, DateTimeOffset.UnixEpoch, null, "");
        var parts = Wording.Of(plan, hint, DateTimeOffset.UnixEpoch).Text.Nl.Split('\n');
        var limit = Measure(_ => string.Join('\n', parts).Length + string.Join('\n', parts).Length, cancel);
        var ours = Measure(n => Wording.Of(plan, hint, DateTimeOffset.UnixEpoch.AddSeconds(n)).Text.Nl.Length, cancel);
        return Task.FromResult<IReadOnlyList<Row>>([Line("limit-join", limit, limit), Line("feedgame", ours, limit)]);
    }

    private static Row Line(string variant, double micros, double limit) =>
        new("wording", variant, [("each_us", micros), ("per_second", 1e6 / micros), ("ratio", micros / limit)]);

    /// <summary>Runs twice, so that the second run is compiled for good; only that one counts.</summary>
    private static double Measure(Func<int, int> make, CancellationToken cancel)
    {
        var length = 0L;
        var began = 0L;
        for (var pass = 0; pass < 2; pass++)
        {
            began = Stopwatch.GetTimestamp();
            for (var n = 0; n < Messages; n++)
                length += make(n);
            cancel.ThrowIfCancellationRequested();
        }
        GC.KeepAlive(length);
        return Stopwatch.GetElapsedTime(began).TotalMicroseconds / Messages;
    }

    private static GamePlan Plan()
    {
        var hint = new Inject.Message
        {
            Id = "hint",
            Kind = InjectKind.Hint,
            Timing = new Timing.FromStart(TimeSpan.Zero),
            Text = new LocalText("De boef loopt in {street}, niet ver van {place}.", "The boef walks in {street}, not far from {place}."),
        };
        var scenario = new Scenario
        {
            Id = "adults",
            Track = Track.Adult,
            Title = new LocalText("Bloemen"),
            Variables = new Dictionary<string, LocalText>(StringComparer.Ordinal) { ["street"] = new("de Tulp", "Tulip Street") },
            Injects = [hint],
        };
        var game = new Game
        {
            Id = "zevenhuizen",
            Place = "Zevenhuizen",
            Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"),
            Date = new DateOnly(2026, 9, 27),
            MeetingPoint = "het dorpshuis",
            LatestEnd = new TimeOnly(22, 0),
            ReportNumber = "088-123 45 67",
            Label = ExerciseLabel.Spelbericht,
            Channels = [new GameChannel("x")],
            Rounds =
            [
                new GameRound
                {
                    Id = "adults",
                    Number = 1,
                    Scenario = scenario,
                    Length = TimeSpan.FromMinutes(30),
                },
            ],
        };
        return new GamePlan(game, "hash", []);
    }
}
