using FeedGame.Abstractions.Channels;

namespace FeedGame.Engine.Couriers;

/// <summary>
/// The network's posting limit, kept by ourselves so that it is not found out by refusals. Its own code because the library's
/// limiters follow the ambient clock. A reserve stays for safety texts (X1). It goes by the monotonic clock: a wall clock that is
/// set back an hour must not silence the channel for an hour.
/// </summary>
internal sealed class RateWindow(TimeProvider wall)
{
    /// <summary>Posts of each window that only safety texts may use.</summary>
    public const int Reserve = 5;

    private readonly Queue<long> sent = new();

    /// <summary>How long the next ordinary post must wait, in wall time; zero when it may leave at once.</summary>
    public TimeSpan FreeIn(PostingRate? rate)
    {
        if (rate is null)
            return TimeSpan.Zero;
        while (sent.TryPeek(out var oldest) && wall.GetElapsedTime(oldest) >= rate.Window)
            sent.Dequeue();
        var most = Math.Max(1, rate.Posts - Reserve);
        return sent.Count < most ? TimeSpan.Zero : rate.Window - wall.GetElapsedTime(sent.ElementAt(sent.Count - most));
    }

    public void Count() => sent.Enqueue(wall.GetTimestamp());
}
