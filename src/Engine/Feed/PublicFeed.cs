using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace FeedGame.Engine.Feed;

/// <summary>
/// The read model of the public: the newest <see cref="FeedView"/> of each game, in memory. The engine publishes a view after
/// the commit that made it; pages, feeds and streams read nothing else (PRODUCT rule 1).
/// </summary>
public sealed class PublicFeed
{
    private readonly ConcurrentDictionary<string, FeedView> _views = new(StringComparer.Ordinal);
    private ImmutableList<Action<FeedView>> _readers = [];

    /// <summary>Where the bytes of photos lie; nobody but <see cref="Photo"/> may ask.</summary>
    internal Func<string, byte[]?> Bytes { get; set; } = _ => null;

    /// <summary>The newest view of every game that has one, in no order.</summary>
    public IReadOnlyCollection<FeedView> Games => [.. _views.Values];

    /// <summary>The newest view of a game; null when nothing of it is public.</summary>
    public FeedView? Find(string game) => _views.GetValueOrDefault(game);

    /// <summary>
    /// The bytes of a photo that the game shows at this moment; null for any other: what is not sent yet, what was withdrawn, and all
    /// of them while the game is stopped (PRODUCT rules 1 and 2).
    /// </summary>
    public byte[]? Photo(string game, string hash) => Shows(game, hash) ? Bytes(hash) : null;

    /// <summary>True while <see cref="Photo"/> gives that photo.</summary>
    public bool Shows(string game, string hash) =>
        Find(game) is { Board.State: not BoardState.Stopped } view
        && view.Items.Any(item => !item.Withdrawn && item.Photos.Any(photo => photo.Hash == hash));

    /// <summary>
    /// Takes a view over and tells the readers. A view that is not newer than the one at hand is ignored, so that publishing twice
    /// or in the wrong order is harmless. Waits for nobody.
    /// </summary>
    public void Publish(FeedView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (!TakeOver(view))
            return;

        foreach (var reader in _readers)
            reader(view);
    }

    /// <summary>
    /// Calls <paramref name="onChange"/> after each change until disposed. It runs on the publisher's thread, between two commits
    /// of the engine: it must neither block nor throw. Publishers on two threads may call it in the wrong order; compare Seq.
    /// </summary>
    public IDisposable Subscribe(Action<FeedView> onChange)
    {
        ArgumentNullException.ThrowIfNull(onChange);
        ImmutableInterlocked.Update(ref _readers, readers => readers.Add(onChange));
        return new Subscription(this, onChange);
    }

    private bool TakeOver(FeedView view)
    {
        while (true)
        {
            if (_views.TryGetValue(view.Game, out var current))
            {
                if (view.Seq <= current.Seq)
                    return false;
                if (_views.TryUpdate(view.Game, view, current))
                    return true;
            }
            else if (_views.TryAdd(view.Game, view))
            {
                return true;
            }
        }
    }

    private sealed class Subscription(PublicFeed feed, Action<FeedView> onChange) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref feed._readers, readers => readers.Remove(onChange));
    }
}
