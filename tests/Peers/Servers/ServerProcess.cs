using System.Diagnostics;
using System.Text;

namespace FeedGame.Peers.Servers;

/// <summary>
/// A real server as a process of its own. It ends when its input ends, so that none is left behind when the tests are cut short.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder said = new();
    private readonly TaskCompletionSource<string> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string sign;

    private ServerProcess(ProcessStartInfo how, string sign)
    {
        this.sign = sign;
        process = new Process { StartInfo = how, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The server ended at once: {Said}"));
    }

    /// <summary>The line that said that it is ready.</summary>
    public string Line { get; private set; } = "";

    private string Said
    {
        get
        {
            lock (said)
                return said.ToString();
        }
    }

    /// <param name="sign">What stands in the line that says that the server is ready.</param>
    public static async Task<ServerProcess> StartAsync(ProcessStartInfo how, string sign, CancellationToken cancel)
    {
        how.RedirectStandardInput = how.RedirectStandardOutput = how.RedirectStandardError = true;
        var server = new ServerProcess(how, sign);
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        server.Line = await server.ready.Task.WaitAsync(cancel);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (said)
            said.AppendLine(line);
        if (line.Contains(sign, StringComparison.Ordinal))
            ready.TrySetResult(line);
    }
}
