using System.Globalization;
using System.Text.Json.Nodes;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Bluesky;

/// <summary>
/// Reposts of what another account posted. A repost has the key of its original, and everything in it follows from that, so that to make
/// it twice is to make it once.
/// </summary>
internal sealed class BlueskyReposts(BlueskyServer server, TimeProvider wallTime)
{
    private const string Collection = "app.bsky.feed.repost";

    public async Task<PublishOutcome> AddAsync(Receipt original, CancellationToken cancel)
    {
        if (PostOf(original) is not { } post || original.Detail is not { } cid || BlueskyTid.TimeOf(post.Key) is not { } at)
            return new PublishOutcome.Rejected("", "This is no post of ours on Bluesky: it cannot be reposted.");
        var record = Record(post, cid, at);
        var reply = await server.CallAsync(account => BlueskyCalls.Put(RepostOf(post, account), record), CallPhase.Publishing, cancel);
        return reply.Answer is not { } answer ? reply.Failed!
            : answer.IsSuccess || BlueskyAnswers.IsTaken(answer) ? new PublishOutcome.Published(original)
            : BlueskyAnswers.Of(answer, CallPhase.Publishing, wallTime)!;
    }

    /// <summary>Bluesky deletes what is not there with the same word, and that is what was asked for.</summary>
    public async Task<PublishOutcome> UndoAsync(Receipt original, CancellationToken cancel)
    {
        if (PostOf(original) is not { } post)
            return new PublishOutcome.Published(original);
        var reply = await server.CallAsync(account => BlueskyCalls.Delete(RepostOf(post, account)), CallPhase.Publishing, cancel);
        return reply.Answer is not { } answer
            ? reply.Failed!
            : BlueskyAnswers.Of(answer, CallPhase.Publishing, wallTime) ?? new PublishOutcome.Published(original);
    }

    private static BlueskyUri? PostOf(Receipt original) =>
        BlueskyUri.Read(original.Id) is { Collection: BlueskyRecord.Collection } uri ? uri : null;

    private static BlueskyUri RepostOf(BlueskyUri post, string account) => new(account, Collection, post.Key);

    private static JsonObject Record(BlueskyUri post, string cid, DateTimeOffset at) =>
        new()
        {
            ["$type"] = Collection,
            ["subject"] = new JsonObject { ["uri"] = post.ToString(), ["cid"] = cid },
            ["createdAt"] = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        };
}
