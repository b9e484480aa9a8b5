using FeedGame.Abstractions.Channels;

namespace FeedGame.Engine.Couriers;

/// <summary>
/// The network's posting limit, kept by ourselves so that it is not found out by refusals. Its own code because the library's
/// limiters follow the ambient clock. A reserve stays for safety texts (X1).
/// </summary>
internal sealed class RateWindow
{
    /// <summary>Posts of each window that only safety texts may use.</summary>
    public const int Reserve = 5;

    private readonly Queue<DateTimeOffset> sent = new();

    /// <summary>When the next ordinary post may leave, in wall time; now or earlier means at once.</summary>
    public DateTimeOffset FreeAt(PostingRate? rate, DateTimeOffset now)
    {
        if (rate is null)
            return now;
        while (sent.TryPeek(out var oldest) && oldest + rate.Window <= now)
            sent.Dequeue();
        var most = Math.Max(1, rate.Posts - Reserve);
        return sent.Count < most ? now : sent.ElementAt(sent.Count - most) + rate.Window;
    }

    public void Count(DateTimeOffset now) => sent.Enqueue(now);
}
