using System.Diagnostics;
using System.Globalization;
using FeedGame.Peers.X;

namespace FeedGame.Benchmarks.Processes;

/// <summary>A host as a process of its own, playing one small game on an X of our own.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long began = Stopwatch.GetTimestamp();

    private HostProcess(string program, string folder, FakeX x, DateTimeOffset start)
    {
        var info = new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var arg in Arguments(folder, start))
            info.ArgumentList.Add(arg);
        info.Environment["FEEDGAME__Channels__x__BaseUrl"] = x.Address.ToString();
        info.Environment["FEEDGAME__Channels__x__ConsumerKey"] = x.Keys.ConsumerKey;
        info.Environment["FEEDGAME__Channels__x__ConsumerSecret"] = x.Keys.ConsumerSecret;
        info.Environment["FEEDGAME__Channels__x__AccessToken"] = x.Keys.AccessToken;
        info.Environment["FEEDGAME__Channels__x__AccessTokenSecret"] = x.Keys.AccessTokenSecret;
        Process = new Process { StartInfo = info };
        Process.OutputDataReceived += (_, line) => Hear(line.Data);
        Process.Start();
        Process.BeginOutputReadLine();
    }

    public Process Process { get; }

    /// <summary>Since the process was started.</summary>
    public TimeSpan Age => Stopwatch.GetElapsedTime(began);

    /// <summary>Since then the public page answers.</summary>
    public TimeSpan ListeningAfter { get; private set; }

    /// <param name="start">When the first round of the sample game starts.</param>
    public static HostProcess Start(string program, string folder, FakeX x, DateTimeOffset start) => new(program, folder, x, start);

    public Task ListeningAsync(CancellationToken cancel) => listening.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, cancel);

    /// <summary>SIGKILL; twice is harmless.</summary>
    public void Kill()
    {
        if (!Process.HasExited)
            Process.Kill();
        Process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        Process.Dispose();
    }

    private static IEnumerable<string> Arguments(string folder, DateTimeOffset start) =>
        [
            "run",
            "zevenhuizen",
            "--data",
            folder,
            "--start",
            start.ToString("O", CultureInfo.InvariantCulture),
            "--urls",
            "http://127.0.0.1:0",
            "--lang",
            "en",
        ];

    private void Hear(string? line)
    {
        if (line?.StartsWith("Public page", StringComparison.Ordinal) != true)
            return;
        ListeningAfter = Age;
        listening.TrySetResult();
    }
}
