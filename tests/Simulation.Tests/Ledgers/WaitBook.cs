using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Simulation.Tests.Evenings;

namespace FeedGame.Simulation.Tests.Ledgers;

/// <summary>
/// Counts how long each delivery waits while a process is alive: urgent ones while nothing but other rows are in their way, and all
/// while nothing is in their way at all.
/// </summary>
internal sealed class WaitBook(JournalBook journals, EveningLedger ledger)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    /// <summary>The longest window of a posting limit: whoever waits for it is not asleep.</summary>
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(21);

    private static readonly TimeSpan StopRetry = TimeSpan.FromSeconds(5);

    private readonly List<Waiting> waiting = [];

    public void Saw(string game, IReadOnlyList<JournalEntry> entries, GameState after)
    {
        foreach (var entry in entries)
        {
            if (entry.Event is InjectReleased { Kind: not InjectKind.Cue } or InjectWithdrawn or DeliverySettled)
                waiting.AddRange(
                    after
                        .Deliveries.Values.Where(delivery => delivery.Order == entry.Seq)
                        .OrderBy(delivery => delivery.Key.ToString(), StringComparer.Ordinal)
                        .Select(delivery => new Waiting(game, delivery.Key))
                );
            else if (entry.Event is AttemptBegan began)
                HadItsTurn(game, began.Delivery, after);
            else if (entry.Event is DeliveryPostponed postponed)
                CheckStopText(game, after, postponed, entry.At);
        }
    }

    public void Passes(Process? alive, TimeSpan time)
    {
        if (time <= TimeSpan.Zero)
            return;
        waiting.RemoveAll(row => journals.State(row.Game).Deliveries[row.Key].Settled);
        if (alive is null)
            return;
        foreach (var row in waiting)
            Count(row, new Obstacles(alive, journals.State(row.Game), row.Key), time);
    }

    /// <summary>One wait is over; what its own attempt then takes, or has to be repeated for, is no wait behind another row.</summary>
    private void HadItsTurn(string game, DeliveryKey key, GameState after)
    {
        foreach (var row in waiting.Where(row => row.Key.Channel == key.Channel))
        {
            if (row.Game == game && row.Key == key)
                row.Behind = TimeSpan.Zero;
            else
                row.PassedBy |= row.Game != game || after.Deliveries[row.Key].Order > after.Deliveries[key].Order;
        }
    }

    private void CheckStopText(string game, GameState after, DeliveryPostponed postponed, DateTimeOffset at)
    {
        if (after.Deliveries[postponed.Delivery].Lane == Lane.Stop && postponed.NotBefore > at + StopRetry)
            ledger.Find(Invariant.StopTextPersists, at, $"{game}/{postponed.Delivery} waits until {postponed.NotBefore:HH:mm:ss}");
    }

    private void Count(Waiting row, Obstacles obstacles, TimeSpan time)
    {
        if (row.Told)
            return;
        if (obstacles.MustWait)
        {
            row.Idle = TimeSpan.Zero;
            return;
        }
        row.Behind += obstacles.IsUrgent && !obstacles.IsBehindUrgent ? time : TimeSpan.Zero;
        var passed = row.PassedBy && obstacles.IsLimited;
        row.PassedBy = false;
        row.Idle = obstacles.IsBehind || passed ? TimeSpan.Zero : row.Idle + time;
        if (row.Behind > Longest)
            Tell(row, Invariant.UrgentIsQuick, obstacles.Now, row.Behind);
        else if (row.Idle > (obstacles.IsStop ? StopRetry : LongestIdle))
            Tell(row, Invariant.NothingSleeps, obstacles.Now, row.Idle);
    }

    private void Tell(Waiting row, Invariant invariant, DateTimeOffset at, TimeSpan time)
    {
        row.Told = true;
        ledger.Find(invariant, at, $"{row.Game}/{row.Key} has waited {time}");
    }

    private sealed class Waiting(string game, DeliveryKey key)
    {
        public string Game => game;

        public DeliveryKey Key => key;

        public TimeSpan Behind { get; set; }

        public TimeSpan Idle { get; set; }

        /// <summary>An older one on that account was called: where the account has a posting limit, that took the place.</summary>
        public bool PassedBy { get; set; }

        public bool Told { get; set; }
    }
}
