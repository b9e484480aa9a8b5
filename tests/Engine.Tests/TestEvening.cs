using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Tests;

/// <summary>
/// Plays a plan the way the engine does, without anything around it: the clock steps from wake to wake, a command is decided and
/// followed by the timeline at the same instant. Times are those of the evening in TestPlans.
/// </summary>
internal sealed class TestEvening(GamePlan plan)
{
    private readonly List<JournalEntry> journal = [];

    public GamePlan Plan => plan;

    public GameState State { get; private set; } = GameState.Empty;

    public IReadOnlyList<JournalEntry> Journal => journal;

    public static TestEvening Armed(GamePlan plan) => new TestEvening(plan).Do("12:00", new Command.Arm());

    /// <summary>Lets the clock run; every wake on the way is kept.</summary>
    public TestEvening Until(string time) => Until(TestPlans.At(time));

    public TestEvening Until(DateTimeOffset time)
    {
        while (Timeline.Decide(plan, State, State.LastAt).NextWake is { } wake && wake <= time)
            Wake(wake);
        Wake(time);
        return this;
    }

    /// <summary>The engine was down: nothing was decided between the last entry and that time.</summary>
    public TestEvening WakeAt(string time)
    {
        Wake(TestPlans.At(time));
        return this;
    }

    /// <summary>Must be accepted.</summary>
    public TestEvening Do(string time, Command command, string by = "anna") => Do(time, command, Actor.Controller(by));

    public TestEvening Do(string time, Command command, Actor who)
    {
        var decision = Ask(time, command, who);
        var accepted = Assert.IsType<CommandDecision.Accepted>(decision);
        Append(accepted.Facts, TestPlans.At(time));
        Wake(TestPlans.At(time));
        return this;
    }

    /// <summary>The answer alone; the facts are not appended.</summary>
    public CommandDecision Ask(string time, Command command, string by = "anna") => Ask(time, command, Actor.Controller(by));

    public CommandDecision Ask(string time, Command command, Actor who)
    {
        if (State.Status != GameStatus.Loaded)
            Until(time);
        return Control.Decide(plan, State, command, who, TestPlans.At(time), "salt");
    }

    public LocalText Refused(string time, Command command, string by = "anna") =>
        Assert.IsType<CommandDecision.Refused>(Ask(time, command, by)).Why;

    public LocalText Refused(string time, Command command, Actor who) =>
        Assert.IsType<CommandDecision.Refused>(Ask(time, command, who)).Why;

    public void Append(IEnumerable<GameEvent> facts, DateTimeOffset at)
    {
        foreach (var fact in facts)
        {
            var entry = new JournalEntry(State.Seq + 1, at, fact);
            journal.Add(entry);
            State = Fold.Apply(State, entry);
        }
    }

    /// <summary>A delivery of the newest release of that inject turns out so.</summary>
    public TestEvening Settle(string time, string inject, string channel, DeliveryState state)
    {
        Until(time);
        var key = State
            .Deliveries.Keys.Where(key => key.Inject == InjectId.Parse(inject) && key.Channel == channel)
            .MaxBy(key => key.Version);
        Append([new DeliverySettled(key, state)], TestPlans.At(time));
        return this;
    }

    /// <summary>"HH:mm[:ss] inject" for each release from that time on, in order; ready texts and plan alike.</summary>
    public IReadOnlyList<string> Sent(string from = "00:00") =>
        [
            .. journal
                .Where(entry => entry.At >= TestPlans.At(from))
                .Where(entry => entry.Event is InjectReleased)
                .Select(entry => $"{Local(entry.At)} {((InjectReleased)entry.Event).Inject}"),
        ];

    /// <summary>The due of an inject as the clock shows it; empty when it has none.</summary>
    public string Due(string inject) => Local(State.Injects.GetValueOrDefault(InjectId.Parse(inject))?.Due);

    public InjectStatus StatusOf(string inject) => State.Injects[InjectId.Parse(inject)].Status;

    public RoundState Round(string id) => State.Rounds[id];

    public static string Local(DateTimeOffset? instant)
    {
        if (instant is not { } at)
            return "";
        var local = TimeZoneInfo.ConvertTime(at, TestPlans.Amsterdam);
        return local.ToString(local.Second == 0 ? "HH:mm" : "HH:mm:ss");
    }

    private void Wake(DateTimeOffset at) => Append(Timeline.Decide(plan, State, at).Facts, at);
}
