using FeedGame.Abstractions.Channels;
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

    /// <summary>Evenings with adaptive rules, and with callers: seeds of their own, so that the others stay what they were.</summary>
    public const int WithRules = 1_000_000;

    public bool HasRules => Seed > WithRules;

    public static World Of(int seed)
    {
        var dice = new Dice(seed, DiceFor.Channels);
        var channels = Enumerable.Range(0, dice.Next(1, 3)).Select(n => ChannelSpec.Make("net" + (char)('a' + n), dice)).ToList();
        var plans = new PlanMaker(new Dice(seed, DiceFor.Plans));
        var games = Enumerable.Range(1, dice.Pick(1, 1, 2, 3)).Select(n => plans.Plan(n, Some(channels, dice))).ToList();
        var sweeps = Enumerable.Range(0, 8).Select(_ => TimeSpan.FromSeconds(dice.Pick(30, 60, 300))).ToList();
        var crashes = dice.Pick(0, 1, 2, 4);
        var reposts = new Dice(seed, DiceFor.Reposts);
        var rules = new RuleMaker(new Dice(seed, DiceFor.Rules));
        return new World(
            seed,
            [.. games.Select(plan => WithReposts(plan, channels, reposts)).Select(plan => seed > WithRules ? rules.With(plan) : plan)],
            [.. channels.Select(channel => WithLimit(channel, reposts)).Select(WithChanges)],
            sweeps,
            crashes
        );
    }

    /// <summary>Any channel on which a game does not post may repost one on which it does.</summary>
    private static GamePlan WithReposts(GamePlan plan, List<ChannelSpec> channels, Dice dice)
    {
        var posting = plan.Game.Channels.Select(channel => channel.Name).ToList();
        var others = channels.Select(channel => channel.Name).Except(posting, StringComparer.Ordinal).Where(_ => dice.Chance(0.7));
        var reposting = others.Select(name => new GameChannel(name, Amplifies: dice.Pick(posting))).ToList();
        return reposting.Count == 0
            ? plan
            : new GamePlan(plan.Game with { Channels = [.. plan.Game.Channels, .. reposting] }, plan.Hash, plan.Documents);
    }

    private static ChannelSpec WithLimit(ChannelSpec channel, Dice dice) =>
        dice.Chance(0.3)
            ? channel with
            {
                Traits = channel.Traits with { RetractRate = new PostingRate(4, TimeSpan.FromSeconds(20)) },
            }
            : channel;

    /// <summary>Where a post can be read back it can be changed for ever, where nobody can for a while, and where twice is once never.</summary>
    private static ChannelSpec WithChanges(ChannelSpec channel) =>
        channel with
        {
            Traits = channel.Traits with
            {
                EditWindow = channel.Traits.Redelivery switch
                {
                    Redelivery.Verifiable => TimeSpan.FromDays(365),
                    Redelivery.Blind => TimeSpan.FromMinutes(10),
                    _ => null,
                },
            },
        };

    private static List<string> Some(List<ChannelSpec> channels, Dice dice)
    {
        var some = channels.Where(_ => dice.Chance(0.75)).Select(channel => channel.Name).ToList();
        return some.Count > 0 ? some : [channels[0].Name];
    }
}
