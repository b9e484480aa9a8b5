using System.Globalization;
using FeedGame.Engine;
using FeedGame.Engine.Links;
using FeedGame.Host.Feed;
using FeedGame.Host.Relay.Pages;

namespace FeedGame.Host.Relay;

/// <summary>The page behind a forwarder's secret link. Never cached: it holds what is due, and a form.</summary>
internal static class RelayEndpoints
{
    public const string Path = "/r/{token}";

    public static void MapRelay(this IEndpointRouteBuilder endpoints, RelayDesk desk, GameEngine engine)
    {
        var renderer = endpoints.ServiceProvider.GetRequiredService<PageRenderer>();
        endpoints.MapGet(Path, context => ShowAsync(context, desk, engine, renderer));
        endpoints.MapPost(Path, context => TapAsync(context, desk));
    }

    private static async Task ShowAsync(HttpContext context, RelayDesk desk, GameEngine engine, PageRenderer renderer)
    {
        var words = new RelayWords(FeedWords.Of(context.Request));
        var page = desk.Open(Token(context)) is { } link
            ? await PageAsync(link, words, desk, engine, renderer, context.Request)
            : await GoneAsync(context, words, renderer);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }

    private static Task<byte[]> PageAsync(
        PersonalLink link,
        RelayWords words,
        RelayDesk desk,
        GameEngine engine,
        PageRenderer renderer,
        HttpRequest request
    )
    {
        var game = engine.Plan(link.Game)!.Game;
        var clock = new LocalClock(game.Zone.Id, words.Feed.Culture);
        return renderer.RenderAsync<RelayPage>(
            new()
            {
                [nameof(RelayPage.Words)] = words,
                [nameof(RelayPage.Place)] = game.Place,
                [nameof(RelayPage.Game)] = link.Game,
                [nameof(RelayPage.Name)] = engine.PersonName(link.Game, link.Person) ?? "",
                [nameof(RelayPage.Link)] = $"{request.PathBase}{request.Path}{words.Feed.Query}",
                [nameof(RelayPage.Clock)] = clock,
                [nameof(RelayPage.Notices)] = desk.Notices(link, clock.Time),
                [nameof(RelayPage.Cards)] = desk.Cards(link),
            }
        );
    }

    private static Task<byte[]> GoneAsync(HttpContext context, RelayWords words, PageRenderer renderer)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return renderer.RenderAsync<GonePage>(new() { [nameof(GonePage.Words)] = words });
    }

    /// <summary>A form leads back to the page; a script asks for no page and gets none.</summary>
    private static async Task TapAsync(HttpContext context, RelayDesk desk)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (desk.Open(Token(context)) is not { } link)
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (!context.Request.HasFormContentType)
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        else
            await TapAsync(context, desk, link);
    }

    private static async Task TapAsync(HttpContext context, RelayDesk desk, PersonalLink link)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var tap = form["tap"].ToString();
        if (tap == "seen" && int.TryParse(form["notice"], NumberStyles.None, CultureInfo.InvariantCulture, out var notice))
            await desk.SeeAsync(link, notice);
        else if (tap is not ("done" or "cannot"))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        else if (await desk.TapAsync(link, [.. form["delivery"].OfType<string>()], tap == "done") is not null)
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return;
        }
        if (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
            context.Response.Redirect($"{context.Request.PathBase}{context.Request.Path}{context.Request.QueryString}");
        else
            context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static string Token(HttpContext context) => (string)context.Request.RouteValues["token"]!;
}
