using System.Buffers;
using System.Globalization;
using System.Text;
using FeedGame.Engine.Feed;

namespace FeedGame.Host.Feed.Live;

/// <summary>
/// <c>/g/{game}/live</c>. <c>Last-Event-ID</c>, or <c>?after=</c> for a page that connects for the first time, says what the
/// follower has seen; without either it gets what happens from now on.
/// </summary>
internal static class LiveEndpoint
{
    public static async Task FollowAsync(HttpContext context, LiveFeed live, FeedPages pages)
    {
        if (pages.Find(context) is not { } view)
        {
            await pages.MissingAsync(context);
            return;
        }

        if (HttpMethods.IsHead(context.Request.Method))
        {
            Prepare(context);
            return;
        }

        if (live.Admit(context.Abort) is not { } follower)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "30";
            return;
        }

        var stream = live.Stream(view.Game, FeedWords.Of(context.Request));
        try
        {
            await SendAsync(context, live, follower, await LackedAsync(context.Request, live, view, stream.Join(follower, view)));
        }
        catch (OperationCanceledException)
        {
            // Gone, or too slow. Either way there is nobody to tell.
        }
        finally
        {
            stream.Leave(follower);
            live.Release();
        }
    }

    private static async Task SendAsync(HttpContext context, LiveFeed live, Follower follower, ReadOnlyMemory<byte> lacked)
    {
        Prepare(context);
        await using var stopping = live.Stopping.Register(follower.Finish);
        var network = context.Response.BodyWriter;
        // At once, whatever follows: it tells the browser and every proxy that the stream is open.
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"retry: {RetryMs(live)}\n\n"), network);
        network.Write(lacked.Span);
        await network.FlushAsync(context.RequestAborted);
        await follower.SendAsync(network, context.RequestAborted);
    }

    /// <param name="now">The newest view.</param>
    /// <param name="seen">What the other followers have; what is between the two reaches this one with them.</param>
    private static async Task<ReadOnlyMemory<byte>> LackedAsync(HttpRequest request, LiveFeed live, FeedView now, FeedView seen)
    {
        if (LastSeen(request) is not { } seq)
            return default;
        // A number that is ahead of us comes from another life of this game: everything is news.
        var since = seq > now.Seq ? -1 : seq;
        return since > seen.Seq ? default : await live.Events(FeedWords.Of(request)).SinceAsync(seen, since);
    }

    /// <summary>The head of every stream of events.</summary>
    public static void Prepare(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache, no-transform";
        // nginx would collect a stream before it passes it on.
        context.Response.Headers["X-Accel-Buffering"] = "no";
    }

    /// <summary>Spread out, so that a host that comes back does not meet all its followers in the same moment.</summary>
    private static int RetryMs(LiveFeed live) => 2000 + (live.Followers * 137 % 4000);

    private static long? LastSeen(HttpRequest request)
    {
        string? text = request.Headers["Last-Event-ID"];
        return long.TryParse(text ?? request.Query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : null;
    }
}
