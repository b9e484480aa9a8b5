using System.Collections.Concurrent;
using System.Net;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.X;

/// <summary>
/// Brings a post's photos to X ahead of it, each with its alt text. All of this is reversible: X forgets what no post asks for. A post
/// whose photos are not all there does not leave.
/// </summary>
internal sealed class XPhotos(IXTransport transport, TimeProvider wallTime)
{
    /// <summary>An attempt may last a minute, and our clock may differ from X's.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    /// <summary>What is up already of a post whose preparing broke off: a slow line must get further with every attempt.</summary>
    private readonly ConcurrentDictionary<string, IReadOnlyList<XMedia>> begun = new(StringComparer.Ordinal);

    /// <summary>Ids that X gave and then refused. Forgotten when the process ends: then X refuses them once more.</summary>
    private readonly ConcurrentDictionary<XSnowflake, bool> refused = new();

    private volatile bool partsRefused;

    /// <summary>Ready with an id for each photo in the intent, or the reason why there is none.</summary>
    public async Task<Preparation> PrepareAsync(Post post, XIntent intent, CancellationToken cancel)
    {
        var again = intent.Again || intent.Media.Any(refused.ContainsKey);
        if (IsUsable(post, intent))
            return new Preparation.Ready(intent.Write());
        try
        {
            var ready = begun.GetValueOrDefault(post.Key, []).Where(media => Lasts(media.Expires)).ToList();
            foreach (var photo in post.Photos.Skip(ready.Count))
            {
                var (media, problem) = await BringAsync(photo, cancel);
                if (media is not { } there)
                    return new Preparation.Failed(problem!);
                begun[post.Key] = [.. ready.Append(there)];
                ready.Add(there);
            }
            begun.TryRemove(post.Key, out _);
            var (ids, expires) = (ready.ConvertAll(media => media.Id), ready.Min(media => media.Expires));
            return new Preparation.Ready((intent with { Media = ids, Expires = expires, Again = again }).Write());
        }
        catch (HttpRequestException failure)
        {
            return new Preparation.Failed(HttpOutcome.Of(failure, CallPhase.Reversible, wallTime));
        }
    }

    /// <summary>After X refused these ids on a post: the next preparing uploads again.</summary>
    public void Forget(XIntent intent)
    {
        foreach (var id in intent.Media)
            refused[id] = true;
    }

    private bool IsUsable(Post post, XIntent intent) =>
        intent.Media.Count == post.Photos.Count && Lasts(intent.Expires) && !intent.Media.Any(refused.ContainsKey);

    private bool Lasts(DateTimeOffset expires) => expires - Margin > wallTime.GetUtcNow();

    /// <summary>One photo with its words, or why not.</summary>
    private async Task<(XMedia? Media, PublishOutcome? Problem)> BringAsync(Photo photo, CancellationToken cancel)
    {
        var answer = await UploadAsync(photo, cancel);
        if (XAnswers.OfPhoto(answer, wallTime) is { } problem)
            return (null, problem);
        if (XMedia.Read(answer, wallTime.GetUtcNow()) is not { } media)
            return (null, Wait($"X answered an upload with {(int)answer.Status} and without an id."));
        var described = await transport.SendAsync(XCalls.Describe(media.Id, photo.Alt), cancel);
        return XAnswers.OfPhoto(described, wallTime) is { } undescribed ? (null, undescribed)
            : XProblem.IsIn(described.Body) ? (null, Wait("X did not take the alt text of a photo."))
            : (media, null);
    }

    /// <summary>X has switched between its two forms without a word: only its own complaint about the form leads to the other.</summary>
    private async Task<XAnswer> UploadAsync(Photo photo, CancellationToken cancel)
    {
        if (!partsRefused)
        {
            var answer = await transport.SendAsync(XCalls.Upload(photo), cancel);
            if (!MindsTheForm(answer))
                return answer;
        }
        var other = await transport.SendAsync(XCalls.UploadAsJson(photo), cancel);
        partsRefused = other.IsSuccess;
        return other;
    }

    private static bool MindsTheForm(XAnswer answer)
    {
        if (answer.Status == HttpStatusCode.UnsupportedMediaType)
            return true;
        var problem = XProblem.Of(answer.Body);
        return answer.Status == HttpStatusCode.BadRequest
            && (problem.Says("content-type") || problem.Says("JSON") || problem.Says("media parameter is missing"));
    }

    private PublishOutcome.Deferred Wait(string why) => new(wallTime.GetUtcNow() + HttpOutcome.ShortWait, DeferScope.Item, why);
}
