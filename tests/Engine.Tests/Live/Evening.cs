using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Live;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Stepping;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Tests.Live;

/// <summary>A stepped engine over a store in memory that outlives it: what a crash leaves is what the next one finds.</summary>
internal sealed class Evening : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = TestPlans.At("19:00");

    private readonly List<GameStep> steps = [];

    private readonly IReadOnlyDictionary<string, IPublisher> publishers;

    public Evening(GamePlan plan, params FakeChannel[] channels)
        : this(plan, new SteppedClock(Start), [.. channels.Select(channel => (channel.Name, (IPublisher)channel))]) { }

    /// <param name="clock">For channels of another making that go by it, too.</param>
    public Evening(GamePlan plan, SteppedClock clock, IReadOnlyList<(string Name, IPublisher Channel)> channels)
    {
        Plan = plan;
        publishers = channels.ToDictionary(channel => channel.Name, channel => channel.Channel, StringComparer.Ordinal);
        Channels = channels
            .Select(channel => channel.Channel)
            .OfType<FakeChannel>()
            .ToDictionary(channel => channel.Name, StringComparer.Ordinal);
        Database = Database.InMemory();
        Clock = clock;
        Alarms = new SteppedAlarms();
        Engine = Make();
    }

    public GamePlan Plan { get; }

    public IReadOnlyDictionary<string, FakeChannel> Channels { get; }

    public Database Database { get; }

    public SteppedClock Clock { get; }

    public SteppedAlarms Alarms { get; private set; }

    public GameEngine Engine { get; private set; }

    /// <summary>What stands in the way of arming; null when nothing does.</summary>
    public Func<GamePlan, Play.GameState, IReadOnlyList<ReadyLine>>? Blocking { get; set; }

    public IReadOnlyList<GameStep> Steps => steps;

    public Play.GameState State => Engine.State(Plan.Game.Id)!;

    public async Task BeginAsync()
    {
        await Engine.StartAsync(CancellationToken.None);
        Assert.True(Engine.Add(Plan));
    }

    public async Task<CommandDecision.Accepted> DoAsync(Command command, string by = "p1", Role role = Role.Controller)
    {
        var decision = await Engine.CommandAsync(Plan.Game.Id, command, new Actor(by, role));
        Assert.True(decision is CommandDecision.Accepted, (decision as CommandDecision.Refused)?.Why.En);
        return (CommandDecision.Accepted)decision;
    }

    /// <summary>Does it, and lets the time pass in which it could be taken back.</summary>
    public async Task<CommandDecision.Accepted> DoAndWaitAsync(Command command)
    {
        var accepted = await DoAsync(command);
        await RunAsync(CommandLimits.UndoWindow);
        return accepted;
    }

    /// <summary>Lets the evening go on for so long.</summary>
    public Task RunAsync(TimeSpan time) => RunToAsync(Clock.TrueTime + time);

    public async Task RunToAsync(DateTimeOffset last)
    {
        await new SteppedDriver(Clock, Alarms).RunAsync(() => false, last, CancellationToken.None);
        Clock.AdvanceTo(last);
    }

    /// <summary>Forgets the engine as a killed process would, and starts another on the same store.</summary>
    public async Task CrashAsync()
    {
        Engine.Abandon();
        Alarms = new SteppedAlarms();
        Engine = Make();
        await Engine.StartAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Engine.DisposeAsync();

    private GameEngine Make() =>
        new(
            new EngineSettings
            {
                Clocks = new Clocks(Clock, Clock),
                Alarms = Alarms,
                Channels = publishers,
                ReadPlan = _ => Plan,
                Stepped = true,
                Salt = () => "salt",
                Seen = steps.Add,
                Blocking = (plan, state, _, _) => Task.FromResult(Blocking?.Invoke(plan, state) ?? []),
            },
            Database
        );
}
