using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Host.Tests.Steering;

/// <summary>A network in memory that does as the test says: takes posts, or is out of order, or leaves it unknown.</summary>
internal sealed class VillageNetwork : IRetractingPublisher
{
    public ChannelTraits Traits { get; } =
        new()
        {
            Text = new TextRule(300, TextCounter.Graphemes),
            Redelivery = Redelivery.Blind,
            RetractWindow = TimeSpan.FromDays(1),
            Sandbox = true,
            LookAfter = [],
        };

    /// <summary>What the next calls end with; null takes the post.</summary>
    public PublishOutcome? Trouble { get; set; }

    public List<string> Posts { get; } = [];

    public IReadOnlyList<PostProblem> Check(Post post) => PostFit.Problems(post, Traits);

    public Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel) =>
        Task.FromResult<Preparation>(new Preparation.Ready());

    public Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel)
    {
        if (Trouble is { } trouble)
            return Task.FromResult(trouble);
        Posts.Add(attempt.Post.Text);
        return Task.FromResult<PublishOutcome>(new PublishOutcome.Published(new Receipt(attempt.Post.Key)));
    }

    public Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel) =>
        Task.FromResult<FindOutcome>(new FindOutcome.CannotTell("nobody can read it"));

    public Task<PublishOutcome> RetractAsync(Receipt receipt, CancellationToken cancel) =>
        Task.FromResult<PublishOutcome>(new PublishOutcome.Published(receipt));

    public Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Finding>>([]);
}
