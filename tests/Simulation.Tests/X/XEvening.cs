using FeedGame.Abstractions.Channels;
using FeedGame.Engine;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Stepping;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;
using FeedGame.Peers.Stepping;
using FeedGame.Peers.X;
using FeedGame.Publishers.X;
using FeedGame.Simulation.Tests.Evenings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedGame.Simulation.Tests.X;

/// <summary>
/// The engine, the real channel and an X on a loopback address, all on one clock that moves from event to event. Made, played and
/// asked on one thread (<see cref="OwnThread"/>).
/// </summary>
internal sealed class XEvening : IDisposable
{
    public const string Channel = "x";

    private static readonly Lazy<Database> Template = new(() => Database.InMemory());

    private readonly SteppedClock clock;
    private readonly SteppedAlarms alarms = new();
    private readonly SteppedWire wire;
    private readonly List<GamePlan> plans = [];

    public XEvening(DateTimeOffset start)
    {
        clock = new SteppedClock(start);
        wire = new SteppedWire(clock);
        X = FakeX.StartAsync(wire.PeerTime).GetAwaiter().GetResult();
        Engine = new GameEngine(
            new EngineSettings
            {
                Clocks = new Clocks(clock, clock),
                Alarms = alarms,
                Channels = new Dictionary<string, IPublisher>(StringComparer.Ordinal) { [Channel] = Publisher() },
                ReadPlan = documents => plans.Find(plan => plan.Documents[0].Hash == documents[0].Hash),
                Stepped = true,
                Foresees = false,
                // Nothing is lost here that it would have to mend, and a day is long.
                SweepEvery = TimeSpan.FromMinutes(5),
                Salt = () => "salt",
                Loggers = Failures,
            },
            Database.InMemory(Template.Value)
        );
        Person = new XPerson(Engine, X, clock);
        Process.Complete(Engine.StartAsync(CancellationToken.None));
    }

    public FakeX X { get; }

    public GameEngine Engine { get; }

    public TimeProvider Time => clock;

    /// <summary>Whatever the engine logs as an error.</summary>
    public FailureLog Failures { get; } = new();

    public XPerson Person { get; }

    public IEnumerable<(string Game, Delivery Delivery)> Deliveries =>
        plans.SelectMany(plan => Engine.State(plan.Game.Id)!.Deliveries.Values.Select(delivery => (plan.Game.Id, delivery)));

    public IEnumerable<string> Unfinished => plans.Select(plan => plan.Game.Id).Where(game => !Engine.IsFinished(game));

    public void Arm(GamePlan plan)
    {
        plans.Add(plan);
        Assert.True(Engine.Add(plan));
        var armed = Engine.CommandAsync(plan.Game.Id, new Command.Arm(), new Actor("organiser", Role.Organiser));
        Process.Complete(armed);
        Assert.IsType<CommandDecision.Accepted>(armed.Result);
    }

    /// <summary>Until every game is finished, or nothing happens before <paramref name="last"/> any more.</summary>
    public void Play(DateTimeOffset last) =>
        Process.Complete(new SteppedDriver(clock, alarms).RunAsync(IsOver, last, CancellationToken.None));

    public void Dispose()
    {
        Engine.Abandon();
        X.DisposeAsync().AsTask().GetAwaiter().GetResult();
        wire.Dispose();
    }

    private bool IsOver()
    {
        Person.Look(Deliveries);
        return !Unfinished.Any();
    }

    private IPublisher Publisher()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["Channels:x:BaseUrl"] = X.Address.ToString(),
                    ["Channels:x:ConsumerKey"] = X.Keys.ConsumerKey,
                    ["Channels:x:ConsumerSecret"] = X.Keys.ConsumerSecret,
                    ["Channels:x:AccessToken"] = X.Keys.AccessToken,
                    ["Channels:x:AccessTokenSecret"] = X.Keys.AccessTokenSecret,
                }
            )
            .Build()
            .GetSection("Channels:x");
        var context = new ChannelContext(Channel, settings, clock, () => new HttpClient(wire, disposeHandler: false), NullLogger.Instance);
        return new XModule().Create(context);
    }
}
