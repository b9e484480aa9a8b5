using System.Collections.Concurrent;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Play;

namespace FeedGame.Host.Tests.Relay;

/// <summary>Forwarders are told of a task once, and chased once when nobody taps; never what it says.</summary>
public sealed class RelayTellerTests
{
    [Fact]
    public async Task A_new_task_is_told_once_and_a_minute_later_once_more()
    {
        var bell = new Bell();
        await using var evening = await RelayEvening.BeginAsync(bell: bell);
        await evening.PlayToAsync(TimeSpan.FromSeconds(59));
        Assert.Equal(["Er staat een bericht klaar om door te sturen (19:30:00). Open je pagina."], bell.Texts);
        await evening.PlayToAsync(TimeSpan.FromMinutes(4));
        Assert.Equal("Er wacht nog een bericht van 19:30:00 om door te sturen. Open je pagina.", bell.Texts[1]);
        Assert.Equal(2, bell.Texts.Count);
    }

    [Fact]
    public async Task Who_tapped_in_time_is_not_chased()
    {
        var bell = new Bell();
        await using var evening = await RelayEvening.BeginAsync(bell: bell);
        await evening.PlayToAsync(TimeSpan.FromSeconds(30));
        await evening.DoAsync(new Command.Forward([.. evening.Tasks.Single().Groups.Select(group => group.Delivery)], Done: true));
        await evening.PlayToAsync(TimeSpan.FromMinutes(4));
        Assert.Single(bell.Texts);
    }

    [Fact]
    public async Task Each_addressee_of_a_channel_that_has_some_is_told()
    {
        var bell = new Bell("a1", "a2");
        await using var evening = await RelayEvening.BeginAsync(bell: bell);
        await evening.PlayToAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(["a1", "a2"], bell.Posts.Select(post => post.Recipient));
    }

    [Fact]
    public async Task A_bell_that_does_not_ring_stops_nothing()
    {
        var bell = new Bell { Broken = true };
        await using var evening = await RelayEvening.BeginAsync(bell: bell);
        await evening.PlayToAsync(TimeSpan.FromMinutes(6));
        Assert.Equal(2, evening.Tasks.Count);
        Assert.All(evening.Tasks, task => Assert.Equal(Engine.Relays.RelayStanding.Open, task.Standing));
    }

    internal sealed class Bell(params string[] recipients) : IPublisher
    {
        private readonly ConcurrentQueue<Post> posts = new();

        public bool Broken { get; init; }

        public IReadOnlyList<Post> Posts => [.. posts];

        public IReadOnlyList<string> Texts => [.. posts.Select(post => post.Text)];

        public ChannelTraits Traits { get; } =
            new()
            {
                Text = new Abstractions.Texts.TextRule(1000, Abstractions.Texts.TextCounter.Utf16),
                Redelivery = Redelivery.Blind,
                Recipients = recipients,
            };

        public IReadOnlyList<PostProblem> Check(Post post) => [];

        public Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel) =>
            Task.FromResult<Preparation>(new Preparation.Ready());

        public Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel)
        {
            if (Broken)
                throw new InvalidOperationException("the bell is broken");
            posts.Enqueue(attempt.Post);
            return Task.FromResult<PublishOutcome>(new PublishOutcome.Published(new Receipt(attempt.Post.Key)));
        }

        public Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel) =>
            Task.FromResult<FindOutcome>(new FindOutcome.NotFound());

        public Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<Finding>>([]);
    }
}
