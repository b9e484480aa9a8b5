using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Publishers.Sandbox;

/// <summary>
/// A network in memory. It refuses what a network would refuse and takes a post with the same key once, so that a rehearsal
/// shows the evening as it will be.
/// </summary>
internal sealed class SandboxPublisher(SandboxOptions options) : IRetractingPublisher, IAmplifyingPublisher
{
    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, (string Text, IReadOnlyList<Photo> Photos)> posts = new(StringComparer.Ordinal);

    public ChannelTraits Traits { get; } = TraitsFor(options);

    /// <summary>The texts that would be visible now, oldest first.</summary>
    public IReadOnlyList<string> Visible
    {
        get
        {
            lock (gate)
                return [.. posts.Values.Select(post => post.Text)];
        }
    }

    /// <summary>The photos beside them.</summary>
    public IReadOnlyList<Photo> Photos
    {
        get
        {
            lock (gate)
                return [.. posts.Values.SelectMany(post => post.Photos)];
        }
    }

    public static ChannelTraits TraitsFor(SandboxOptions options) =>
        new()
        {
            Text = new TextRule(options.MaxLength ?? int.MaxValue, TextCounter.Graphemes),
            Photos = new PhotoRule(10, 20_000_000, ["image/jpeg", "image/png", "image/gif", "image/webp"], 1500),
            Redelivery = Redelivery.Idempotent,
            Replies = ReplyKind.Parent,
            RetractWindow = TimeSpan.FromDays(365),
            Amplifies = true,
            Sandbox = true,
        };

    public IReadOnlyList<PostProblem> Check(Post post) => PostFit.Problems(post, Traits);

    public Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel) =>
        Task.FromResult<Preparation>(new Preparation.Ready());

    public Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel) => Task.FromResult(Publish(attempt.Post));

    public Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel)
    {
        lock (gate)
            return Task.FromResult<FindOutcome>(
                posts.ContainsKey(attempt.Post.Key) ? new FindOutcome.Found(ReceiptOf(attempt.Post.Key)) : new FindOutcome.NotFound()
            );
    }

    public Task<PublishOutcome> RetractAsync(Receipt receipt, CancellationToken cancel)
    {
        lock (gate)
            posts.Remove(receipt.Id);
        return Task.FromResult<PublishOutcome>(new PublishOutcome.Published(receipt));
    }

    /// <summary>What is reposted is seen at its original.</summary>
    public Task<PublishOutcome> AmplifyAsync(Receipt original, CancellationToken cancel) =>
        Task.FromResult<PublishOutcome>(new PublishOutcome.Published(original));

    public Task<PublishOutcome> UndoAsync(Receipt original, CancellationToken cancel) =>
        Task.FromResult<PublishOutcome>(new PublishOutcome.Published(original));

    public Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Finding>>([new Finding(FindingLevel.Good, "", "Sandbox: nothing leaves this machine.")]);

    private PublishOutcome Publish(Post post)
    {
        if (Check(post) is [var problem, ..])
            return new PublishOutcome.Rejected(problem.Rule == "text-length" ? "text" : "photos", problem.Text);
        lock (gate)
        {
            posts.TryAdd(post.Key, (PostFit.Text(post, Traits)!, post.Photos));
            if (posts.Count > options.Kept)
                posts.RemoveAt(0);
        }
        return new PublishOutcome.Published(ReceiptOf(post.Key));
    }

    /// <summary>Derived from the key, so that the same post has the same receipt in every run.</summary>
    private static Receipt ReceiptOf(string key) => new(key);
}
