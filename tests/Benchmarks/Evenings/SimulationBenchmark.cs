using System.Diagnostics;
using Simulated = FeedGame.Simulation.Tests.Simulation;

namespace FeedGame.Benchmarks.Evenings;

/// <summary>
/// How many seeded evenings are played in a second on one core: the real engine on a store in memory, with crashes, lost answers,
/// commands at the worst moment, and the whole ledger that looks on. The ratio is against the goal of 50.
/// </summary>
internal static class SimulationBenchmark
{
    private const int Goal = 50;
    private const int Warm = 400;
    private const int Evenings = 400;

    public static readonly Benchmark Benchmark = new("simulation", $"Seeded evenings per second on one core; the goal is {Goal}.", Run)
    {
        Verdict = rows => $"The goal, {Goal} evenings a second, {(rows[0].Figures[0].Value >= Goal ? "holds" : "does not hold")}.",
    };

    private static Task<IReadOnlyList<Row>> Run(CancellationToken cancel)
    {
        Simulated.Play(Enumerable.Range(1, Warm));
        cancel.ThrowIfCancellationRequested();
        var began = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.UserTime;
        var played = Simulated.Play(Enumerable.Range(Warm + 1, Evenings));
        var perSecond = Evenings / Stopwatch.GetElapsedTime(began).TotalSeconds;
        var each = (Environment.CpuUsage.UserTime - processor).TotalMilliseconds / Evenings;
        var failed = played.Count(evening => evening.Findings.Count > 0);
        return Task.FromResult<IReadOnlyList<Row>>([
            new Row(
                "simulation",
                "feedgame",
                [("per_second", perSecond), ("cpu_ms", each), ("failed", failed), ("ratio", perSecond / Goal)]
            ),
        ]);
    }
}
