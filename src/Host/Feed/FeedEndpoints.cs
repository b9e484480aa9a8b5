using System.Text.Encodings.Web;
using System.Text.Unicode;
using FeedGame.Engine.Feed;
using FeedGame.Host.Feed.Live;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FeedGame.Host.Feed;

/// <summary>Wires the public feed into a host: pages, feeds and live stream, for anyone, without a cookie.</summary>
public static class FeedEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <param name="feed">The only thing of the engine that a public page can reach.</param>
    /// <param name="configure">Changes the <see cref="FeedOptions"/>.</param>
    public static IServiceCollection AddFeed(this IServiceCollection services, PublicFeed feed, Action<FeedOptions>? configure = null)
    {
        services
            .AddOptions<FeedOptions>()
            .Configure(configure ?? (_ => { }))
            .Validate(options => options.MaxFollowers > 0, "Feed:MaxFollowers must be above 0")
            .Validate(options => options.FollowerBuffer > 0, "Feed:FollowerBuffer must be above 0")
            .Validate(options => options.Heartbeat >= TimeSpan.FromSeconds(1), "Feed:Heartbeat must be a second or more")
            .Validate(options => options.PublicAddress is not { IsAbsoluteUri: false }, "Feed:PublicAddress must be an absolute address")
            .ValidateOnStart();
        services.Configure<KestrelServerOptions>(LimitStrangers);
        services.TryAddSingleton(TimeProvider.System);
        // Pages are UTF-8: an é needs no eight characters. What HTML itself must escape stays escaped.
        services.TryAddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton(feed);
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<RenderedFeeds>();
        services.AddSingleton<FeedPages>();
        services.AddSingleton<FeedPhotos>();
        services.AddSingleton<LiveFeed>();
        return services;
    }

    public static IEndpointRouteBuilder MapFeed(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.ServiceProvider.GetRequiredService<FeedPages>();
        var photos = endpoints.ServiceProvider.GetRequiredService<FeedPhotos>();
        var live = endpoints.ServiceProvider.GetRequiredService<LiveFeed>();
        endpoints.MapMethods("/", Reading, pages.GamesAsync);
        endpoints.MapMethods("/g/{game}", Reading, pages.PageAsync);
        endpoints.MapMethods("/g/{game}/privacy", Reading, pages.PrivacyAsync);
        endpoints.MapMethods("/g/{game}/feed.json", Reading, pages.JsonAsync);
        endpoints.MapMethods("/g/{game}/feed.atom", Reading, pages.AtomAsync);
        endpoints.MapMethods("/g/{game}/photo/{hash}.jpg", Reading, photos.SendAsync);
        endpoints.MapMethods("/g/{game}/live", Reading, context => LiveEndpoint.FollowAsync(context, live, pages));
        endpoints.MapMethods("/assets/{name}", Reading, context => FeedAssets.SendAsync(context, pages));
        endpoints.MapFallback("{*path}", pages.MissingAsync);
        return endpoints;
    }

    /// <summary>A public page needs short requests only; what asks for more is no reader.</summary>
    private static void LimitStrangers(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestLineSize = 4 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 60;
        kestrel.Limits.MaxRequestBodySize = 256 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
    }
}
