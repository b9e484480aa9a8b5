using System.Data.Common;
using FeedGame.Engine.Erasure;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Live;
using FeedGame.Host.Data;

namespace FeedGame.Host.Printables;

/// <summary>
/// <c>run-sheet-GAME.html</c> in the data folder: made when a game is armed, whichever way, and again when its plan changes. It is a
/// help for a bad evening; the evening never waits for it.
/// </summary>
internal sealed partial class RunSheetFile(string folder, RunSheetDesk desk, ILogger logger) : IAsyncDisposable
{
    private readonly Lock guard = new();
    private Task last = Task.CompletedTask;

    public static string PathOf(string folder, string game) => Path.Combine(folder, $"run-sheet-{game}.html");

    /// <summary>Takes away what a purge without a host left. Throws as files do.</summary>
    public static void Forget(string folder, string game) => SecretFile.Delete(PathOf(folder, game));

    /// <summary>Looks at what a commit brought. Does not block.</summary>
    public void Look(GameStep step)
    {
        // At once: whoever asked for it is told that it is done.
        if (step.Entries.Any(entry => entry.Event is GamePurged or PersonErased))
            Try(step.Game, () => Forget(folder, step.Game));
        if (step.After.PurgedAt is null && step.Entries.Any(entry => Changes(entry.Event)))
            Enqueue(() => WriteAsync(step.Game));
    }

    /// <summary>Completes when what was asked until now is done.</summary>
    public Task IdleAsync()
    {
        lock (guard)
            return last;
    }

    public async ValueTask DisposeAsync() => await IdleAsync();

    private static bool Changes(GameEvent fact) =>
        fact
            is GameArmed
                or InjectEdited
                or TimesMoved
                or SpareRoundPlanned
                or KeptAside
                or RoundStarted
                or GameResumed
                or GameEnded
                or PersonErased;

    private void Enqueue(Func<Task> work)
    {
        lock (guard)
            last = last.ContinueWith(_ => work(), TaskScheduler.Default).Unwrap();
    }

    /// <summary>A game that was purged, or a person who was erased, while the sheet was made: it goes again.</summary>
    private async Task WriteAsync(string game)
    {
        try
        {
            var named = desk.Names(game);
            if (await desk.RenderAsync(game) is not { } page)
                return;
            await SecretFile.WriteAsync(PathOf(folder, game), page, CancellationToken.None);
            if (named && !desk.Names(game))
                Forget(folder, game);
        }
        catch (Exception problem) when (IsOfDisk(problem))
        {
            LogFailed(logger, game, problem.Message);
        }
    }

    private void Try(string game, Action change)
    {
        try
        {
            change();
        }
        catch (Exception problem) when (IsOfDisk(problem))
        {
            LogFailed(logger, game, problem.Message);
        }
    }

    private static bool IsOfDisk(Exception problem) =>
        problem is IOException or UnauthorizedAccessException or DbException or ObjectDisposedException or InvalidOperationException;

    [LoggerMessage(
        EventId = 61,
        Level = LogLevel.Error,
        Message = "The run sheet of {Game} could not be written or removed in the data folder: {Problem}. The game goes on; print it from its page."
    )]
    private static partial void LogFailed(ILogger logger, string game, string problem);
}
