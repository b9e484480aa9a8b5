using FeedGame.Engine.Games;

namespace FeedGame.Simulation.Tests.Worlds;

/// <summary>All that a seed decides before the evening begins: who plays what, on which channels, and how rough it gets.</summary>
internal sealed record World(
    int Seed,
    IReadOnlyList<GamePlan> Plans,
    IReadOnlyList<ChannelSpec> Channels,
    IReadOnlyList<TimeSpan> SweepEvery,
    int Crashes
)
{
    /// <summary>19:00 in the village.</summary>
    public static readonly DateTimeOffset Start = new(2026, 9, 26, 17, 0, 0, TimeSpan.Zero);

    /// <summary>From here on the networks answer as they should, so that everything can come to rest.</summary>
    public static readonly DateTimeOffset Calm = Start.AddHours(2.5);

    /// <summary>Nothing of the evening may still be going on.</summary>
    public static readonly DateTimeOffset Horizon = Start.AddHours(9);

    public static World Of(int seed)
    {
        var dice = new Dice(seed, DiceFor.Channels);
        var channels = Enumerable.Range(0, dice.Next(1, 3)).Select(n => ChannelSpec.Make("net" + (char)('a' + n), dice)).ToList();
        var plans = new PlanMaker(new Dice(seed, DiceFor.Plans));
        var games = Enumerable.Range(1, dice.Pick(1, 1, 2, 3)).Select(n => plans.Plan(n, Some(channels, dice))).ToList();
        var sweeps = Enumerable.Range(0, 8).Select(_ => TimeSpan.FromSeconds(dice.Pick(30, 60, 300))).ToList();
        return new World(seed, games, channels, sweeps, dice.Pick(0, 1, 2, 4));
    }

    private static List<string> Some(List<ChannelSpec> channels, Dice dice)
    {
        var some = channels.Where(_ => dice.Chance(0.75)).Select(channel => channel.Name).ToList();
        return some.Count > 0 ? some : [channels[0].Name];
    }
}
