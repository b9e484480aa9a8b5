using System.Collections.Concurrent;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Live;
using FeedGame.Engine.Play;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;
using Microsoft.Extensions.Logging;

namespace FeedGame.Engine.Couriers;

/// <summary>
/// Makes one attempt: prepare, journal the intent, look a last time, call, journal the answer. Whatever happens between two of
/// these lines, the journal tells the next process what may have happened.
/// </summary>
internal sealed partial class Sender(
    OutboxTable outbox,
    Ledger ledger,
    Calls calls,
    Clocks clocks,
    Action ringCourier,
    ILogger<Sender> logger
)
{
    private readonly ConcurrentDictionary<Task, bool> underWay = new();

    /// <summary>Completes when nothing is under way any more.</summary>
    public Task IdleAsync() => Task.WhenAll(underWay.Keys);

    /// <summary>Starts an attempt, with the slot taken.</summary>
    /// <param name="cancel">Cancelled by a stop of the game, and when the engine closes.</param>
    public void Send(Account account, LiveGame game, InHand hand, string text, CancellationToken cancel) =>
        Track(SendAsync(account, game, hand, text, cancel));

    /// <summary>Starts to look whether an earlier attempt landed. Reads are free: it needs no slot.</summary>
    public void Look(Account account, LiveGame game, InHand hand, string text, CancellationToken cancel) =>
        Track(LookAsync(account, game, hand, text, cancel));

    private void Track(Task task)
    {
        if (task.IsCompleted)
            return;
        underWay[task] = true;
        _ = task.ContinueWith(
            done => underWay.TryRemove(done, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
    }

    private async Task SendAsync(Account account, LiveGame game, InHand hand, string text, CancellationToken cancel)
    {
        try
        {
            await AttemptAsync(account, game, hand.Delivery, text, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Before the call: nothing was journalled or the row is as it was. After it, the outcome was settled without this token.
        }
#pragma warning disable CA1031 // The slot must be freed and the others must go on, whatever went wrong.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogFailed(logger, hand.Delivery, account.Name, problem);
        }
        finally
        {
            account.Slots.Free(hand);
            ringCourier();
        }
    }

    private async Task LookAsync(Account account, LiveGame game, InHand hand, string text, CancellationToken cancel)
    {
        var key = hand.Delivery;
        try
        {
            var attempt = Attempts.Of(game, game.State.Deliveries[key], text, clocks, account.Traits);
            var found = await Calls.FindAsync(account, attempt, cancel);
            var fact = await ledger.ObserveAsync(game, (state, now) => Looked(state, key, found, account, now), cancel);
            if (fact is null && game.State.Deliveries[key] is { State: DeliveryState.Unknown } unknown)
                outbox.WakeAt(game.Key, key, CourierPlan.NextLook(unknown, account.Traits, clocks.Now));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested) { }
#pragma warning disable CA1031 // As above.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogFailed(logger, key, account.Name, problem);
        }
        finally
        {
            account.Slots.LookedAt(hand);
            ringCourier();
        }
    }

    private async Task AttemptAsync(Account account, LiveGame game, DeliveryKey key, string text, CancellationToken cancel)
    {
        var delivery = game.State.Deliveries[key];
        var number = delivery.Attempts + 1;
        var attempt = Attempts.Of(game, delivery, text, clocks, account.Traits) with { Number = number };
        // Only a post of our own has anything to prepare.
        var preparation = key.Action is DeliveryAction.Publish or DeliveryAction.Correct
            ? await calls.PrepareAsync(account, attempt, cancel)
            : new Preparation.Ready();
        var intent = new AttemptBegan(key, number, (preparation as Preparation.Ready)?.Intent, Attempts.ParentOf(game, delivery));
        var began = await ledger.ObserveAsync(game, (state, now) => Settlement.Begin(state, intent, account.Traits, now), cancel);
        if (began is null)
            return;
        var outcome = await CallAsync(account, game, key, attempt with { Intent = intent.Intent ?? delivery.Intent }, preparation, cancel);
        // From here on without the token: what is known must be written down, also when the engine closes.
        await ledger.ObserveAsync(game, (state, now) => Settled(state, key, outcome, account, now), CancellationToken.None);
        Learn(account, outcome, key);
    }

    /// <summary>Null when the last look found that it may not leave after all: nothing was called.</summary>
    private async Task<PublishOutcome?> CallAsync(
        Account account,
        LiveGame game,
        DeliveryKey key,
        Attempt attempt,
        Preparation preparation,
        CancellationToken cancel
    )
    {
        if (preparation is Preparation.Failed failed)
            return failed.Outcome;
        var look = outbox.Look(game.Key, key);
        if (cancel.IsCancellationRequested || !Holds(look, attempt.Number, game.State, key))
            return null;
        (key.Action == DeliveryAction.Retract ? account.Retractions : account.Rate).Count();
        return await CallAsync(account, game.State, game.State.Deliveries[key], attempt, cancel);
    }

    private Task<PublishOutcome> CallAsync(Account account, GameState state, Delivery delivery, Attempt attempt, CancellationToken cancel)
    {
        var about = Attempts.AboutOf(state, delivery);
        return delivery.Key.Action switch
        {
            DeliveryAction.Amplify => calls.AmplifyAsync(account, Attempts.ReceiptOf(about), undo: false, cancel),
            DeliveryAction.Retract when about is { Key.Action: DeliveryAction.Amplify } repost => calls.AmplifyAsync(
                account,
                Attempts.ReceiptOf(Attempts.AboutOf(state, repost)),
                undo: true,
                cancel
            ),
            DeliveryAction.Retract => calls.RetractAsync(account, Attempts.ReceiptOf(about), cancel),
            DeliveryAction.Edit => calls.EditAsync(account, Attempts.ReceiptOf(about), attempt.Post, cancel),
            DeliveryAction.Publish or DeliveryAction.Correct => Calls.PublishAsync(account, attempt, cancel),
            _ => throw new InvalidOperationException("No such action."),
        };
    }

    /// <summary>Row, attempt and game are as they were when the row was taken in hand, and nothing has forbidden it since.</summary>
    private static bool Holds(LastLook? look, int attempt, GameState state, DeliveryKey key) =>
        look is { State: (long)DeliveryState.Claimed }
        && look.Attempt == attempt
        && look.Status == (long)state.Status
        && state.Deliveries[key] is var delivery
        && CourierPlan.Allowed(state, delivery)
        && CourierPlan.Unwanted(state, delivery) is null;

    private GameEvent? Settled(GameState state, DeliveryKey key, PublishOutcome? outcome, Account account, DateTimeOffset now) =>
        state.Deliveries.GetValueOrDefault(key) is not { State: DeliveryState.Claimed or DeliveryState.Unknown } delivery ? null
        : outcome is null ? Settlement.Abandoned(state, delivery, now)
        : Settlement.Of(state, delivery, outcome, account.Traits, now, clocks);

    private static GameEvent? Looked(GameState state, DeliveryKey key, FindOutcome found, Account account, DateTimeOffset now) =>
        state.Deliveries.GetValueOrDefault(key) is { State: DeliveryState.Unknown } delivery
            ? Settlement.Looked(state, delivery, found, account.Traits, now)
            : null;

    private void Learn(Account account, PublishOutcome? outcome, DeliveryKey key)
    {
        if (outcome is PublishOutcome.Blocked blocked)
        {
            if (account.Health.Blocked is null)
                LogBlocked(logger, account.Name, key);
            account.Put(account.Health with { Blocked = blocked.Text, BlockedSince = account.Health.BlockedSince ?? clocks.Now });
        }
        else if (outcome is PublishOutcome.Deferred { Scope: DeferScope.Account } deferred)
        {
            account.Put(account.Health with { NotBefore = clocks.ToGame(deferred.Until) });
        }
    }

    [LoggerMessage(EventId = 30, Level = LogLevel.Error, Message = "Delivery {Delivery} on {Channel} failed")]
    private static partial void LogFailed(ILogger logger, DeliveryKey delivery, string channel, Exception problem);

    [LoggerMessage(
        EventId = 31,
        Level = LogLevel.Warning,
        Message = "{Channel} is blocked since delivery {Delivery}; a person must mend it"
    )]
    private static partial void LogBlocked(ILogger logger, string channel, DeliveryKey delivery);
}
