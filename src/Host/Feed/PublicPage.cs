using FeedGame.Engine.Feed;
using FeedGame.Host.Api;
using FeedGame.Host.Commands;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;

namespace FeedGame.Host.Feed;

/// <summary>The public feed on an address.</summary>
internal sealed class PublicPage : IAsyncDisposable
{
    /// <summary>Any free port, on this machine only.</summary>
    public const string AnyPort = "http://127.0.0.1:0";

    /// <summary>
    /// What a proxy on this machine says of who asks, and by what name: for Secure cookies, and so that one phone that tries links does not
    /// shut out all that come through the same proxy. Anybody else who says so is not believed.
    /// </summary>
    private static readonly ForwardedHeadersOptions Proxy = new()
    {
        ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
        ForwardLimit = 1,
    };

    private readonly WebApplication app;

    private PublicPage(WebApplication app) => this.app = app;

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>What can be asked for, as the routes name it.</summary>
    public IReadOnlyList<string> Routes =>
        [
            .. app
                .Services.GetServices<EndpointDataSource>()
                .SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .Select(endpoint => endpoint.RoutePattern.RawText ?? "")
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Takes the first address that is free. Throws <see cref="RefusedException"/> when none is.</summary>
    public static Task<PublicPage> StartAsync(PublicFeed feed, params IReadOnlyList<string> addresses) =>
        StartAsync(feed, _ => { }, addresses, _ => { });

    /// <param name="log">Where the page logs; nowhere unless something is added.</param>
    /// <param name="more">What else is served on the address, behind a door of its own.</param>
    /// <param name="publicAddress">For the absolute links of the feeds; null takes the address of each request.</param>
    public static async Task<PublicPage> StartAsync(
        PublicFeed feed,
        Action<ILoggingBuilder> log,
        IReadOnlyList<string> addresses,
        Action<IEndpointRouteBuilder> more,
        Uri? publicAddress = null
    )
    {
        foreach (var address in addresses)
        {
            if (await TryStartAsync(feed, log, address, more, publicAddress) is { } page)
                return page;
        }
        throw new RefusedException($"{addresses[^1]} is taken by another program. Choose another port with --urls.");
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static async Task<PublicPage?> TryStartAsync(
        PublicFeed feed,
        Action<ILoggingBuilder> log,
        string address,
        Action<IEndpointRouteBuilder> more,
        Uri? publicAddress
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        log(builder.Logging);
        builder.WebHost.UseUrls(address);
        builder.Services.AddFeed(feed, options => options.PublicAddress = publicAddress).AddApiDocument();
        var built = builder.Build();
        built.UseForwardedHeaders(Proxy);
        built.UseSecurityHeaders();
        built.MapFeed();
        more(built);
        try
        {
            await built.StartAsync();
            return new PublicPage(built);
        }
        catch (IOException)
        {
            await built.DisposeAsync();
            return null;
        }
    }
}
