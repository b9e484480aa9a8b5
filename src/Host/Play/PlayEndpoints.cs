using FeedGame.Engine;

namespace FeedGame.Host.Play;

/// <summary>What all pages of people share on the network: that there is something new.</summary>
internal static class PlayEndpoints
{
    public const string LivePath = "/play/{game}/live";

    /// <param name="admits">Whether who asks has a page of that game.</param>
    public static void MapPlayLive(
        this IEndpointRouteBuilder endpoints,
        PlayLive live,
        GameEngine engine,
        Func<HttpContext, string, bool> admits
    )
    {
        var stopping = endpoints.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        endpoints.MapGet(LivePath, context => FollowAsync(context, live, engine, admits, stopping));
    }

    private static Task FollowAsync(
        HttpContext context,
        PlayLive live,
        GameEngine engine,
        Func<HttpContext, string, bool> admits,
        CancellationToken stopping
    )
    {
        var game = (string)context.Request.RouteValues["game"]!;
        if (admits(context, game) && engine.State(game) is not null)
            return live.FollowAsync(context, game, () => engine.State(game)?.Seq ?? 0, stopping);
        // The same for a stranger as for a game that is not there.
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
