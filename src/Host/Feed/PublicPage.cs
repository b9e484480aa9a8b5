using FeedGame.Engine.Feed;
using FeedGame.Host.Commands;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FeedGame.Host.Feed;

/// <summary>The public feed on an address.</summary>
internal sealed class PublicPage : IAsyncDisposable
{
    /// <summary>Any free port, on this machine only.</summary>
    public const string AnyPort = "http://127.0.0.1:0";

    private readonly WebApplication app;

    private PublicPage(WebApplication app) => this.app = app;

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Takes the first address that is free. Throws <see cref="RefusedException"/> when none is.</summary>
    public static async Task<PublicPage> StartAsync(PublicFeed feed, params IReadOnlyList<string> addresses)
    {
        foreach (var address in addresses)
        {
            if (await TryStartAsync(feed, address) is { } page)
                return page;
        }
        throw new RefusedException($"{addresses[^1]} is taken by another program. Choose another port with --urls.");
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static async Task<PublicPage?> TryStartAsync(PublicFeed feed, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddFeed(feed);
        var built = builder.Build();
        built.UseSecurityHeaders();
        built.MapFeed();
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
