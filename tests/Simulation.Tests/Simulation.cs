using FeedGame.Simulation.Tests.Evenings;
using FeedGame.Simulation.Tests.Ledgers;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests;

/// <summary>Plays the evening of a seed, and tells what was wrong with it. Also for the benchmark.</summary>
public static class Simulation
{
    /// <param name="trace">Told line by line what happens; null when nobody reads it.</param>
    public static SimulatedEvening Play(int seed, Action<string>? trace = null) => Play([seed], trace)[0];

    public static IReadOnlyList<SimulatedEvening> Play(IEnumerable<int> seeds, Action<string>? trace = null) =>
        OwnThread.Run(() => seeds.Select(seed => Whole(seed, trace)).ToList());

    private static SimulatedEvening Whole(int seed, Action<string>? trace)
    {
        var ledger = new EveningLedger(trace);
        using var evening = new Evening(World.Of(seed), ledger);
        evening.Play();
        return new SimulatedEvening(
            seed,
            [.. ledger.Findings.Select(finding => finding.ToString())],
            ledger.Journals.Fingerprint(),
            ledger.Journals.Suggestions
        );
    }
}

/// <summary>How the evening of a seed went.</summary>
/// <param name="Findings">Invariant, moment and what was found; empty when all was well.</param>
/// <param name="Fingerprint">Over every byte of every journal.</param>
/// <param name="Suggestions">How many the adaptive rules made.</param>
public sealed record SimulatedEvening(int Seed, IReadOnlyList<string> Findings, string Fingerprint, int Suggestions);
