using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.ByHand;

/// <summary>Makes a task of a post. Whether it was forwarded, people say; the game's journal keeps both.</summary>
internal sealed class ByHandPublisher(ChannelTraits traits) : IPublisher
{
    public ChannelTraits Traits => traits;

    public IReadOnlyList<PostProblem> Check(Post post) => PostFit.Problems(post, traits);

    public Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel) =>
        Task.FromResult<Preparation>(new Preparation.Ready());

    public Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel) =>
        Task.FromResult<PublishOutcome>(
            Check(attempt.Post) is [var problem, ..]
                ? new PublishOutcome.Rejected(problem.Rule == "text-length" ? "text" : "photos", problem.Text)
                : new PublishOutcome.Accepted(attempt.Post.Key)
        );

    public Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel) =>
        Task.FromResult<FindOutcome>(new FindOutcome.CannotTell("Only the person who forwards it can tell."));

    public Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Finding>>([
            new Finding(FindingLevel.Good, "", "Nothing is called: make a link for each forwarder, and try it with them."),
        ]);
}
