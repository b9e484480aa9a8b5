using System.Net;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Mastodon;

/// <summary>
/// One account on a server that speaks Mastodon's API. The intent holds the newest own post before the attempt: if the answer is lost,
/// the account's posts are read from there. An idempotency key is the second net, where the server honours it.
/// </summary>
internal sealed class MastodonPublisher(MastodonServer server, MastodonOptions options, TimeProvider wallTime, TestAccount? test = null)
    : IRetractingPublisher,
        IEditingPublisher,
        IAmplifyingPublisher
{
    private readonly MastodonReader reader = new(server);
    private readonly MastodonPhotos photos = new(server, wallTime);
    private readonly MastodonBoosts boosts = new(server, options.BaseUrl, wallTime);
    private readonly MastodonInstance instance = new(server, options.BaseUrl.IsLoopback, wallTime);
    private volatile string? newest;

    public ChannelTraits Traits => instance.Traits;

    public IReadOnlyList<PostProblem> Check(Post post) => PostFit.Problems(post, Traits);

    /// <summary>A later attempt looks from where the first one did: its own post may be among those known by now.</summary>
    public async Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel)
    {
        await instance.LearnAsync(cancel);
        var intent = attempt.Number > 1 ? MastodonIntent.Read(attempt.Intent) : MastodonIntent.From(attempt.LastReceipt?.Id ?? newest);
        return attempt.Post.Photos.Count == 0 ? new Preparation.Ready(intent.Write())
            : Misfit(attempt.Post) is { } misfit ? new Preparation.Failed(misfit)
            : await photos.PrepareAsync(attempt.Post, intent, cancel);
    }

    public async Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel)
    {
        if (Misfit(attempt.Post) is { } misfit)
            return misfit;
        var intent = MastodonIntent.Read(attempt.Intent);
        if (intent.Media.Count != attempt.Post.Photos.Count)
            return AtOnce("The photos are not uploaded yet.");
        try
        {
            var call = MastodonCalls.Post(attempt.Post, PostFit.Text(attempt.Post, Traits)!, options.Visibility, intent.Media);
            var answer = await server.SendAsync(call, cancel);
            return MastodonStatus.Read(answer) is { } status ? new PublishOutcome.Published(Seen(status.Receipt))
                : answer.IsSuccess ? new PublishOutcome.Unknown($"The server answered {(int)answer.Status} without the post.")
                : Refused(answer, intent);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return HttpOutcome.Of(failure, CallPhase.Publishing, wallTime);
        }
    }

    public async Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel)
    {
        if (PostFit.Text(attempt.Post, Traits) is not { } text)
            return new FindOutcome.NotFound();
        try
        {
            var found = await reader.FindAsync(MastodonSought.Of(attempt, text), cancel);
            return found is FindOutcome.Found { Receipt: var receipt } ? new FindOutcome.Found(Seen(receipt)) : found;
        }
        catch (HttpRequestException failure)
        {
            return new FindOutcome.CannotTell($"The server could not be read: {failure.HttpRequestError}.");
        }
    }

    /// <summary>A server may say "not found" and still show the post, so it is gone when it can no longer be read.</summary>
    public async Task<PublishOutcome> RetractAsync(Receipt receipt, CancellationToken cancel)
    {
        try
        {
            var answer = await server.SendAsync(MastodonCalls.Delete(receipt.Id), cancel);
            var look = await reader.LookAsync(receipt.Id, cancel);
            return look.Gone ? new PublishOutcome.Published(receipt)
                : answer.IsSuccess && look.Status is not null
                    ? new PublishOutcome.Unknown("The post is deleted, and the server still shows it.")
                : answer.Status == HttpStatusCode.NotFound && look.Status is not null ? ByHand(receipt)
                : answer.Status == HttpStatusCode.NotFound ? Unread(look.Answer)
                : Doubtful(answer) ?? Doubtful(look.Answer) ?? new PublishOutcome.Unknown("The post cannot be read.");
        }
        catch (HttpRequestException failure)
        {
            return HttpOutcome.Of(failure, CallPhase.Publishing, wallTime);
        }
    }

    public async Task<PublishOutcome> EditAsync(Receipt receipt, Post post, CancellationToken cancel)
    {
        if (PostFit.Text(post, Traits) is not { } text)
            return Misfit(post)!;
        try
        {
            var before = await reader.LookAsync(receipt.Id, cancel);
            if (before.Status is not { } status)
                return before.Gone ? new PublishOutcome.Rejected("", "The post is gone: it cannot be changed.") : Unread(before.Answer);
            if (status.Says(text))
                return new PublishOutcome.Published(receipt);
            var answer = await server.SendAsync(MastodonCalls.Edit(receipt.Id, post, text, status.Media), cancel);
            return answer.IsSuccess ? await VerifiedAsync(receipt, text, status.Media.Count, cancel) : Doubtful(answer)!;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return HttpOutcome.Of(failure, CallPhase.Publishing, wallTime);
        }
    }

    public Task<PublishOutcome> AmplifyAsync(Receipt original, CancellationToken cancel) => boosts.AddAsync(original, cancel);

    public Task<PublishOutcome> UndoAsync(Receipt original, CancellationToken cancel) => boosts.UndoAsync(original, cancel);

    public async Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel)
    {
        var findings = await new MastodonPreflight(server, instance, wallTime).RunAsync(level, cancel);
        return test is null ? findings : await test.AfterAsync(findings, level, cancel);
    }

    private async Task<PublishOutcome> VerifiedAsync(Receipt receipt, string text, int media, CancellationToken cancel)
    {
        var after = await reader.LookAsync(receipt.Id, cancel);
        return after.Status is not { } status ? new PublishOutcome.Unknown("The post is changed, and it cannot be read.")
            : !status.Says(text) ? new PublishOutcome.Unknown("The server says it changed the post, and shows other words.")
            : status.Media.Count != media ? new PublishOutcome.Unknown("The words are changed, and a photo is missing: look at the post.")
            : new PublishOutcome.Published(receipt);
    }

    private PublishOutcome.Rejected? Misfit(Post post) =>
        Check(post) is [var problem, ..]
            ? new PublishOutcome.Rejected(problem.Rule == "text-length" ? "text" : "photos", problem.Text)
            : null;

    /// <summary>The next attempt begins with preparing, and that mends it.</summary>
    private PublishOutcome.Deferred AtOnce(string why) => new(wallTime.GetUtcNow(), DeferScope.Item, why);

    private PublishOutcome Refused(HttpAnswer refusal, MastodonIntent intent)
    {
        if (MastodonReasons.Of(refusal) != MastodonReason.MediaUnknown || intent is { Again: true } or { Media.Count: 0 })
            return Doubtful(refusal)!;
        photos.Forget(intent);
        return AtOnce("The server does not know the photos any more: they are uploaded again.");
    }

    /// <summary>Small servers have no such call.</summary>
    private static PublishOutcome.Rejected ByHand(Receipt receipt) =>
        new("", $"The server does not let a program delete posts: take it back by hand{(receipt.Url is { } url ? $" at {url}" : "")}.");

    /// <summary>A reading that failed says nothing about the post, and may be made again.</summary>
    private PublishOutcome Unread(HttpAnswer answer) =>
        MastodonAnswers.Of(answer, CallPhase.Reversible, wallTime)
        ?? new PublishOutcome.Deferred(wallTime.GetUtcNow() + HttpOutcome.ShortWait, DeferScope.Item, "The post cannot be read.");

    private PublishOutcome? Doubtful(HttpAnswer answer) => MastodonAnswers.Of(answer, CallPhase.Publishing, wallTime);

    private Receipt Seen(Receipt receipt)
    {
        newest = receipt.Id;
        return receipt;
    }
}
