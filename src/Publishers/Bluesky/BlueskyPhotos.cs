using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Bluesky;

/// <summary>
/// Brings a post's photos to the server ahead of it. All of this is reversible: the server forgets what no post asks for. The same
/// photo gets the same id, so bringing it again changes nothing about the post.
/// </summary>
internal sealed class BlueskyPhotos(BlueskyServer server, TimeProvider wallTime)
{
    /// <summary>What is up already of a post whose preparing broke off: a slow line must get further with every attempt.</summary>
    private readonly ConcurrentDictionary<string, IReadOnlyList<JsonNode>> begun = new(StringComparer.Ordinal);

    /// <summary>The posts whose photos the server forgot.</summary>
    private readonly ConcurrentDictionary<string, bool> forgotten = new(StringComparer.Ordinal);

    /// <summary>Ready with what stands for each photo in the intent, or the reason why there is none.</summary>
    public async Task<Preparation> PrepareAsync(Post post, BlueskyIntent intent, CancellationToken cancel)
    {
        var again = forgotten.TryRemove(post.Key, out _);
        if (intent.Blobs.Count == post.Photos.Count && !again)
            return new Preparation.Ready(intent.Write());
        var ready = begun.GetValueOrDefault(post.Key, []).ToList();
        foreach (var photo in post.Photos.Skip(ready.Count))
        {
            var (blob, problem) = await BringAsync(photo, cancel);
            if (blob is null)
                return new Preparation.Failed(problem!);
            ready.Add(blob);
            begun[post.Key] = [.. ready];
        }
        begun.TryRemove(post.Key, out _);
        return new Preparation.Ready(new BlueskyIntent(ready, again || intent.Again).Write());
    }

    /// <summary>After the server did not know them on a post: the next preparing brings them again.</summary>
    public void Forget(Post post) => forgotten[post.Key] = true;

    private async Task<(JsonNode? Blob, PublishOutcome? Problem)> BringAsync(Photo photo, CancellationToken cancel)
    {
        var reply = await server.CallAsync(_ => BlueskyCalls.Upload(photo), CallPhase.Reversible, cancel);
        if (reply.Answer is not { } answer)
            return (null, reply.Failed);
        using var json = answer.IsSuccess ? LooseJson.Read(answer.Body) : null;
        return json?.RootElement.At("blob", "ref", "$link").Text().Length > 0
            ? (JsonNode.Parse(json.RootElement.At("blob").GetRawText()), null)
            : (null, BlueskyAnswers.Of(answer, CallPhase.Reversible, wallTime) ?? Strange);
    }

    private PublishOutcome.Deferred Strange =>
        new(wallTime.GetUtcNow() + HttpOutcome.ShortWait, DeferScope.Item, "The server took a photo and did not say where.");
}
