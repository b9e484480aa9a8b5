namespace FeedGame.Simulation.Tests;

/// <summary>
/// Whole evenings on the real engine: networks that lose answers, processes that are killed at any access to the store and during
/// any call, a wall clock that is set back, people who press anything at any moment. A ledger outside the engine checks what
/// neighbours see. A net, not a proof: a seed that ever failed stays in failed-seeds.txt.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_evening_holds_every_invariant()
    {
        Hold(Seeds.All);
    }

    [Fact]
    public void So_does_every_evening_with_adaptive_rules_and_the_rules_do_speak()
    {
        var evenings = Hold(Seeds.WithRules);
        Assert.True(Seeds.Asked is not null || evenings.Sum(evening => evening.Suggestions) > evenings.Count, "Hardly any rule spoke.");
    }

    private IReadOnlyList<SimulatedEvening> Hold(IEnumerable<int> seeds)
    {
        var trace = Seeds.Asked is null ? (Action<string>?)null : output.WriteLine;
        var failures = new List<string>();
        var evenings = Simulation.Play(seeds, trace);
        foreach (var evening in evenings.Where(evening => evening.Findings.Count > 0))
        {
            failures.Add($"seed {evening.Seed}, replay with: {Seeds.HowToReplay(evening.Seed)}");
            failures.AddRange(evening.Findings.Select(finding => "    " + finding));
        }
        Assert.True(failures.Count == 0, string.Join('\n', failures));
        return evenings;
    }

    [Fact]
    public void The_same_seed_gives_the_same_evening_to_the_byte()
    {
        foreach (var seed in Enumerable.Range(1, 10))
            Assert.Equal(Simulation.Play(seed).Fingerprint, Simulation.Play(seed).Fingerprint);
    }
}
