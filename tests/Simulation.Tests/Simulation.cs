using FeedGame.Simulation.Tests.Evenings;
using FeedGame.Simulation.Tests.Ledgers;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests;

/// <summary>Plays the evening of a seed, and tells what was wrong with it. Also for the benchmark.</summary>
public static class Simulation
{
    /// <summary>Room for what follows one call inside another when much happens at one instant.</summary>
    private const int Stack = 16 * 1024 * 1024;

    /// <param name="trace">Told line by line what happens; null when nobody reads it.</param>
    public static SimulatedEvening Play(int seed, Action<string>? trace = null) => Play([seed], trace)[0];

    /// <summary>
    /// On a thread of its own, without a context that would hand to the pool what must happen at once, and with a short stack below
    /// it: an exception costs what it has to walk.
    /// </summary>
    public static IReadOnlyList<SimulatedEvening> Play(IEnumerable<int> seeds, Action<string>? trace = null)
    {
        IReadOnlyList<SimulatedEvening> evenings = [];
        var problem = default(System.Runtime.ExceptionServices.ExceptionDispatchInfo);
        var thread = new Thread(
            () =>
            {
                try
                {
                    evenings = [.. seeds.Select(seed => Whole(seed, trace))];
                }
#pragma warning disable CA1031 // Whatever it is, it is thrown again on the thread that waits.
                catch (Exception caught)
#pragma warning restore CA1031
                {
                    problem = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(caught);
                }
            },
            Stack
        );
        thread.Start();
        thread.Join();
        problem?.Throw();
        return evenings;
    }

    private static SimulatedEvening Whole(int seed, Action<string>? trace)
    {
        var ledger = new EveningLedger(trace);
        using var evening = new Evening(World.Of(seed), ledger);
        evening.Play();
        return new SimulatedEvening(seed, [.. ledger.Findings.Select(finding => finding.ToString())], ledger.Journals.Fingerprint());
    }
}

/// <summary>How the evening of a seed went.</summary>
/// <param name="Findings">Invariant, moment and what was found; empty when all was well.</param>
/// <param name="Fingerprint">Over every byte of every journal.</param>
public sealed record SimulatedEvening(int Seed, IReadOnlyList<string> Findings, string Fingerprint);
