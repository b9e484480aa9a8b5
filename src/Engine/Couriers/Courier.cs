using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Live;
using FeedGame.Engine.Play;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Couriers;

/// <summary>
/// Looks for deliveries whose turn it is and hands each to the sender of its account. It never awaits a network: it hands over and
/// looks on. Rung after commits, by its alarm, by senders that are done, and by the sweep.
/// </summary>
internal sealed class Courier(
    OutboxTable outbox,
    ChannelTable channels,
    Accounts accounts,
    Roster roster,
    Ledger ledger,
    Sender sender,
    Clocks clocks,
    Action<DateTimeOffset> wake,
    CancellationToken engine
)
{
    /// <summary>How many rows of one channel are looked at in one pass.</summary>
    private const int MostRows = 100;

    public async Task WorkAsync()
    {
        var now = clocks.Now;
        foreach (var channel in outbox.Channels(now))
            await WorkAsync(channel, now);
        var next = outbox.NextChange(now);
        foreach (var turn in accounts.All.SelectMany(account => Turns(account, now)))
            next = turn > now ? Earlier(next, turn) : next;
        if (next is { } at)
            wake(at);
    }

    private async Task WorkAsync(string channel, DateTimeOffset now)
    {
        var account = accounts.Find(channel);
        // Retractions that wait for their limit may be hundreds; what is behind them must be seen all the same.
        var retractions = account is null || NextRetraction(account, now) <= now;
        foreach (var row in outbox.Work(channel, now, retractions, MostRows))
        {
            if (roster.Find(row.Game) is not { } game || game.State.Deliveries.GetValueOrDefault(row.Key) is not { } delivery)
                continue;
            if (delivery.State == DeliveryState.Unknown)
                Look(account, game, row);
            else if (CourierPlan.Of(game.State, delivery, account?.Traits, now) is Gate.Expire or Gate.Moot)
                await GiveUpAsync(game, row.Key);
            else if (account is not null && CourierPlan.Of(game.State, delivery, account.Traits, now) == Gate.Leave)
                Send(account, game, delivery, row, now);
            else if (CourierPlan.ParentAwaitedUntil(game.State, delivery, account?.Traits) is { } until && until > now)
                wake(until);
        }
    }

    private async Task GiveUpAsync(LiveGame game, DeliveryKey key) =>
        await ledger.ObserveAsync(
            game,
            (state, now) =>
                state.Deliveries.GetValueOrDefault(key) is { } delivery
                    ? Settlement.GivenUp(state, delivery, accounts.Find(key.Channel)?.Traits, now)
                    : null,
            engine
        );

    private void Send(Account account, LiveGame game, Delivery delivery, OutboxWork row, DateTimeOffset now)
    {
        var stop = delivery.Lane == Lane.Stop;
        if (!stop && NextTurn(account, delivery, now) > now)
            return;
        var hand = new InHand(game.Key, delivery.Key, stop);
        if (account.Slots.TryTake(hand, engine) is not { } cancel)
            return;
        if (channels.Lease(account.Name, accounts.Owner, now + accounts.LeaseLength, now) || stop)
            sender.Send(account, game, hand, row.Text, cancel.Token);
        else
            account.Slots.Free(hand);
    }

    private void Look(Account? account, LiveGame game, OutboxWork row)
    {
        var hand = new InHand(game.Key, row.Key, false);
        if (account is not null && account.Slots.TryLook(hand))
            sender.Look(account, game, hand, row.Text, engine);
    }

    private IEnumerable<DateTimeOffset> Turns(Account account, DateTimeOffset now) =>
        Lanes.Limited.Select(lane => NextPost(account, lane, now)).Append(NextRetraction(account, now));

    private DateTimeOffset NextTurn(Account account, Delivery delivery, DateTimeOffset now) =>
        delivery.Key.Action == DeliveryAction.Retract ? NextRetraction(account, now) : NextPost(account, delivery.Lane, now);

    private DateTimeOffset NextPost(Account account, Lane lane, DateTimeOffset now) =>
        Healthy(account, account.Rate.FreeIn(account.Traits.Rate, lane), now);

    private DateTimeOffset NextRetraction(Account account, DateTimeOffset now) =>
        Healthy(account, account.Retractions.FreeIn(account.Traits.RetractRate, kept: 0), now);

    /// <summary>When the account may be used again; the end of time when only a person can mend it.</summary>
    private DateTimeOffset Healthy(Account account, TimeSpan freeIn, DateTimeOffset now) =>
        account.Health.Blocked is not null ? DateTimeOffset.MaxValue
        : account.Health.NotBefore is { } patience ? Instants.Later(patience, now + (freeIn * clocks.Speed))
        : now + (freeIn * clocks.Speed);

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;
}
