using System.Collections.Concurrent;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;

namespace FeedGame.Host.Feed;

/// <summary>
/// Answers whoever asks for a photo of a message: as long as the message stands, and not a moment longer. Caches may keep it, but
/// must ask each time, so that a withdrawal reaches everybody.
/// </summary>
internal sealed class FeedPhotos(PublicFeed feed, FeedPages pages)
{
    /// <summary>So many of less than a megabyte are kept, so that a village that looks on does not ask the store a thousand times.</summary>
    private const int MostKept = 50;

    private readonly ConcurrentDictionary<(string Game, string Hash), Rendered> _kept = new();

    public Task SendAsync(HttpContext context)
    {
        var key = ((string)context.Request.RouteValues["game"]!, (string)context.Request.RouteValues["hash"]!);
        return Find(key) is { } photo ? photo.SendAsync(context) : pages.MissingAsync(context);
    }

    /// <summary>Asks the feed first each time: what is kept here may have been withdrawn since.</summary>
    private Rendered? Find((string Game, string Hash) key)
    {
        if (!feed.Shows(key.Game, key.Hash))
        {
            _kept.TryRemove(key, out _);
            return null;
        }

        if (_kept.TryGetValue(key, out var kept))
            return kept;
        if (feed.Photo(key.Game, key.Hash) is not { } bytes)
            return null;
        if (_kept.Count >= MostKept)
            _kept.Clear();
        return _kept[key] = new Rendered(bytes, SafePhoto.MediaType, "photo");
    }
}
