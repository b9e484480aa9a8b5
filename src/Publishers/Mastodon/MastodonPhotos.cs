using System.Collections.Concurrent;
using System.Net;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Mastodon;

/// <summary>
/// Brings a post's photos to the server ahead of it, each with its alt text, and waits until it has worked on them. All of this is
/// reversible: the server forgets what no post asks for.
/// </summary>
internal sealed class MastodonPhotos(MastodonServer server, TimeProvider wallTime)
{
    /// <summary>A server sweeps away what no post asked for within a day.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private const int MostLooks = 10;

    /// <summary>What is up already of a post whose preparing broke off: a slow line must get further with every attempt.</summary>
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> begun = new(StringComparer.Ordinal);

    /// <summary>Ids that the server gave and then refused. Forgotten when the process ends: then it refuses them once more.</summary>
    private readonly ConcurrentDictionary<string, bool> refused = new(StringComparer.Ordinal);

    /// <summary>The photos that the server said it is still working on.</summary>
    private readonly ConcurrentDictionary<string, bool> working = new(StringComparer.Ordinal);

    private volatile bool old;

    /// <summary>Ready with an id for each photo in the intent, or the reason why there is none.</summary>
    public async Task<Preparation> PrepareAsync(Post post, MastodonIntent intent, CancellationToken cancel)
    {
        if (IsUsable(post, intent))
            return new Preparation.Ready(intent.Write());
        var again = intent.Again || intent.Media.Any(refused.ContainsKey);
        try
        {
            var ids = begun.GetValueOrDefault(post.Key, []).ToList();
            foreach (var photo in post.Photos.Skip(ids.Count))
            {
                var (id, problem) = await BringAsync(photo, cancel);
                if (id is null)
                    return new Preparation.Failed(problem!);
                ids.Add(id);
                begun[post.Key] = [.. ids];
            }
            foreach (var id in ids)
            {
                if (await WaitAsync(id, cancel) is { } problem)
                    return new Preparation.Failed(problem);
            }
            begun.TryRemove(post.Key, out _);
            return new Preparation.Ready((intent with { Media = ids, Uploaded = wallTime.GetUtcNow(), Again = again }).Write());
        }
        catch (HttpRequestException failure)
        {
            return new Preparation.Failed(HttpOutcome.Of(failure, CallPhase.Reversible, wallTime));
        }
    }

    /// <summary>After the server refused these ids on a post: the next preparing uploads again.</summary>
    public void Forget(MastodonIntent intent)
    {
        foreach (var id in intent.Media)
            refused[id] = true;
    }

    private bool IsUsable(Post post, MastodonIntent intent) =>
        intent.Media.Count == post.Photos.Count && intent.Uploaded + Kept > wallTime.GetUtcNow() && !intent.Media.Any(refused.ContainsKey);

    private async Task<(string? Id, PublishOutcome? Problem)> BringAsync(Photo photo, CancellationToken cancel)
    {
        var answer = await UploadAsync(photo, cancel);
        using var json = answer.IsSuccess ? LooseJson.Read(answer.Body) : null;
        if (json?.RootElement.At("id").Text() is not { Length: > 0 } id)
            return (
                null,
                MastodonAnswers.Of(answer, CallPhase.Reversible, wallTime) ?? Later("The server took a photo and did not say where.")
            );
        if (answer.Status == HttpStatusCode.Accepted)
            working[id] = true;
        return (id, null);
    }

    /// <summary>Older servers have only the first form of this call.</summary>
    private async Task<HttpAnswer> UploadAsync(Photo photo, CancellationToken cancel)
    {
        if (old)
            return await server.SendAsync(MastodonCalls.Upload(photo, old: true), cancel);
        var answer = await server.SendAsync(MastodonCalls.Upload(photo, old: false), cancel);
        if (answer.Status is not (HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed))
            return answer;
        var other = await server.SendAsync(MastodonCalls.Upload(photo, old: true), cancel);
        old = other.IsSuccess;
        return other;
    }

    /// <summary>Null when the photo is ready.</summary>
    private async Task<PublishOutcome?> WaitAsync(string id, CancellationToken cancel)
    {
        for (var look = 0; working.ContainsKey(id); look++)
        {
            if (look == MostLooks)
                return Later("The server is still working on a photo.");
            await Task.Delay(BetweenLooks, wallTime, cancel);
            var answer = await server.SendAsync(MastodonCalls.Media(id), cancel);
            if (answer.Status == HttpStatusCode.PartialContent)
                continue;
            // Small servers have no such call: with them a photo is ready as soon as it is taken.
            if (!answer.IsSuccess && answer.Status != HttpStatusCode.NotFound)
                return MastodonAnswers.Of(answer, CallPhase.Reversible, wallTime);
            working.TryRemove(id, out _);
        }
        return null;
    }

    private PublishOutcome.Deferred Later(string why) => new(wallTime.GetUtcNow() + HttpOutcome.ShortWait, DeferScope.Item, why);
}
