using FeedGame.Abstractions.Channels;
using FeedGame.Simulation.Tests.Evenings;
using FeedGame.Simulation.Tests.Ledgers;

namespace FeedGame.Simulation.Tests.Networks;

/// <summary>One process's way to a network. Nothing leaves by it once the process is dead.</summary>
internal sealed class Gateway(SimChannel channel, Process process, EveningLedger ledger)
    : IRetractingPublisher,
        IEditingPublisher,
        IAmplifyingPublisher
{
    /// <summary>What this process has on the wire.</summary>
    public List<Call> InFlight { get; } = [];

    public ChannelTraits Traits => channel.Spec.Traits;

    public IReadOnlyList<PostProblem> Check(Post post) => [];

    public async Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel)
    {
        process.ThrowIfDead();
        ledger.Tries(channel, attempt.Post);
        var trouble = channel.Draw();
        if (trouble == Trouble.Breaks)
            throw new HttpRequestException("the upload broke");
        if (trouble == Trouble.DeferredItem)
            return new Preparation.Failed(new PublishOutcome.Deferred(process.Wall + channel.Seconds(1, 20), DeferScope.Item, "later"));
        if (trouble == Trouble.Slow)
            await PauseAsync(attempt, cancel);
        return new Preparation.Ready("intent");
    }

    public Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel)
    {
        process.ThrowIfDead();
        return DuringAsync(ledger.Called(channel, process, attempt.Post), channel.PublishAsync, attempt, cancel);
    }

    public Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel)
    {
        process.ThrowIfDead();
        return Task.FromResult(channel.Look(attempt.Post.Key));
    }

    public Task<PublishOutcome> RetractAsync(Receipt receipt, CancellationToken cancel)
    {
        process.ThrowIfDead();
        return DuringAsync(ledger.TakesBack(channel, process, receipt), channel.RetractAsync, receipt, cancel);
    }

    public Task<PublishOutcome> EditAsync(Receipt receipt, Post post, CancellationToken cancel)
    {
        process.ThrowIfDead();
        var call = ledger.Changes(channel, process, receipt, post);
        return DuringAsync(call, (there, at, token) => channel.EditAsync(there, post, at, token), receipt, cancel);
    }

    public Task<PublishOutcome> AmplifyAsync(Receipt original, CancellationToken cancel) => RepostAsync(original, true, cancel);

    public Task<PublishOutcome> UndoAsync(Receipt original, CancellationToken cancel) => RepostAsync(original, false, cancel);

    public Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Finding>>([]);

    private Task<PublishOutcome> RepostAsync(Receipt original, bool wanted, CancellationToken cancel)
    {
        process.ThrowIfDead();
        var call = ledger.Reposts(channel, process, original, wanted);
        return DuringAsync(call, (receipt, at, token) => channel.RepostAsync(receipt, wanted, at, token), original, cancel);
    }

    private async Task PauseAsync(Attempt attempt, CancellationToken cancel)
    {
        var call = EveningLedger.Preparing(channel, process, attempt.Post);
        InFlight.Add(call);
        try
        {
            var done = new TaskCompletionSource();
            _ = cancel.Register(() => done.TrySetCanceled(cancel));
            channel.After(channel.Seconds(1, 15), () => done.TrySetResult());
            await done.Task;
        }
        finally
        {
            InFlight.Remove(call);
        }
    }

    private async Task<PublishOutcome> DuringAsync<T>(
        Call call,
        Func<T, Process, CancellationToken, Task<PublishOutcome>> ask,
        T what,
        CancellationToken cancel
    )
    {
        InFlight.Add(call);
        try
        {
            return await ask(what, process, cancel);
        }
        finally
        {
            InFlight.Remove(call);
        }
    }
}
