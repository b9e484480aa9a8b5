using FeedGame.Engine.Couriers;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Live;

/// <summary>
/// Looks through what should not be: attempts whose process is gone, a wall clock that was set back, personal data that was kept long
/// enough. With it everything is rung
/// that should be ringing, so a lost alarm costs one round of the sweep at most.
/// </summary>
internal sealed class Sweep(
    Database database,
    OutboxTable outbox,
    Accounts accounts,
    Roster roster,
    Ledger ledger,
    Clocks clocks,
    Func<Task> purge
)
{
    private static readonly TimeSpan WorthTelling = TimeSpan.FromSeconds(2);
    private bool told;

    public async Task WorkAsync()
    {
        foreach (var row in outbox.Orphans(clocks.Now))
            await RecoverAsync(row);
        await TellClockAsync();
        await purge();
        database.Tidy();
    }

    private async Task RecoverAsync(OutboxWork row)
    {
        if (accounts.Find(row.Channel) is not { } account || roster.Find(row.Game) is not { } game)
            return;
        if (account.Slots.Holds(row.Key, row.Game))
            return;
        await ledger.ObserveAsync(
            game,
            (state, now) =>
                state.Deliveries.GetValueOrDefault(row.Key) is { State: DeliveryState.Claimed } delivery
                    ? Settlement.Died(state, delivery, account.Traits, now)
                    : null,
            CancellationToken.None
        );
    }

    /// <summary>Control is told once each time, in the journal of every game that is on (DESIGN §3.7).</summary>
    private async Task TellClockAsync()
    {
        var behind = clocks.Game is GameClock clock ? clock.Behind : TimeSpan.Zero;
        if (behind < WorthTelling || told)
        {
            told = told && behind >= WorthTelling;
            return;
        }
        told = true;
        foreach (var game in roster.All.Where(game => game.State.Status is GameStatus.Armed or GameStatus.Playing or GameStatus.Paused))
            await ledger.ObserveAsync(game, (_, _) => new ClockSetBack((long)behind.TotalMilliseconds), CancellationToken.None);
    }
}
