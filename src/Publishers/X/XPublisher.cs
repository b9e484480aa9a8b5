using System.Net;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.X;

/// <summary>
/// One account on X. The intent holds the newest own post before the attempt: if the answer is lost, the timeline is read from there.
/// </summary>
internal sealed class XPublisher(IXTransport transport, ChannelTraits traits, TimeProvider wallTime, TestAccount? test = null)
    : IRetractingPublisher,
        IAmplifyingPublisher,
        IReadablePublisher
{
    /// <summary>How often a reply is held back for its parent before it is given up: about half a minute.</summary>
    private const int MostWaitsForParent = 6;

    private readonly XReader reader = new(transport);
    private readonly XPhotos photos = new(transport, wallTime);
    private readonly XNewest newest = new();
    private readonly XReposts reposts = new(transport, new XReader(transport), wallTime);
    private string? notPermitted;
    private volatile ChannelTraits known = traits;

    public ChannelTraits Traits => known;

    public IReadOnlyList<PostProblem> Check(Post post) => PostFit.Problems(post, known);

    /// <summary>A later attempt looks from where the first one did: its own post may be among those known by now.</summary>
    public async Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel)
    {
        var intent = attempt.Number > 1 ? XIntent.Read(attempt.Intent) : XIntent.From(newest.With(attempt.LastReceipt));
        return attempt.Post.Photos.Count == 0 ? new Preparation.Ready(intent.Write())
            : Misfit(attempt.Post) is { } misfit ? new Preparation.Failed(misfit)
            : await photos.PrepareAsync(attempt.Post, intent, cancel);
    }

    public async Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel)
    {
        if (Misfit(attempt.Post) is { } misfit)
            return misfit;
        var media = XIntent.Read(attempt.Intent).Media;
        if (media.Count != attempt.Post.Photos.Count)
            return AtOnce("The photos are not uploaded yet.");
        var text = TextOf(attempt.Post)!;
        try
        {
            var answer = await transport.SendAsync(XCalls.Post(text, attempt.Post.Parent?.Id, media), cancel);
            known = XTraits.After(known, answer);
            return answer switch
            {
                { IsSuccess: true, Id: { } id } => Published(id),
                { IsSuccess: true } unclear => new PublishOutcome.Unknown($"X answered {(int)unclear.Status} without the post's id."),
                var refusal => await RefusedAsync(attempt, text, refusal, cancel),
            };
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return HttpOutcome.Of(failure, CallPhase.Publishing, wallTime);
        }
    }

    public async Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel)
    {
        if (TextOf(attempt.Post) is not { } text)
            return new FindOutcome.NotFound();
        try
        {
            var found = await reader.FindAsync(XSought.Of(attempt, text), cancel);
            return found is FindOutcome.Found { Receipt: { } there }
                ? new FindOutcome.Found(Seen(XSnowflake.Read(there.Id)!.Value))
                : found;
        }
        catch (HttpRequestException failure)
        {
            return new FindOutcome.CannotTell($"X could not be read: {failure.HttpRequestError}.");
        }
    }

    /// <summary>Deleting says little by itself; the post is gone when it can no longer be read.</summary>
    public async Task<PublishOutcome> RetractAsync(Receipt receipt, CancellationToken cancel)
    {
        if (XSnowflake.Read(receipt.Id) is not { } id)
            return new PublishOutcome.Rejected("", "This is not a post on X: take it back by hand.");
        try
        {
            var answer = await transport.SendAsync(XCalls.Delete(id), cancel);
            return await reader.ExistsAsync(id, cancel) == false ? new PublishOutcome.Published(receipt)
                : answer.Status == HttpStatusCode.NotFound ? new PublishOutcome.Unknown("X cannot find the post, yet it can be read.")
                : XAnswers.Of(answer, default, wallTime) ?? new PublishOutcome.Unknown("The post is deleted, and X still shows it.");
        }
        catch (HttpRequestException failure)
        {
            return HttpOutcome.Of(failure, CallPhase.Publishing, wallTime);
        }
    }

    public Task<PublishOutcome> AmplifyAsync(Receipt original, CancellationToken cancel) => reposts.AddAsync(original, cancel);

    public Task<PublishOutcome> UndoAsync(Receipt original, CancellationToken cancel) => reposts.UndoAsync(original, cancel);

    public async Task<IReadOnlyList<SeenPost>?> ReadAsync(DateTimeOffset since, CancellationToken cancel)
    {
        try
        {
            var posts = await reader.AllSinceAsync(since, cancel);
            return posts?.Select(post => new SeenPost(post.Id.At, WebUtility.HtmlDecode(post.Text), post.Parent is not null)).ToList();
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>What it finds out about the account holds from now on.</summary>
    public async Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel)
    {
        var preflight = new XPreflight(transport, wallTime);
        var findings = await preflight.RunAsync(level, cancel);
        if (preflight.Account is { } account)
            known = XTraits.Of(known, account);
        return test is null ? findings : await test.AfterAsync(findings, level, cancel);
    }

    /// <summary>The same for checking, sending and finding; null when not even the short words fit.</summary>
    private string? TextOf(Post post) => PostFit.Text(post, known) is { } text ? XWording.Sent(text) : null;

    private PublishOutcome.Rejected? Misfit(Post post) =>
        Check(post) is [var problem, ..]
            ? new PublishOutcome.Rejected(problem.Rule == "text-length" ? "text" : "photos", problem.Text)
            : null;

    /// <summary>The next attempt begins with preparing, and that mends it.</summary>
    private PublishOutcome.Deferred AtOnce(string why) => new(wallTime.GetUtcNow(), DeferScope.Item, why);

    private PublishOutcome.Published Published(XSnowflake id)
    {
        notPermitted = null;
        return new PublishOutcome.Published(Seen(id));
    }

    private Receipt Seen(XSnowflake id)
    {
        newest.See(id);
        return new Receipt(id.ToString(), known.Loopback ? null : $"https://x.com/i/status/{id}");
    }

    private async Task<PublishOutcome> RefusedAsync(Attempt attempt, string text, XAnswer refusal, CancellationToken cancel)
    {
        var reason = XReasons.Of(refusal);
        if (reason == XReason.ParentUnseen && await IsGivenUpAsync(attempt, cancel))
            return new PublishOutcome.Rejected("reply", "X does not show the post that this one answers.");
        if (reason == XReason.MediaUnknown && XIntent.Read(attempt.Intent) is { Again: false, Media.Count: > 0 } intent)
        {
            photos.Forget(intent);
            return AtOnce("X does not know the photos any more: they are uploaded again.");
        }
        var other = reason == XReason.NotPermitted && Interlocked.Exchange(ref notPermitted, text) is { } before && before != text;
        return XAnswers.Of(refusal, new XCircumstances(attempt.Number > 1, other), wallTime)!;
    }

    /// <summary>Right after the parent X may not know it everywhere: first wait, then look, and not for ever.</summary>
    private async Task<bool> IsGivenUpAsync(Attempt attempt, CancellationToken cancel)
    {
        if (attempt.Number == 1 || XSnowflake.Read(attempt.Post.Parent?.Id) is not { } parent)
            return false;
        try
        {
            return attempt.Number >= MostWaitsForParent || await reader.ExistsAsync(parent, cancel) == false;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            // The refusal stands whatever became of the look: nothing was published.
            return false;
        }
    }
}
