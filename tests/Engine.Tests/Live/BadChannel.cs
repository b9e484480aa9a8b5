using FeedGame.Abstractions.Channels;

namespace FeedGame.Engine.Tests.Live;

/// <summary>A network that is never any good, in one way, the whole evening; every call is counted with its time.</summary>
internal sealed class BadChannel(string name, BadChannel.Way way, TimeProvider clock) : IRetractingPublisher, IEditingPublisher
{
    private readonly List<(DateTimeOffset At, string Key, bool Safety)> posts = [];

    public enum Way
    {
        /// <summary>Every call hangs until it is cut short.</summary>
        Hangs,

        /// <summary>Every post is taken, and no answer ever comes.</summary>
        Mute,

        /// <summary>Every answer takes twenty seconds.</summary>
        Slow,

        /// <summary>The connection breaks with every post and every look.</summary>
        Down,

        /// <summary>Every post is refused.</summary>
        Refuses,

        /// <summary>The keys do not hold.</summary>
        Blocked,
    }

    public string Name => name;

    /// <summary>What was asked of it: when, with which key, and whether it was a stop text.</summary>
    public IReadOnlyList<(DateTimeOffset At, string Key, bool Safety)> Posts => posts;

    /// <summary>All calls, also those that only read.</summary>
    public int Calls { get; private set; }

    public ChannelTraits Traits { get; } = FakeChannel.Usual(Redelivery.Verifiable) with { EditWindow = TimeSpan.FromHours(1) };

    public IReadOnlyList<PostProblem> Check(Post post) => [];

    public async Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel)
    {
        if (way is not (Way.Mute or Way.Down))
            await SufferAsync(cancel);
        return new Preparation.Ready();
    }

    public async Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel)
    {
        posts.Add((clock.GetUtcNow(), attempt.Post.Key, attempt.Post.Safety));
        return await AnswerAsync(new Receipt(attempt.Post.Key), cancel);
    }

    public async Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel)
    {
        await SufferAsync(cancel);
        return new FindOutcome.CannotTell("nobody knows");
    }

    public Task<PublishOutcome> RetractAsync(Receipt receipt, CancellationToken cancel) => AnswerAsync(receipt, cancel);

    public Task<PublishOutcome> EditAsync(Receipt receipt, Post post, CancellationToken cancel) => AnswerAsync(receipt, cancel);

    public Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Finding>>([]);

    private async Task<PublishOutcome> AnswerAsync(Receipt receipt, CancellationToken cancel)
    {
        await SufferAsync(cancel);
        return way switch
        {
            Way.Refuses => new PublishOutcome.Rejected("text", "no"),
            Way.Blocked => new PublishOutcome.Blocked("the keys were revoked"),
            Way.Slow => new PublishOutcome.Published(receipt),
            Way.Hangs or Way.Mute or Way.Down => throw new InvalidOperationException("It did not get here."),
            _ => throw new ArgumentOutOfRangeException(nameof(receipt), way, "No such way."),
        };
    }

    private Task SufferAsync(CancellationToken cancel)
    {
        Calls++;
        return way switch
        {
            Way.Hangs or Way.Mute => new TaskCompletionSource().Task.WaitAsync(cancel),
            Way.Slow => LaterAsync(cancel),
            Way.Down => throw new HttpRequestException("connection reset"),
            Way.Refuses or Way.Blocked => Task.CompletedTask,
            _ => throw new ArgumentOutOfRangeException(nameof(cancel), way, "No such way."),
        };
    }

    /// <summary>It goes on where the clock is moved, so that a stepped evening does not run ahead of it.</summary>
    private async Task LaterAsync(CancellationToken cancel)
    {
        var answer = new TaskCompletionSource();
        await using var timer = clock.CreateTimer(_ => answer.TrySetResult(), null, TimeSpan.FromSeconds(20), Timeout.InfiniteTimeSpan);
        await answer.Task.WaitAsync(cancel);
    }
}
