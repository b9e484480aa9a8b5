using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FeedGame.Engine.Time;
using FeedGame.Host.Commands;

namespace FeedGame.Host.Data;

/// <summary>
/// The folder with everything that survives a restart: store, clock, and where <c>control</c> finds the host. It has one owner, held
/// by a lock of the operating system that goes with the process, however it ends (DESIGN §8).
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    private DataFolder(string path, FileStream held)
    {
        Path = path;
        this.held = held;
    }

    public string Path { get; }

    public string Store => StoreIn(Path);

    /// <summary>Where the store of a folder lies, whoever plays from it.</summary>
    public static string StoreIn(string path) => System.IO.Path.Combine(path, "feedgame.db");

    /// <summary>True until a store was made here.</summary>
    public bool IsEmpty => !File.Exists(Store);

    /// <summary>Makes the folder when it is not there. Throws <see cref="RefusedException"/> when it is held or cannot be written.</summary>
    public static DataFolder Take(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            var file = new FileStream(System.IO.Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(PidFile(path), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DataFolder(path, file);
        }
        catch (UnauthorizedAccessException)
        {
            throw new RefusedException($"{path}: this folder cannot be written to. Choose another with --data, or change its rights.");
        }
        catch (IOException) when (Holder(path) is { } pid)
        {
            throw new RefusedException($"{path}: another feedgame (process {pid}) plays from this folder. Use control, or another --data.");
        }
        catch (IOException problem)
        {
            throw new RefusedException($"{path}: this folder cannot be used: {problem.Message}");
        }
    }

    /// <summary>
    /// The clock that was set when the folder was new; a restart goes on with it, whatever is asked. Throws
    /// <see cref="RefusedException"/> when it cannot be written.
    /// </summary>
    public ClockAnchor Clock(double speed, TimeProvider wall)
    {
        var file = In("clock.json");
        if (File.Exists(file))
            return JsonSerializer.Deserialize<ClockAnchor>(File.ReadAllText(file))!;
        var now = wall.GetUtcNow();
        var anchor = new ClockAnchor(now, now, speed);
        Put(file, JsonSerializer.Serialize(anchor));
        return anchor;
    }

    public void Dispose()
    {
        HostFile.Remove(Path);
        held.Dispose();
    }

    /// <summary>Whole or not at all: half a clock would stop every later start.</summary>
    private void Put(string file, string text)
    {
        try
        {
            File.WriteAllText(file + ".new", text);
            File.Move(file + ".new", file);
        }
        catch (IOException problem)
        {
            File.Delete(file + ".new");
            throw new RefusedException($"{Path}: this folder cannot be used: {problem.Message}");
        }
    }

    private string In(string file) => System.IO.Path.Combine(Path, file);

    private static string PidFile(string path) => System.IO.Path.Combine(path, "pid");

    /// <summary>Who holds the folder, when that process is alive.</summary>
    private static int? Holder(string path)
    {
        try
        {
            var pid = int.Parse(File.ReadAllText(PidFile(path)), CultureInfo.InvariantCulture);
            using var process = Process.GetProcessById(pid);
            return pid;
        }
        catch (Exception problem) when (problem is IOException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
