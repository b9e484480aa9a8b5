using System.Collections.Concurrent;
using FeedGame.Engine.Feed;
using FeedGame.Host.Feed.Pages;

namespace FeedGame.Host.Feed;

/// <summary>
/// The page and feeds of each game as bytes. Each is made once per change, whatever the number of readers: when a region looks on,
/// a thousand requests arrive in the second after a release.
/// </summary>
internal sealed class RenderedFeeds(PageRenderer renderer)
{
    private readonly ConcurrentDictionary<(string Game, string Language, FeedFormat Format), Kept> _kept = new();

    /// <param name="address">Scheme and host for absolute links; those who come under another name get their own bytes.</param>
    public Task<Rendered> GetAsync(FeedView view, FeedWords words, FeedFormat format, string address)
    {
        var key = (view.Game, words.Language, format);
        if (_kept.TryGetValue(key, out var kept) && ReferenceEquals(kept.View, view) && kept.Address == address)
            return kept.Rendered.Value;

        var made = new Kept(view, address, new Lazy<Task<Rendered>>(() => RenderAsync(view, words, format, address)));
        // Two that come at once both make one; the second takes the first's.
        kept = _kept.AddOrUpdate(key, made, (_, other) => ReferenceEquals(other.View, view) && other.Address == address ? other : made);
        return kept.Rendered.Value;
    }

    private async Task<Rendered> RenderAsync(FeedView view, FeedWords words, FeedFormat format, string address)
    {
        var mark = FormattableString.Invariant($"{view.Seq}-{words.Language}");
        return format switch
        {
            FeedFormat.Page => new Rendered(await PageAsync(view, words), "text/html; charset=utf-8", mark),
            FeedFormat.Json => new Rendered(JsonFeed.Write(view, words, address), "application/feed+json; charset=utf-8", mark),
            FeedFormat.Atom => new Rendered(AtomFeed.Write(view, words, address), "application/atom+xml; charset=utf-8", mark),
        };
    }

    private Task<byte[]> PageAsync(FeedView view, FeedWords words) =>
        renderer.RenderAsync<FeedPage>(
            new()
            {
                [nameof(FeedPage.View)] = view,
                [nameof(FeedPage.Items)] = Shown.Of(view),
                [nameof(FeedPage.Words)] = words,
            }
        );

    private sealed record Kept(FeedView View, string Address, Lazy<Task<Rendered>> Rendered);
}

internal enum FeedFormat
{
    Page,
    Json,
    Atom,
}
