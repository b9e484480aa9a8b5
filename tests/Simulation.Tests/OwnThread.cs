namespace FeedGame.Simulation.Tests;

/// <summary>
/// Plays on a thread of its own: without a context that would hand to the pool what must happen at once, with room for what follows
/// one call inside another when much happens at one instant, and with a short stack below it: an exception costs what it has to walk.
/// </summary>
internal static class OwnThread
{
    private const int Stack = 16 * 1024 * 1024;

    /// <summary>For whoever cannot wait otherwise.</summary>
    public static T Run<T>(Func<T> play) => RunAsync(play).GetAwaiter().GetResult();

    public static Task<T> RunAsync<T>(Func<T> play)
    {
        var played = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Play(play, played), Stack).Start();
        return played.Task;
    }

    private static void Play<T>(Func<T> play, TaskCompletionSource<T> played)
    {
        try
        {
            played.SetResult(play());
        }
#pragma warning disable CA1031 // Whatever it is, it is thrown again where the evening is waited for.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            played.SetException(problem);
        }
    }
}
