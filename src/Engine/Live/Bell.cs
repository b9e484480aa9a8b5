using Microsoft.Extensions.Logging;

namespace FeedGame.Engine.Live;

/// <summary>
/// Rings one worker. A ring while it works makes it work once more, however many rings there were; nothing is ever lost between
/// looking and going to sleep.
/// </summary>
/// <param name="start">Where the work runs: on the pool, or at once on the caller for a stepped engine.</param>
internal sealed partial class Bell(string name, Func<Task> work, Action<Func<Task>> start, ILogger logger)
{
    private readonly Lock gate = new();
    private bool working;
    private bool again;
    private bool silent;

    public void Ring()
    {
        lock (gate)
        {
            again = true;
            if (working || silent)
                return;
            working = true;
        }
        start(WorkAsync);
    }

    /// <summary>No further ring starts any work.</summary>
    public void Silence()
    {
        lock (gate)
            silent = true;
    }

    private async Task WorkAsync()
    {
        while (More())
        {
            try
            {
                await work();
            }
            catch (OperationCanceledException)
            {
                // The engine is closing down.
            }
#pragma warning disable CA1031 // One bad row or game must not stop the worker for all; the sweep rings again.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                LogFailed(logger, name, problem);
            }
        }
    }

    private bool More()
    {
        lock (gate)
        {
            working = again && !silent;
            again = false;
            return working;
        }
    }

    [LoggerMessage(EventId = 10, Level = LogLevel.Error, Message = "{Worker} failed and will be rung again by the sweep")]
    private static partial void LogFailed(ILogger logger, string worker, Exception problem);
}
