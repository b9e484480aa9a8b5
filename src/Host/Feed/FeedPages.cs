using System.Collections.Concurrent;
using FeedGame.Engine.Feed;
using FeedGame.Host.Feed.Pages;
using Microsoft.Extensions.Options;

namespace FeedGame.Host.Feed;

/// <summary>Answers whoever asks for a page or a feed.</summary>
internal sealed class FeedPages(PublicFeed feed, RenderedFeeds feeds, PageRenderer renderer, IOptions<FeedOptions> options)
{
    private readonly ConcurrentDictionary<string, byte[]> _missing = new(StringComparer.Ordinal);

    public Task PageAsync(HttpContext context) => SendAsync(context, FeedFormat.Page);

    public Task JsonAsync(HttpContext context) => SendAsync(context, FeedFormat.Json);

    public Task AtomAsync(HttpContext context) => SendAsync(context, FeedFormat.Atom);

    /// <summary>The games of this host, or the only one.</summary>
    public async Task GamesAsync(HttpContext context)
    {
        var words = FeedWords.Of(context.Request);
        var games = feed.Games.OrderBy(game => game.Date).ThenBy(game => game.Game, StringComparer.Ordinal).ToList();
        if (games is [var only])
        {
            context.Response.Headers.CacheControl = "no-cache";
            context.Response.Redirect($"{context.Request.PathBase}/g/{Uri.EscapeDataString(only.Game)}{words.Query}");
            return;
        }

        var page = await renderer.RenderAsync<GamesPage>(new() { [nameof(GamesPage.Games)] = games, [nameof(GamesPage.Words)] = words });
        await new Rendered(page, "text/html; charset=utf-8", words.Language).SendAsync(context);
    }

    /// <summary>What is kept of whom, and for how long (PRODUCT rule 10).</summary>
    public async Task PrivacyAsync(HttpContext context)
    {
        if (Find(context) is not { } view)
        {
            await MissingAsync(context);
            return;
        }
        var words = FeedWords.Of(context.Request);
        var page = await renderer.RenderAsync<PrivacyPage>(
            new() { [nameof(PrivacyPage.View)] = view, [nameof(PrivacyPage.Words)] = words }
        );
        await new Rendered(page, "text/html; charset=utf-8", words.Language).SendAsync(context);
    }

    /// <summary>The same for whatever is not there: it never tells whether a game exists of which nothing is sent yet.</summary>
    public async Task MissingAsync(HttpContext context)
    {
        var words = FeedWords.Of(context.Request);
        if (!_missing.TryGetValue(words.Language, out var page))
        {
            page = await renderer.RenderAsync<MissingPage>(new() { [nameof(MissingPage.Words)] = words });
            _missing[words.Language] = page;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        context.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }

    public FeedView? Find(HttpContext context) => feed.Find((string)context.Request.RouteValues["game"]!);

    public string AddressOf(HttpRequest request) =>
        options.Value.PublicAddress?.ToString().TrimEnd('/') ?? $"{request.Scheme}://{request.Host}{request.PathBase}";

    private async Task SendAsync(HttpContext context, FeedFormat format)
    {
        if (Find(context) is not { } view)
        {
            await MissingAsync(context);
            return;
        }

        // A page has relative links only: one for all names of this host.
        var address = format == FeedFormat.Page ? "" : AddressOf(context.Request);
        var rendered = await feeds.GetAsync(view, FeedWords.Of(context.Request), format, address);
        await rendered.SendAsync(context);
    }
}
