using System.Threading.Channels;
using FeedGame.Engine.Feed;

namespace FeedGame.Host.Feed.Live;

/// <summary>
/// The live stream of one game in one language. A single loop compares the newest view with the one that everybody has, renders
/// the difference once and offers the same bytes to all.
/// </summary>
internal sealed class LiveStream(PublicFeed feed, string game, LiveEvents events)
{
    private readonly Lock _gate = new();
    private readonly HashSet<Follower> _followers = [];

    // Capacity one: whatever was published while the loop was busy is one more look, not many.
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite }
    );

    private FeedView? _seen;

    /// <summary>Something may have changed. Never blocks.</summary>
    public void Ring() => _bell.Writer.TryWrite(true);

    /// <summary>
    /// Adds a follower and gives what it lacks. Every later change reaches it, because both happen under the gate that a change
    /// passes too.
    /// </summary>
    public FeedView Join(Follower follower, FeedView now)
    {
        FeedView seen;
        lock (_gate)
        {
            // Without followers the loop does not look, so what it saw last may be old.
            if (_followers.Count == 0 || _seen is null)
                _seen = now;
            _followers.Add(follower);
            seen = _seen;
        }

        // A view that was published just before this follower was counted has told nobody.
        Ring();
        return seen;
    }

    public void Leave(Follower follower)
    {
        lock (_gate)
            _followers.Remove(follower);
    }

    /// <summary>Offers bytes to all; those that are too far behind are dropped.</summary>
    public void Broadcast(ReadOnlyMemory<byte> bytes)
    {
        lock (_gate)
            _followers.RemoveWhere(follower => !follower.Offer(bytes));
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        await foreach (var _ in _bell.Reader.ReadAllAsync(stopping))
            await LookAsync();
    }

    private async Task LookAsync()
    {
        if (Behind() is not { } seen || feed.Find(game) is not { } now || now.Seq <= seen.Seq)
            return;

        var change = await events.ChangeAsync(seen, now);
        lock (_gate)
        {
            _seen = now;
            if (change.Length > 0)
                _followers.RemoveWhere(follower => !follower.Offer(change));
        }
    }

    /// <summary>What the followers have; null when there are none.</summary>
    private FeedView? Behind()
    {
        lock (_gate)
            return _followers.Count == 0 ? null : _seen;
    }
}
