using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using FeedGame.Peers.X;

namespace FeedGame.Benchmarks.Processes;

/// <summary>
/// One waiting game on a host that was published ReadyToRun: memory (PSS) and processor after a minute, and how long it takes from
/// start to listening. Linux tells PSS, nobody else does. The limit is the goal itself: 120 MB, 0.5 %, 1.5 s.
/// </summary>
internal static class IdleBenchmark
{
    private const double GoalMb = 120;
    private const double GoalCpu = 0.5;
    private const double GoalMs = 1500;

    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    public static readonly Benchmark Benchmark = new(
        "idle",
        "One waiting game: PSS in MB and CPU in percent after 60 s, ms to listening.",
        RunAsync
    )
    {
        Verdict = rows =>
            rows[0].Figures is [var (_, mb), var (_, cpu), var (_, ms), ..] && mb <= GoalMb && cpu < GoalCpu && ms <= GoalMs
                ? "The goal, 120 MB, 0.5 % and 1.5 s, holds."
                : "The goal, 120 MB, 0.5 % and 1.5 s, does not hold.",
    };

    private static async Task<IReadOnlyList<Row>> RunAsync(CancellationToken cancel)
    {
        if (!OperatingSystem.IsLinux())
            throw new PlatformNotSupportedException("PSS is read from /proc.");
        var folder = Directory.CreateTempSubdirectory("feedgame-bench-");
        await using var x = await FakeX.StartAsync(TimeProvider.System, cancel: cancel);
        await PublishAsync(folder.FullName, cancel);
        var program = Path.Combine(folder.FullName, "program", "feedgame");
        using var host = HostProcess.Start(program, Path.Combine(folder.FullName, "data"), x, TimeProvider.System.GetUtcNow().AddHours(2));
        await host.ListeningAsync(cancel);
        await Task.Delay(Minute, TimeProvider.System, cancel);
        var (before, since) = (host.Process.TotalProcessorTime, Stopwatch.GetTimestamp());
        await Task.Delay(Minute / 4, TimeProvider.System, cancel);
        host.Process.Refresh();
        var cpu = (host.Process.TotalProcessorTime - before) / Stopwatch.GetElapsedTime(since) * 100;
        var pss = await PssAsync(host.Process.Id, cancel);
        host.Kill();
        folder.Delete(recursive: true);
        return
        [
            new Row(
                "idle",
                "feedgame-readytorun",
                [("pss_mb", pss), ("cpu_percent", cpu), ("listening_ms", host.ListeningAfter.TotalMilliseconds), ("ratio", pss / GoalMb)]
            ),
        ];
    }

    private static async Task PublishAsync(string folder, CancellationToken cancel)
    {
        var root = typeof(IdleBenchmark)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(data => data.Key == "RepoRoot")
            .Value!;
        var arguments = $"publish src/Host -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o {folder}/program";
        var info = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var publish = Process.Start(info)!;
        var said = await publish.StandardOutput.ReadToEndAsync(cancel);
        await publish.WaitForExitAsync(cancel);
        if (publish.ExitCode != 0)
            throw new InvalidOperationException("The host could not be published:\n" + said);
    }

    /// <summary>In MB: what the process uses alone, and its share of what it has in common with others.</summary>
    private static async Task<double> PssAsync(int pid, CancellationToken cancel)
    {
        var lines = await File.ReadAllLinesAsync($"/proc/{pid}/smaps_rollup", cancel);
        var line = lines.First(text => text.StartsWith("Pss:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
