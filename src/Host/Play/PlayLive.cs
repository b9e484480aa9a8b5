using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using FeedGame.Engine.Live;
using FeedGame.Host.Feed.Live;

namespace FeedGame.Host.Play;

/// <summary>
/// <c>/play/{game}/live</c>: tells the open pages of people that there is something new, never what. They ask for their page again,
/// and get what their role may see.
/// </summary>
internal sealed class PlayLive : IDisposable
{
    /// <summary>More people than any evening has; whoever comes later is asked to try again, and their page works without.</summary>
    public const int MaxFollowers = 500;

    /// <summary>How many numbers may wait for one phone; one that is further behind is dropped and comes back by itself.</summary>
    private const int Buffer = 32;

    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(15);
    private static readonly ReadOnlyMemory<byte> Heartbeat = ":\n\n"u8.ToArray();

    private readonly ConcurrentDictionary<Follower, string> followers = new();
    private readonly ITimer heart;

    public PlayLive(TimeProvider wall) => heart = wall.CreateTimer(_ => Tell(null, Heartbeat), null, BeatEvery, BeatEvery);

    public int Followers => followers.Count;

    /// <summary>Looks at what a commit brought. Does not block.</summary>
    public void Look(GameStep step) => Tell(step.Game, step.After.Seq);

    /// <summary>Tells who follows that game that there is something newer. Does not block.</summary>
    public void Tell(string game, long seq) => Tell(game, Event(seq));

    /// <param name="seq">Where the game stands.</param>
    public async Task FollowAsync(HttpContext context, string game, Func<long> seq, CancellationToken stopping)
    {
        if (followers.Count >= MaxFollowers)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "30";
            return;
        }
        var follower = new Follower(Buffer, context.Abort);
        followers[follower] = game;
        try
        {
            await SendAsync(context, follower, seq, stopping);
        }
        catch (OperationCanceledException)
        {
            // Gone, or too slow. Either way there is nobody to tell.
        }
        finally
        {
            followers.TryRemove(follower, out _);
        }
    }

    public void Dispose() => heart.Dispose();

    private static async Task SendAsync(HttpContext context, Follower follower, Func<long> seq, CancellationToken stopping)
    {
        LiveEndpoint.Prepare(context);
        await using var end = stopping.Register(follower.Finish);
        var network = context.Response.BodyWriter;
        Encoding.UTF8.GetBytes("retry: 2000\n\n", network);
        // Asked after the follower was counted: whatever comes later reaches it. The page knows what it has seen.
        network.Write(Event(seq()).Span);
        await network.FlushAsync(context.RequestAborted);
        await follower.SendAsync(network, context.RequestAborted);
    }

    /// <param name="game">Null for all of them.</param>
    private void Tell(string? game, ReadOnlyMemory<byte> bytes)
    {
        foreach (var (follower, followed) in followers)
        {
            if ((game is null || game == followed) && !follower.Offer(bytes))
                followers.TryRemove(follower, out _);
        }
    }

    private static ReadOnlyMemory<byte> Event(long seq) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"event: seq\ndata: {seq}\n\n"));
}
