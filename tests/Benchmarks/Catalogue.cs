using FeedGame.Benchmarks.Evenings;
using FeedGame.Benchmarks.Lateness;
using FeedGame.Benchmarks.Posting;
using FeedGame.Benchmarks.Processes;

namespace FeedGame.Benchmarks;

/// <summary>One question about speed, and how it is answered.</summary>
/// <param name="Name">What is typed to run it.</param>
/// <param name="Question">One line, with the unit that matters.</param>
internal sealed record Benchmark(string Name, string Question, Func<CancellationToken, Task<IReadOnlyList<Row>>> Run)
{
    /// <summary>Says in a sentence whether the goal holds; null where there is none.</summary>
    public Func<IReadOnlyList<Row>, string>? Verdict { get; init; }
}

/// <summary>One variant's figures. Ours are called <c>feedgame</c> or <c>feedgame-…</c>.</summary>
/// <param name="Figures">Names end in their unit, for example <c>p99_ms</c>; <c>ratio</c> is against the variant that the benchmark names.</param>
internal sealed record Row(string Name, string Variant, IReadOnlyList<(string Name, double Value)> Figures);

/// <summary>All benchmarks. A new one is a file and a line here.</summary>
internal static class Catalogue
{
    public static readonly IReadOnlyList<Benchmark> All =
    [
        WordingBenchmark.Benchmark,
        LatenessBenchmark.Benchmark,
        SimulationBenchmark.Benchmark,
        RestartBenchmark.Benchmark,
        IdleBenchmark.Benchmark,
        PostingBenchmark.Benchmark,
    ];

    public static Benchmark? Find(string name) => All.FirstOrDefault(benchmark => benchmark.Name == name);
}
