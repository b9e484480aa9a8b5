using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FeedGame.Benchmarks.Posting;

/// <summary>Takes a post and answers as X does, without looking at it: what is left is the cost of sending.</summary>
internal sealed class PostServer : IAsyncDisposable
{
    private static readonly byte[] Answer = """{"data":{"id":"1840000000000000000","text":"Hint 1"}}"""u8.ToArray();

    private readonly WebApplication app;

    private PostServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(TakeAsync);
    }

    public Uri Address => new(app.Urls.Single());

    public static async Task<PostServer> StartAsync(CancellationToken cancel)
    {
        var server = new PostServer();
        await server.app.StartAsync(cancel);
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task TakeAsync(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = Answer.Length;
        await http.Response.Body.WriteAsync(Answer, http.RequestAborted);
    }
}
