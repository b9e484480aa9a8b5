using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Bluesky;

/// <summary>
/// One account on Bluesky. Key and content of a record follow from the post, so that to send it twice is to send it once; the intent
/// holds only what stands for the photos.
/// </summary>
internal sealed class BlueskyPublisher(BlueskyServer server, ChannelTraits traits, TimeProvider wallTime, TestAccount? test = null)
    : IRetractingPublisher,
        IAmplifyingPublisher
{
    private readonly BlueskyReader reader = new(server, traits.Loopback);
    private readonly BlueskyPhotos photos = new(server, wallTime);
    private readonly BlueskyReposts reposts = new(server, wallTime);

    public ChannelTraits Traits => traits;

    public IReadOnlyList<PostProblem> Check(Post post) => PostFit.Problems(post, traits);

    public async Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel) =>
        attempt.Post.Photos.Count == 0 ? new Preparation.Ready()
        : Misfit(attempt.Post) is { } misfit ? new Preparation.Failed(misfit)
        : await photos.PrepareAsync(attempt.Post, BlueskyIntent.Read(attempt.Intent), cancel);

    public async Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel)
    {
        if (Misfit(attempt.Post) is { } misfit)
            return misfit;
        var intent = BlueskyIntent.Read(attempt.Intent);
        if (intent.Blobs.Count != attempt.Post.Photos.Count)
            return AtOnce("The photos are not uploaded yet.");
        var record = BlueskyRecord.Of(attempt.Post, PostFit.Text(attempt.Post, traits)!, intent.Blobs);
        var reply = await server.CallAsync(account => BlueskyCalls.Put(UriOf(attempt.Post, account), record), CallPhase.Publishing, cancel);
        return reply.Answer is not { } answer ? reply.Failed!
            : reader.Receipt(answer) is { } receipt ? new PublishOutcome.Published(receipt)
            : answer.IsSuccess ? new PublishOutcome.Unknown($"Bluesky answered {(int)answer.Status} without the post's address.")
            : await RefusedAsync(attempt.Post, intent, UriOf(attempt.Post, reply.Account), answer, cancel);
    }

    public async Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel)
    {
        if (PostFit.Text(attempt.Post, traits) is not { } text)
            return new FindOutcome.NotFound();
        var look = await reader.LookAsync(account => UriOf(attempt.Post, account), cancel);
        return look.Gone ? new FindOutcome.NotFound()
            : look.Found is not { } found ? new FindOutcome.CannotTell(look.Why)
            : found.Text == text ? new FindOutcome.Found(found.Receipt)
            : new FindOutcome.CannotTell("Another text stands in the post's place.");
    }

    /// <summary>Bluesky deletes what is not there with the same word, so the post is gone when it can no longer be read.</summary>
    public async Task<PublishOutcome> RetractAsync(Receipt receipt, CancellationToken cancel)
    {
        if (BlueskyUri.Read(receipt.Id) is not { Collection: BlueskyRecord.Collection } uri)
            return new PublishOutcome.Rejected("", "This is not a post on Bluesky: take it back by hand.");
        var reply = await server.CallAsync(_ => BlueskyCalls.Delete(uri), CallPhase.Publishing, cancel);
        if (reply.Answer is not { } answer)
            return reply.Failed!;
        var look = await reader.LookAsync(uri, cancel);
        return look.Gone ? new PublishOutcome.Published(receipt)
            : BlueskyAnswers.Of(answer, CallPhase.Publishing, wallTime) is { } refused ? refused
            : look.Found is null ? new PublishOutcome.Unknown(look.Why)
            : new PublishOutcome.Unknown("The post is deleted, and Bluesky still has it.");
    }

    public Task<PublishOutcome> AmplifyAsync(Receipt original, CancellationToken cancel) => reposts.AddAsync(original, cancel);

    public Task<PublishOutcome> UndoAsync(Receipt original, CancellationToken cancel) => reposts.UndoAsync(original, cancel);

    public async Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel)
    {
        var findings = await new BlueskyPreflight(server, wallTime).RunAsync(level, cancel);
        return test is null ? findings : await test.AfterAsync(findings, level, cancel);
    }

    private static BlueskyUri UriOf(Post post, string account) => new(account, BlueskyRecord.Collection, BlueskyTid.Of(post));

    private PublishOutcome.Rejected? Misfit(Post post) =>
        Check(post) is [var problem, ..] ? new PublishOutcome.Rejected(problem.Rule == "text-length" ? "text" : "photos", problem.Text)
        : post.Parent is { Detail: null } || post.Root is { Detail: null }
            ? new PublishOutcome.Rejected("reply", "The post to answer is known without its content id: it cannot be answered.")
        : null;

    /// <summary>The next attempt begins with preparing, and that mends it.</summary>
    private PublishOutcome.Deferred AtOnce(string why) => new(wallTime.GetUtcNow(), DeferScope.Item, why);

    private async Task<PublishOutcome> RefusedAsync(
        Post post,
        BlueskyIntent intent,
        BlueskyUri uri,
        HttpAnswer refusal,
        CancellationToken cancel
    )
    {
        if (BlueskyAnswers.IsTaken(refusal))
            return await TakenAsync(post, uri, cancel);
        if (!BlueskyAnswers.IsBlobMissing(refusal) || intent is { Again: true } or { Blobs.Count: 0 })
            return BlueskyAnswers.Of(refusal, CallPhase.Publishing, wallTime)!;
        photos.Forget(post);
        return AtOnce("The server does not know the photos any more: they are uploaded again.");
    }

    /// <summary>An earlier attempt landed that differs in something small, such as what it answers; or the place is another post's.</summary>
    private async Task<PublishOutcome> TakenAsync(Post post, BlueskyUri uri, CancellationToken cancel)
    {
        try
        {
            var look = await reader.LookAsync(uri, cancel);
            return look.Found is not { } found ? new PublishOutcome.Unknown("An earlier attempt probably landed, and it cannot be read.")
                : found.Text == PostFit.Text(post, traits) ? new PublishOutcome.Published(found.Receipt)
                : new PublishOutcome.Rejected("", "Another text stands in the post's place: look at the account.");
        }
        catch (OperationCanceledException failure)
        {
            return HttpOutcome.Of(failure, CallPhase.Publishing, wallTime);
        }
    }
}
