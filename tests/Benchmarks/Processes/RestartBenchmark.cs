using System.Diagnostics;
using FeedGame.Peers.X;

namespace FeedGame.Benchmarks.Processes;

/// <summary>
/// A host is killed while a round waits for its start; the start passes; a new host is started. How long until the post that is due
/// by then is at X. The limit is a start of the program that plays nothing.
/// </summary>
internal static class RestartBenchmark
{
    private const int Rounds = 5;
    private const double GoalMs = 2000;

    public static readonly Benchmark Benchmark = new("restart", "From a start after SIGKILL to the first due post, in ms.", RunAsync)
    {
        Verdict = rows => $"The goal, {GoalMs:0} ms, {(rows[^1].Figures[1].Value <= GoalMs ? "holds" : "does not hold")}.",
    };

    public static string Program => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "feedgame.exe" : "feedgame");

    private static async Task<IReadOnlyList<Row>> RunAsync(CancellationToken cancel)
    {
        var (starts, restarts) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            starts.Add(await StartAsync(cancel));
            restarts.Add(await RestartAsync(cancel));
        }
        var limit = Median(starts);
        return [Line("limit-start", starts, limit), Line("feedgame", restarts, limit)];
    }

    private static async Task<double> StartAsync(CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(Program, "--version") { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        await process.WaitForExitAsync(cancel);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static async Task<double> RestartAsync(CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("feedgame-bench-");
        await using var x = await FakeX.StartAsync(TimeProvider.System, cancel: cancel);
        var due = TimeProvider.System.GetUtcNow().AddSeconds(5);
        using (var killed = HostProcess.Start(Program, folder.FullName, x, due))
        {
            await killed.ListeningAsync(cancel);
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancel);
        }
        await Task.Delay(due - TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(1), TimeProvider.System, cancel);
        using var again = HostProcess.Start(Program, folder.FullName, x, due);
        while (x.Posts.Count == 0 && again.Age < TimeSpan.FromSeconds(30))
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, cancel);
        var age = again.Age.TotalMilliseconds;
        again.Kill();
        folder.Delete(recursive: true);
        return age;
    }

    private static Row Line(string variant, List<double> times, double limit) =>
        new("restart", variant, [("p50_ms", Median(times)), ("max_ms", times.Max()), ("ratio", Median(times) / limit)]);

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Rounds / 2);
}
