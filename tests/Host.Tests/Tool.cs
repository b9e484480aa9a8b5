using System.ComponentModel;
using System.Diagnostics;

namespace FeedGame.Host.Tests;

/// <summary>A program of the machine that a developer uses, run to its end.</summary>
internal static class Tool
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>What it said, and whether it went well; the test goes no further where the program is not there.</summary>
    public static async Task<(bool Good, string Said)> RunAsync(string folder, string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Start(start);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Longest);
        var said = process.StandardOutput.ReadToEndAsync(patience.Token);
        var wrong = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode == 0, await said + await wrong);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception problem)
        {
            Requires.Missing($"{start.FileName} does not start: {problem.Message}");
            throw;
        }
    }
}
