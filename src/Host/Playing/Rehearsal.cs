using FeedGame.Engine;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Approvals;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Engine.Live;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Stepping;
using FeedGame.Engine.Time;
using FeedGame.Host.Commands;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Playing;

/// <summary>
/// A whole evening on the real engine, every channel a sandbox, faster than the clock (D1). The engine is its own: nothing of it
/// touches a game that is played beside it.
/// </summary>
/// <param name="Start">When the first round starts; null is now.</param>
/// <param name="Speed">Null jumps from event to event.</param>
internal sealed record Rehearsal(GamePlan Plan, DateTimeOffset? Start, double? Speed, TimeProvider Wall)
{
    /// <summary>Where the store lies; null keeps it in memory.</summary>
    public string? StorePath { get; init; }

    public PublicFeed Feed { get; init; } = new();

    /// <summary>Told of each commit as well; must not block.</summary>
    public Action<GameStep>? Keeps { get; init; }

    /// <summary>
    /// With the messages of the days before, and at the times of the file unless <see cref="Start"/> says otherwise. Only where the clock
    /// jumps from event to event: nobody waits two weeks for a rehearsal.
    /// </summary>
    public bool Whole { get; init; }

    /// <summary>The clock that somebody else looks at too; null makes one. Not where the clock jumps.</summary>
    public GameClock? Clock { get; init; }

    public ILoggerFactory? Loggers { get; init; }

    private string Id => Plan.Game.Id;

    /// <summary>Plays until the game is over and every delivery is settled.</summary>
    /// <param name="seen">Told of each commit; must not block.</param>
    public Task PlayAsync(Action<GameStep> seen, CancellationToken cancel) =>
        Speed is { } speed ? RunAsync(speed, seen, cancel) : StepAsync(seen, cancel);

    private async Task RunAsync(double speed, Action<GameStep> seen, CancellationToken cancel)
    {
        var now = Wall.GetUtcNow();
        var clock = Clock ?? new GameClock(Wall, new ClockAnchor(now, Start ?? now, speed));
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var alarms = new QuartzAlarms(clock);
        await using var engine = Open(clock, alarms, false, seen, over.SetResult);
        await BeginAsync(engine, Start ?? now, cancel);
        await over.Task.WaitAsync(cancel);
    }

    private async Task StepAsync(Action<GameStep> seen, CancellationToken cancel)
    {
        var start = Start ?? (Whole ? null : Wall.GetUtcNow());
        var first = Whole ? (start ?? Midnight(Plan.Game.Date)).AddDays(-DaysBefore) : start!.Value;
        var clock = new SteppedClock(first);
        var over = false;
        await using var alarms = new SteppedAlarms();
        await using var engine = Open(clock, alarms, true, seen, () => over = true);
        await BeginAsync(engine, start, cancel);
        // Games end by themselves at their latest end; messages of the days after it are the longest that is waited for.
        if (!await new SteppedDriver(clock, alarms).RunAsync(() => over, first.AddDays(60 + DaysBefore), cancel))
            throw new RefusedException($"{Id}: the game did not end within 60 days. Look at its latest end and its later messages.");
    }

    /// <summary>A day more than the earliest message needs, whatever its time of day.</summary>
    private int DaysBefore => 1 + Plan.Injects.Max(planned => planned.Inject.Timing is Timing.OnDay day ? Math.Max(0, -day.Days) : 0);

    private static DateTimeOffset Midnight(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private GameEngine Open(TimeProvider clock, IAlarms alarms, bool stepped, Action<GameStep> seen, Action over)
    {
        var standIn = new StandIn(clock);
        var told = false;
        void See(GameStep step)
        {
            seen(step);
            Keeps?.Invoke(step);
            standIn.See(step);
            if (told || !IsOver(step.After))
                return;
            told = true;
            over();
        }
        var engine = GameEngine.Open(
            new EngineSettings
            {
                StorePath = StorePath,
                Clocks = new Clocks(clock, stepped ? clock : Wall),
                Alarms = alarms,
                Channels = ChannelSettings.Rehearsing(Plan.Game.Channels.Select(channel => channel.Name), Wall),
                ReadPlan = documents => PlanReader.FromDocuments(documents).Plan,
                Feed = Feed,
                Stepped = stepped,
                Seen = See,
                Loggers = Loggers ?? Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance,
            }
        );
        standIn.Engine = engine;
        return engine;
    }

    private async Task BeginAsync(GameEngine engine, DateTimeOffset? start, CancellationToken cancel)
    {
        await engine.StartAsync(cancel);
        engine.Add(Plan.With(ApprovalRule.Off));
        if (await engine.CommandAsync(Id, new Command.Arm(start), Actor.Controller("rehearsal"), cancel) is CommandDecision.Refused refused)
            throw new RefusedException($"{Id}: {refused.Why.Nl}");
    }

    private static bool IsOver(GameState state) => state.Over && state.Deliveries.Values.All(delivery => delivery.Settled);
}
