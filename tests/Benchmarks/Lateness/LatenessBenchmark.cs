namespace FeedGame.Benchmarks.Lateness;

/// <summary>
/// How late posts are that are due on the same second: from the due to the commit of the release, when the feed shows it. Ours is
/// the real engine with everything a release writes; beside it the limit, which keeps nothing, and the usual way, one persisted
/// trigger per post, which keeps its triggers but is spared the writing of posts.
/// </summary>
internal static class LatenessBenchmark
{
    private const int Posts = 10_000;
    private const string Limit = "limit-timer-queue";
    private const string Ours = "feedgame-sqlite-full";
    private const string Peer = "quartz-trigger-per-post-sqlite";
    private const double GoalMs = 500;
    private const double GoalRatio = 0.1;

    public static readonly Benchmark Benchmark = new("lateness", "Due to feed visible, 10,000 games on one second, in ms.", Run)
    {
        Verdict = Verdict,
    };

    private static async Task<IReadOnlyList<Row>> Run(CancellationToken cancel)
    {
        var clock = TimeProvider.System;
        var folder = Directory.CreateTempSubdirectory("feedgame-lateness-");
        try
        {
            var limit = await TimerQueue.RunAsync(Posts, clock, cancel);
            var ours = await EngineReleases.RunAsync(Posts, Path.Combine(folder.FullName, "games.db"), clock, cancel);
            var peer = await TriggerPerPost.RunAsync(Posts, Path.Combine(folder.FullName, "triggers.db"), clock, cancel);
            return [Line(Limit, limit, peer), Line(Ours, ours, peer), Line(Peer, peer, peer)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Row Line(string variant, Punctuality run, Punctuality peer) =>
        new(
            "lateness",
            variant,
            [
                ("p50_ms", run.P(0.5)),
                ("p99_ms", run.P(0.99)),
                ("max_ms", run.P(1)),
                ("ratio", run.P(0.99) / peer.P(0.99)),
                ("cpu_ms", run.ProcessorMs),
            ]
        );

    private static string Verdict(IReadOnlyList<Row> rows)
    {
        var figures = rows.Single(row => row.Variant == Ours).Figures.ToDictionary(figure => figure.Name, figure => figure.Value);
        var holds = figures["p99_ms"] <= GoalMs && figures["ratio"] <= GoalRatio;
        return FormattableString.Invariant(
            $"The goal, p99 of at most {GoalMs} ms and {GoalRatio} of one trigger per post, {(holds ? "holds" : "does not hold")}."
        );
    }
}
