using FeedGame.Engine.Play;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;
using FeedGame.Simulation.Tests.Ledgers;
using FeedGame.Simulation.Tests.Networks;
using FeedGame.Simulation.Tests.People;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests.Evenings;

/// <summary>
/// One evening on the real engine, from event to event, with processes that die and people who press buttons. The clock only moves
/// here. The same seed gives the same evening to the byte.
/// </summary>
internal sealed class Evening : IDisposable
{
    /// <summary>An evening with more events than this does not come to rest.</summary>
    private const int MostSteps = 20_000;

    private static readonly Lazy<Database> Template = new(() => Database.InMemory());

    private readonly World world;
    private readonly SteppedClock clock = new(World.Start);
    private readonly Database store = Database.InMemory(Template.Value);
    private readonly Dice crashes;
    private readonly Dice order;
    private readonly List<SimChannel> channels;
    private readonly Crowd crowd;
    private DateTimeOffset? restart = World.Start;
    private DateTimeOffset? clockMended;
    private Process? process;
    private int processes;

    public Evening(World world, EveningLedger ledger)
    {
        this.world = world;
        Ledger = ledger;
        crashes = new Dice(world.Seed, DiceFor.Crashes);
        order = new Dice(world.Seed, DiceFor.Order);
        var network = new Dice(world.Seed, DiceFor.Network);
        channels = [.. world.Channels.Select(spec => new SimChannel(spec, clock, network, ledger))];
        crowd = new Crowd(world, new Dice(world.Seed, DiceFor.People), channels, ledger);
        ledger.Opens(world, clock, store, channels, crowd.Saw);
    }

    public EveningLedger Ledger { get; }

    public Process? Alive => process is { Dead: false } ? process : null;

    public void Play()
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (Next() is not { } next || next > World.Horizon)
                break;
            Ledger.Passes(Alive, next);
            clock.AdvanceTo(next);
            Happen();
            Look();
            if (AtRest())
                break;
        }
        Alive?.Spare();
        Ledger.Closes(Alive);
    }

    public void Dispose()
    {
        process?.Dispose();
        store.Dispose();
    }

    private DateTimeOffset? Next() =>
        new[] { Alive?.NextAlarm, clock.NextTimer, crowd.Next, restart, clockMended }.Min() is { } next
            ? next > clock.TrueTime
                ? next
                : clock.TrueTime
            : null;

    /// <summary>All that this instant brings, in the order that the seed chooses.</summary>
    private void Happen()
    {
        if (order.Chance(0.5))
            Protected(() => Alive?.RingAlarms());
        Protected(() => crowd.Act(clock.TrueTime, Alive));
        Protected(() => Alive?.RingAlarms());
        if (Alive is { MayDie: true } && crashes.Chance(0.001))
            Protected(() => Alive?.Die("between two events"));
        if (clockMended <= clock.TrueTime)
            (clockMended, clock.Skew) = (null, TimeSpan.Zero);
        if (restart <= clock.TrueTime)
            Protected(Restart);
    }

    private void Look()
    {
        if (process is { RangItself: true })
            Ledger.Find(Invariant.NothingFailsInside, clock.TrueTime, "the engine rings itself for ever at one instant");
        if (Alive is { } alive && order.Chance(0.003))
            Protected(() => Ledger.Rebuilds(alive));
        if (Alive is null && restart is null)
            Fall();
        else if (Alive is not null && crashes.Chance(0.002))
            SetBack();
    }

    private void Fall()
    {
        restart = clock.TrueTime + crashes.Pick(TimeSpan.Zero, TimeSpan.FromSeconds(1), crashes.Seconds(2, 90), crashes.Seconds(90, 700));
        if (crashes.Chance(0.15))
            SetBack();
    }

    /// <summary>The wall clock is set back an hour; some time later it is put right.</summary>
    private void SetBack()
    {
        if (clock.TrueTime > World.Calm)
            return;
        Ledger.Trace("the wall clock is set back an hour");
        clock.Skew = TimeSpan.FromHours(-1);
        clockMended = clock.TrueTime + crashes.Seconds(60, 3000);
    }

    private void Restart()
    {
        restart = null;
        var mayDie = processes++ < world.Crashes;
        Ledger.Trace($"process {processes} starts");
        Ledger.ReadsOn();
        process = new Process(processes, clock, Ledger, mayDie ? crashes.Next(1, crashes.Pick(60, 600, 3000)) : 0) { MayDie = mayDie };
        var plans = world.Plans;
        // Half of the seeds decide ahead, as a host does; on a stepped clock it only costs.
        process.Start(store, channels, plans, world.SweepEvery[processes % world.SweepEvery.Count], world.Seed % 2 == 0);
        foreach (var plan in plans)
        {
            process.ThrowIfDead();
            process.Engine.Add(plan);
        }
        Ledger.Started(process);
    }

    private void Protected(Action action)
    {
        try
        {
            action();
        }
#pragma warning disable CA1031 // Whatever comes out of a living engine is a finding; of a dead one nothing is expected.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            if (Alive is not null)
                Ledger.Find(Invariant.NothingFailsInside, clock.TrueTime, problem.ToString());
        }
    }

    private bool AtRest() =>
        Alive is { } alive
        && crowd.IsIdle
        && alive.Alarms.Next is null
        && !alive.HasCalls
        && world.Plans.All(plan => alive.Engine.State(plan.Game.Id) is { Over: true, Status: GameStatus.Ended });
}
