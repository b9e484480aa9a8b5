using FeedGame.Simulation.Tests.Evenings;
using FeedGame.Simulation.Tests.Ledgers;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests;

/// <summary>Plays the evening of a seed, and tells what was wrong with it. Also for the benchmark.</summary>
public static class Simulation
{
    /// <param name="trace">Told line by line what happens; null when nobody reads it.</param>
    public static SimulatedEvening Play(int seed, Action<string>? trace = null)
    {
        var context = SynchronizationContext.Current;
        // With a context of its own the caller's thread would not run what follows a call at once, but hand it to the pool.
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var ledger = new EveningLedger(trace);
            using var evening = new Evening(World.Of(seed), ledger);
            evening.Play();
            return new SimulatedEvening(seed, [.. ledger.Findings.Select(finding => finding.ToString())], ledger.Journals.Fingerprint());
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }
}

/// <summary>How the evening of a seed went.</summary>
/// <param name="Findings">Invariant, moment and what was found; empty when all was well.</param>
/// <param name="Fingerprint">Over every byte of every journal.</param>
public sealed record SimulatedEvening(int Seed, IReadOnlyList<string> Findings, string Fingerprint);
