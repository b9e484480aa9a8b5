using FeedGame.Abstractions.Channels;

namespace FeedGame.Host.Tests.Preflights;

/// <summary>A channel that is neither sandbox nor loopback, on which nothing may be published in a test.</summary>
internal sealed class StrangersChannel(ChannelTraits traits) : IPublisher
{
    public ChannelTraits Traits => traits;

    public IReadOnlyList<PostProblem> Check(Post post) => [];

    public Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel) =>
        throw new InvalidOperationException("Nothing is sent.");

    public Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel) =>
        throw new InvalidOperationException("Nothing is sent.");

    public Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel) =>
        throw new InvalidOperationException("Nothing is sent.");

    public Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Finding>>([]);
}
