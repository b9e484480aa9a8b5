using System.Collections.Concurrent;
using FeedGame.Peers.X;

namespace FeedGame.Simulation.Tests.X;

/// <summary>
/// Ten thousand deliveries through engine, channel and connection to an X where everything goes wrong now and then. What the engine
/// believes in the end is compared with what stands there. A seed that ever failed stays in failed-x-seeds.txt.
/// </summary>
public sealed class XDeliveryTests(ITestOutputHelper output)
{
    private const int Days = 51;
    private const int Deliveries = 10_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_delivery_is_doubled_lost_or_falsely_reported()
    {
        var days = new ConcurrentBag<XOutcome>();
        var seeds = Seeds.Of("failed-x-seeds.txt", Days);
        await Parallel.ForEachAsync(seeds, Cancel, async (seed, _) => days.Add(await XWorld.PlayAsync(seed)));
        Tell([.. days]);
        var failures = days.OrderBy(day => day.Seed)
            .SelectMany(day => day.Findings.Select(finding => $"{finding}\n    replay with: {Seeds.HowToReplay(day.Seed)}"))
            .ToList();
        Assert.True(failures.Count == 0, string.Join('\n', failures));
        if (Seeds.Asked is null)
            WasRough([.. days]);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_day_to_the_byte() =>
        Assert.Equal((await XWorld.PlayAsync(7)).Posted, (await XWorld.PlayAsync(7)).Posted);

    /// <summary>A new kind of fault has to be given its share here.</summary>
    [Fact]
    public void Every_kind_of_fault_has_its_share()
    {
        var kinds = typeof(FakeXFault).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(FakeXFault))).Select(type => type.Name);
        Assert.Equal(kinds.Order(), XTrouble.Samples().Select(fault => fault.GetType().Name).Distinct().Order());
    }

    /// <summary>A net that catches nothing must be seen to have been in the water.</summary>
    private static void WasRough(IReadOnlyList<XOutcome> days)
    {
        Assert.InRange(days.Sum(day => day.States.Values.Sum()), Deliveries, int.MaxValue);
        var met = days.SelectMany(day => day.Met.Keys).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(new[] { FakeXCall.Post, FakeXCall.Timeline }.SelectMany(XTrouble.Names).Except(met));
        Assert.All(["Published", "Rejected", "Expired"], state => Assert.Contains(days, day => day.States.ContainsKey(state)));
        Assert.Contains(days, day => day.Mended > 0);
    }

    private void Tell(IReadOnlyList<XOutcome> days)
    {
        output.WriteLine($"{days.Sum(day => day.Mended)} times mended, {days.Sum(day => day.Told)} times told");
        foreach (
            var (what, times) in days.SelectMany(day => day.States.Concat(day.Met))
                .AggregateBy(pair => pair.Key, 0, (sum, pair) => sum + pair.Value)
        )
            output.WriteLine($"{what}: {times}");
    }
}
