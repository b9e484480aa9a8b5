using FeedGame.Abstractions.Channels;
using Polly;
using Polly.Timeout;

namespace FeedGame.Engine.Couriers;

/// <summary>
/// The calls to a channel, each within its time-out. An exception is an answer too: before the irreversible call it means "not
/// now", after it nobody knows.
/// </summary>
internal sealed class Calls(TimeProvider wall)
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    public async Task<Preparation> PrepareAsync(Account account, Attempt attempt, CancellationToken cancel)
    {
        try
        {
            return await WithinAsync(account.WhilePreparing, token => account.Publisher.PrepareAsync(attempt, token), cancel);
        }
        catch (Exception problem) when (IsFault(problem, cancel))
        {
            return new Preparation.Failed(
                new PublishOutcome.Deferred(wall.GetUtcNow() + AfterFailure, DeferScope.Item, $"preparing failed: {problem.GetType().Name}")
            );
        }
    }

    /// <summary>Never throws: the outcome of a call that was cut short is Unknown, and it is read back.</summary>
    public static Task<PublishOutcome> PublishAsync(Account account, Attempt attempt, CancellationToken cancel) =>
        AnsweredAsync(account, token => account.Publisher.PublishAsync(attempt, token), cancel);

    public async Task<PublishOutcome> RetractAsync(Account account, Receipt? receipt, CancellationToken cancel) =>
        receipt is null ? NotKnownYet()
        : account.Publisher is not IRetractingPublisher publisher
            ? new PublishOutcome.Rejected("", $"{account.Name} cannot take a post back")
        : await AnsweredAsync(account, token => publisher.RetractAsync(receipt, token), cancel);

    /// <param name="post">With the new words, and the photos that the post has.</param>
    public async Task<PublishOutcome> EditAsync(Account account, Receipt? receipt, Post post, CancellationToken cancel) =>
        receipt is null ? NotKnownYet()
        : account.Publisher is not IEditingPublisher publisher
            ? new PublishOutcome.Rejected("", $"{account.Name} cannot change a post in place")
        : await AnsweredAsync(account, token => publisher.EditAsync(receipt, post, token), cancel);

    /// <param name="undo">True takes the repost away again.</param>
    public async Task<PublishOutcome> AmplifyAsync(Account account, Receipt? original, bool undo, CancellationToken cancel) =>
        original is null ? NotKnownYet()
        : account.Publisher is not IAmplifyingPublisher publisher
            ? new PublishOutcome.Rejected("", $"{account.Name} cannot repost what another account published")
        : await AnsweredAsync(
            account,
            token => undo ? publisher.UndoAsync(original, token) : publisher.AmplifyAsync(original, token),
            cancel
        );

    public static async Task<FindOutcome> FindAsync(Account account, Attempt attempt, CancellationToken cancel)
    {
        try
        {
            return await WithinAsync(account.WhileCalling, token => account.Publisher.FindAsync(attempt, token), cancel);
        }
        catch (Exception problem) when (IsFault(problem, cancel))
        {
            return new FindOutcome.CannotTell(problem.GetType().Name);
        }
    }

    private PublishOutcome.Deferred NotKnownYet() =>
        new(wall.GetUtcNow() + AfterFailure, DeferScope.Item, "it is not known yet whether it is out");

    private static async Task<PublishOutcome> AnsweredAsync(
        Account account,
        Func<CancellationToken, Task<PublishOutcome>> call,
        CancellationToken cancel
    )
    {
        try
        {
            return await WithinAsync(account.WhileCalling, call, cancel);
        }
        catch (TimeoutRejectedException)
        {
            return new PublishOutcome.Unknown("no answer in time");
        }
#pragma warning disable CA1031 // Whatever was thrown, the request may have left the machine.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return new PublishOutcome.Unknown(cancel.IsCancellationRequested ? "cut short" : problem.GetType().Name);
        }
    }

    private static async Task<T> WithinAsync<T>(
        ResiliencePipeline within,
        Func<CancellationToken, Task<T>> call,
        CancellationToken cancel
    ) => await within.ExecuteAsync(async token => await call(token), cancel);

    private static bool IsFault(Exception problem, CancellationToken cancel) =>
        problem is not OperationCanceledException || !cancel.IsCancellationRequested;
}
