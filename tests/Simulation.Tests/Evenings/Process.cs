using FeedGame.Abstractions.Channels;
using FeedGame.Engine;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;
using FeedGame.Simulation.Tests.Ledgers;
using FeedGame.Simulation.Tests.Networks;

namespace FeedGame.Simulation.Tests.Evenings;

/// <summary>
/// One process with an engine in it, from its start to its death. It can die at any access to the store, during any call, or
/// between two events; from then on nothing of it reaches store, clock or network.
/// </summary>
internal sealed class Process : IDisposable
{
    private readonly SteppedClock clock;
    private readonly EveningLedger ledger;
    private readonly GameClock game;
    private GameEngine? engine;
    private int touchesLeft;

    /// <param name="touches">It dies at that access to the store; 0 for never.</param>
    public Process(int number, SteppedClock clock, EveningLedger ledger, int touches)
    {
        Number = number;
        this.clock = clock;
        this.ledger = ledger;
        touchesLeft = touches;
        game = new GameClock(new ProcessClock(clock, this), ClockAnchor.Real(Worlds.World.Start));
    }

    /// <summary>1 for the first of the evening.</summary>
    public int Number { get; }

    public bool Dead { get; private set; }

    public bool RangItself { get; private set; }

    /// <summary>True while the seed allows this process to be killed.</summary>
    public bool MayDie { get; init; }

    public SteppedAlarms Alarms { get; } = new();

    public PublicFeed Feed { get; } = new();

    /// <summary>Its ways to the networks, by channel.</summary>
    public IReadOnlyDictionary<string, IPublisher> Gateways { get; private set; } =
        new Dictionary<string, IPublisher>(StringComparer.Ordinal);

    /// <summary>Whether it waits for a network.</summary>
    public bool HasCalls => Gateways.Values.Cast<Gateway>().Any(gateway => gateway.InFlight.Count > 0);

    public GameEngine Engine => engine ?? throw new InvalidOperationException("The process has not started.");

    /// <summary>Game time.</summary>
    public DateTimeOffset Now => game.GetUtcNow();

    /// <summary>What the wall clock shows.</summary>
    public DateTimeOffset Wall => clock.GetUtcNow();

    /// <summary>When its next alarm rings, on the true time; null when none is set.</summary>
    public DateTimeOffset? NextAlarm => Alarms.Next is { } at ? clock.TrueTime + Later(at - Now) : null;

    public void Start(Database store, IReadOnlyList<SimChannel> channels, IReadOnlyList<GamePlan> plans, TimeSpan sweepEvery, bool foresees)
    {
        Gateways = channels.ToDictionary(channel => channel.Name, IPublisher (channel) => new Gateway(channel, this, ledger));
        var settings = new EngineSettings
        {
            Clocks = new Clocks(game, new ProcessClock(clock, this)),
            Alarms = Alarms,
            Channels = Gateways,
            ReadPlan = documents => plans.First(plan => plan.Documents[0].Hash == documents[0].Hash),
            Feed = Feed,
            Stepped = true,
            Foresees = foresees,
            SweepEvery = sweepEvery,
            Salt = () => "salt",
            Seen = step => ledger.Saw(this, step),
            Loggers = new LedgerLogs(this, ledger),
        };
        engine = new GameEngine(settings, store.Share(Touched));
        Complete(engine.StartAsync(CancellationToken.None));
    }

    public void RingAlarms() => Complete(Alarms.RingDueAsync(Now, CancellationToken.None));

    /// <summary>The evening is over: it is not killed any more.</summary>
    public void Spare() => touchesLeft = 0;

    /// <summary>Kills it here and now.</summary>
    public void Die(string where)
    {
        ledger.Trace($"process {Number} dies {where}");
        RangItself |= where.StartsWith("ringing", StringComparison.Ordinal);
        Dead = true;
        engine?.Abandon();
        throw new ProcessDiedException();
    }

    public void ThrowIfDead()
    {
        if (Dead)
            throw new ProcessDiedException();
    }

    /// <summary>
    /// Everything in an evening happens at once on one thread, or waits for the stepped clock: a task that is not complete means
    /// that something went elsewhere, and the evening would not be the same twice.
    /// </summary>
    public static void Complete(Task task)
    {
        if (!task.IsCompleted)
            throw new InvalidOperationException("Something of the evening runs on another thread or waits for real time.");
        task.GetAwaiter().GetResult();
    }

    public void Dispose() => engine?.Abandon();

    private void Touched()
    {
        ThrowIfDead();
        if (touchesLeft > 0 && --touchesLeft == 0)
            Die("at the store");
    }

    private static TimeSpan Later(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;
}

/// <summary>Thrown to whatever a dead process still tries; nobody outside the simulation knows it.</summary>
internal sealed class ProcessDiedException() : Exception("The process is dead.");
