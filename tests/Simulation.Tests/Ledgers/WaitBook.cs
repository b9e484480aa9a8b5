using FeedGame.Engine.Journal;
using FeedGame.Engine.Live;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Simulation.Tests.Evenings;
using FeedGame.Simulation.Tests.Networks;

namespace FeedGame.Simulation.Tests.Ledgers;

/// <summary>
/// Counts how long each urgent message waits for its first call while nothing but another row, or nothing at all, is in its way: a
/// dead process, a channel that asks for patience or a person, and urgent messages before it are excuses.
/// </summary>
internal sealed class WaitBook(JournalBook journals, EveningLedger ledger)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    private readonly List<Waiting> waiting = [];

    public void Saw(GameStep step)
    {
        foreach (var entry in step.Entries)
        {
            if (entry.Event is not InjectReleased { Kind: not InjectKind.Cue })
                continue;
            foreach (var delivery in step.After.Deliveries.Values)
            {
                if (delivery.Order == entry.Seq && delivery.Lane != Lane.Ordered)
                    waiting.Add(new Waiting(step.Game, delivery.Key));
            }
        }
    }

    public void Passes(Process? alive, TimeSpan time)
    {
        if (time <= TimeSpan.Zero)
            return;
        waiting.RemoveAll(row => journals.State(row.Game).Deliveries[row.Key] is not { State: DeliveryState.Planned, Attempts: 0 });
        if (alive is null)
            return;
        foreach (var row in waiting)
            Count(row, alive, time);
    }

    private void Count(Waiting row, Process alive, TimeSpan time)
    {
        if (row.Told || IsExcused(row, alive, journals.State(row.Game)))
            return;
        row.Time += time;
        if (row.Time <= Longest)
            return;
        row.Told = true;
        ledger.Find(Invariant.UrgentIsQuick, alive.Now, $"{row.Game}/{row.Key} has waited {row.Time}");
    }

    private static bool IsExcused(Waiting row, Process alive, GameState state)
    {
        var delivery = state.Deliveries[row.Key];
        if (delivery.NotBefore > alive.Now)
            return true;
        if (delivery.Lane == Lane.Stop)
            return false;
        var health = alive.Engine.Channels[row.Key.Channel];
        return state.Status == GameStatus.Stopped && delivery.Kind != InjectKind.AdHoc
            || health.Blocked is not null
            || health.NotBefore > alive.Now
            || IsBehindUrgent(row.Key.Channel, alive);
    }

    private static bool IsBehindUrgent(string channel, Process alive) =>
        ((Gateway)alive.Gateways[channel]).InFlight.Any(call => call.Delivery?.Lane == Lane.Urgent);

    private sealed class Waiting(string game, DeliveryKey key)
    {
        public string Game => game;

        public DeliveryKey Key => key;

        public TimeSpan Time { get; set; }

        public bool Told { get; set; }
    }
}
