using System.Diagnostics;
using FeedGame.Host.Tests.Running.Villages;

namespace FeedGame.Host.Tests.Running;

/// <summary>The built program on a data folder without room: a file system of its own that is really full.</summary>
public sealed class FullFolderTests : IAsyncLifetime
{
    private const string Size = "4m";

    private readonly DirectoryInfo disk = Directory.CreateTempSubdirectory("feedgame-test-");
    private bool mounted;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Filler => Path.Combine(disk.FullName, "filler");

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a file system of a few MB is made with mount, on Linux");
        mounted = await RunAsync("mount", "-t", "tmpfs", "-o", $"size={Size}", "none", disk.FullName) == 0;
        Assert.SkipUnless(mounted, "only root may mount a file system of a few MB");
    }

    public async ValueTask DisposeAsync()
    {
        if (mounted)
            await RunAsync("umount", "-l", disk.FullName);
        disk.Delete(recursive: true);
    }

    [Fact]
    public async Task A_start_is_refused_in_one_line_and_a_later_one_finds_nothing_half_done()
    {
        Fill();
        using (var refused = Serve())
        {
            Assert.Equal(1, await refused.ExitAsync(Cancel));
            var message = Assert.Single(refused.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Contains(disk.FullName, message, StringComparison.Ordinal);
        }
        File.Delete(Filler);
        using var host = Serve();
        await host.LineAsync("Public page", Cancel);
    }

    [Fact]
    public async Task A_command_is_refused_and_what_it_asked_is_not_done_until_there_is_room()
    {
        await using var town = await Town.OpenInAsync(Path.Combine(disk.FullName, "town"), "x");
        await town.PlayAsync("dorp", ["x"], ("later", "+20m", "Later"));
        await town.DoAsync("dorp", "say", "Ervoor");
        await town.UntilAsync("dorp", state => StateOf.Deliveries(state).Any(each => each.State == "published"));

        Fill();
        var refused = (Code: 0, Said: "");
        var done = 0;
        // The last page of the log has room for a few more.
        while (refused.Code == 0 && done < 50)
        {
            refused = await town.ControlAsync("dorp", "say", $"Vol {done} {new string('x', 200)}");
            done += refused.Code == 0 ? 1 : 0;
        }
        Assert.Equal(1, refused.Code);
        Assert.Contains("Nothing was done", refused.Said, StringComparison.Ordinal);
        Assert.Contains("Make room", refused.Said, StringComparison.Ordinal);

        File.Delete(Filler);
        await town.DoAsync("dorp", "say", "Erna");
        var state = await town.UntilAsync("dorp", state => StateOf.Deliveries(state).Count(each => each.State == "published") == done + 2);
        Assert.Equal(done + 2, StateOf.Deliveries(state).Count());
        Assert.Equal(done + 2, town["x"].Posts.Select(post => post.Text).Distinct().Count());
        Assert.Equal(done + 2, town["x"].Posts.Count);
    }

    private HostProcess Serve() =>
        HostProcess.Start(
            new Dictionary<string, string>(),
            "serve",
            "--data",
            Path.Combine(disk.FullName, "data"),
            "--urls",
            "http://127.0.0.1:0",
            "--lang",
            "en"
        );

    /// <summary>Writes until nothing goes in any more.</summary>
    private void Fill()
    {
        try
        {
            using var file = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true)
                file.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false }
        )!;
        await process.WaitForExitAsync(Cancel);
        return process.ExitCode;
    }
}
