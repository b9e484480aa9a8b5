using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Couriers;

/// <summary>
/// The network's posting limit, kept by ourselves so that it is not found out by refusals. Its own code because the library's
/// limiters follow the ambient clock. A reserve stays for safety texts (X1). It goes by the monotonic clock: a wall clock that is
/// set back an hour must not silence the channel for an hour.
/// </summary>
internal sealed class RateWindow(TimeProvider wall)
{
    /// <summary>Posts of each window that only safety texts may use: found, pause, correction, stop.</summary>
    public const int Reserve = 5;

    /// <summary>Of these, what is kept for stop and real-incident texts alone.</summary>
    public const int ReserveOfStop = 2;

    private readonly Queue<long> sent = new();

    /// <summary>How long the next post of that lane must wait, in wall time; zero when it may leave at once.</summary>
    public TimeSpan FreeIn(PostingRate? rate, Lane lane) =>
        lane == Lane.Stop ? TimeSpan.Zero : FreeIn(rate, lane == Lane.Urgent ? ReserveOfStop : Reserve);

    /// <summary>The same for calls of which some are kept back.</summary>
    public TimeSpan FreeIn(PostingRate? rate, int kept)
    {
        if (rate is null)
            return TimeSpan.Zero;
        while (sent.TryPeek(out var oldest) && wall.GetElapsedTime(oldest) >= rate.Window)
            sent.Dequeue();
        var most = Math.Max(1, rate.Posts - kept);
        return sent.Count < most ? TimeSpan.Zero : rate.Window - wall.GetElapsedTime(sent.ElementAt(sent.Count - most));
    }

    public void Count() => sent.Enqueue(wall.GetTimestamp());
}
