using FeedGame.Abstractions.Channels;
using FeedGame.Engine;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Time;

namespace FeedGame.Benchmarks.Lateness;

/// <summary>
/// The real engine on a file, with Quartz and the real clock. Each release writes the gate, two journal lines (the round starts,
/// its first message is out), two outbox rows and a feed row. The games name two channels that nobody configured, so the courier
/// looks for work as ever and finds nobody to give it to: no network takes part.
/// </summary>
internal static class EngineReleases
{
    /// <summary>Arming goes on for this long at most; then all games are due.</summary>
    private static readonly TimeSpan Arming = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<Punctuality> RunAsync(int games, string path, TimeProvider clock, CancellationToken cancel)
    {
        var feed = new PublicFeed();
        var game = new GameClock(clock, ClockAnchor.Real(clock.GetUtcNow()));
        await using var engine = GameEngine.Open(
            new EngineSettings
            {
                StorePath = path,
                Clocks = new Clocks(game, clock),
                Alarms = new QuartzAlarms(game),
                Channels = new Dictionary<string, IPublisher>(StringComparer.Ordinal),
                ReadPlan = _ => throw new InvalidOperationException("The store was empty."),
                Feed = feed,
            }
        );
        await engine.StartAsync(cancel);
        for (var number = 0; number < games; number++)
            engine.Add(Villages.Plan(number));
        var run = new Punctuality(games, Seconds.After(clock, Arming), clock);
        await ArmAsync(engine, run.Due, cancel);
        using var seen = feed.Subscribe(view =>
        {
            if (view.Items.Count > 0)
                run.Stamp();
        });
        GC.Collect();
        return await run.AllAsync(Patience, cancel);
    }

    /// <summary>All at once, so that they share transactions.</summary>
    private static async Task ArmAsync(GameEngine engine, DateTimeOffset due, CancellationToken cancel)
    {
        var commands = engine.Games.Select(id => engine.CommandAsync(id, new Command.Arm(due), Actor.Controller("benchmark"), cancel));
        foreach (var decision in await Task.WhenAll(commands))
        {
            if (decision is CommandDecision.Refused refused)
                throw new InvalidOperationException(refused.Why.En);
        }
    }
}
