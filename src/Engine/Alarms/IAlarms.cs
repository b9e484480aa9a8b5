namespace FeedGame.Engine.Alarms;

/// <summary>
/// An alarm clock. An alarm says "no later than": it may ring early, twice, or be lost and made good by the sweep, and every
/// such thing is harmless, because who is rung looks at the state and decides (DESIGN §4).
/// </summary>
public interface IAlarms : IAsyncDisposable
{
    /// <summary>From now on alarms ring <paramref name="ring"/> with their name. It returns quickly and never throws.</summary>
    ValueTask StartAsync(Func<string, CancellationToken, ValueTask> ring, CancellationToken cancel);

    /// <summary>Rings <paramref name="alarm"/> at <paramref name="at"/> in game time, unless it is set earlier already.</summary>
    ValueTask SetAsync(string alarm, DateTimeOffset at, CancellationToken cancel);

    /// <summary>Nothing rings any more. What was rung already may still be working.</summary>
    ValueTask StopAsync();
}
