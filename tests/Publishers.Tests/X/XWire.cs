using System.Collections.Concurrent;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace FeedGame.Publishers.Tests.X;

/// <summary>A server that does what a test says with each connection, and keeps what came in.</summary>
internal sealed class XWire : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<XWireRequest> requests = [];

    private XWire(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(http => ServeAsync(http, answer));
    }

    public Uri Address => new(app.Urls.Single());

    public IReadOnlyList<XWireRequest> Requests => [.. requests];

    public static async Task<XWire> StartAsync(Func<HttpContext, Task> answer)
    {
        var wire = new XWire(answer);
        await wire.app.StartAsync(TestContext.Current.CancellationToken);
        return wire;
    }

    /// <summary>The connection ends in order, but without an answer.</summary>
    public static void HangUp(HttpContext http) =>
        http.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket.Shutdown(SocketShutdown.Both);

    public Task StopAsync() => app.StopAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ServeAsync(HttpContext http, Func<HttpContext, Task> answer)
    {
        var request = http.Request;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, http.RequestAborted);
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        requests.Enqueue(new XWireRequest(request.Method, target, request.ContentType, body.ToArray()));
        await answer(http);
    }
}

/// <summary>A request as it came in; the target as it was sent.</summary>
internal sealed record XWireRequest(string Method, string Target, string? ContentType, byte[] Body);
