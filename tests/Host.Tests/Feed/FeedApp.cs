using FeedGame.Engine.Feed;
using FeedGame.Host.Feed;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FeedGame.Host.Tests.Feed;

/// <summary>The public feed on a real Kestrel on a free loopback port; the test publishes what it wants to see.</summary>
internal sealed class FeedApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FeedApp(WebApplication app, PublicFeed feed, FakeTimeProvider clock)
    {
        _app = app;
        Feed = feed;
        Clock = clock;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(app.Urls.Single()),
        };
    }

    public PublicFeed Feed { get; }

    public FakeTimeProvider Clock { get; }

    public HttpClient Client { get; }

    public string Address => Client.BaseAddress!.ToString().TrimEnd('/');

    public static async Task<FeedApp> StartAsync(Action<FeedOptions>? configure = null, params FeedView[] views)
    {
        var feed = new PublicFeed();
        foreach (var view in views)
            feed.Publish(view);

        var clock = new FakeTimeProvider();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddFeed(feed, configure);
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.MapFeed();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new FeedApp(app, feed, clock);
    }

    public static Task<FeedApp> StartAsync(params FeedView[] views) => StartAsync(null, views);

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Task<string> TextAsync(string address) => Client.GetStringAsync(address, TestContext.Current.CancellationToken);

    /// <summary>The text, or of a stream that does not end what it sends to a newcomer.</summary>
    public async Task<string> FirstTextAsync(string address)
    {
        if (!address.Contains("/live", StringComparison.Ordinal))
            return await TextAsync(address);

        using var reader = await LiveReader.OpenAsync(this, address[address.IndexOf('?')..]);
        var data = new List<string>();
        while (await reader.NextAsync() is { } live)
        {
            data.Add(live.Data);
            if (live.Name == "board")
                break;
        }

        return string.Join('\n', data);
    }

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
