using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Relays;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Live;

/// <summary>
/// Whatever is pressed on the board, and however late people forward what they once saw: nobody is ever asked for two things that say
/// the opposite, nothing is forwarded twice, and what was forwarded and withdrawn is asked back (C3).
/// </summary>
public sealed class AnyForwardersTests
{
    private const string Channel = "groups";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Nobody_is_asked_for_two_things_that_say_the_opposite(int seed)
    {
        await using var evening = await PlayAsync(seed, Check);
        var tasks = Tasks(evening);
        await evening.CrashAsync();
        Assert.Equal(tasks.Select(Line), Tasks(evening).Select(Line));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Nothing_is_forwarded_twice_and_what_is_withdrawn_is_asked_back(int seed)
    {
        await using var evening = await PlayAsync(seed, _ => { });
        var forwarded = Facts(evening).OfType<DeliveryForwarded>().Where(tap => tap.Done).Select(tap => tap.Delivery).ToList();
        Assert.Equal(forwarded.Count, forwarded.Distinct().Count());
        foreach (var key in forwarded.Where(key => key.Action != DeliveryAction.Retract && IsWithdrawn(evening.State, key.Inject)))
            Assert.Contains(key with { Action = DeliveryAction.Retract }, evening.State.Deliveries.Keys);
    }

    /// <summary>Without this the others would hold for people who never look.</summary>
    [Fact]
    public async Task They_do_forward_and_some_of_it_is_overtaken()
    {
        var (forwarded, overtaken) = (0, 0);
        foreach (var seed in Enumerable.Range(1, 40))
        {
            await using var evening = await PlayAsync(seed, _ => { });
            forwarded += evening.State.Deliveries.Values.Count(delivery => delivery.ForwardedBy is not null);
            overtaken += evening.State.Deliveries.Values.Count(delivery => delivery is { ByHand: true, State: DeliveryState.Expired });
        }
        Assert.True(forwarded > 200 && overtaken > 100, $"{forwarded} forwarded, {overtaken} overtaken");
    }

    private static async Task<Evening> PlayAsync(int seed, Action<Evening> look)
    {
        var dice = new Random(seed);
        var evening = await BegunAsync();
        await evening.DoAsync(new Command.Arm());
        var seen = Tasks(evening);
        var at = TestPlans.At("19:29");
        while (at < TestPlans.At("21:45"))
        {
            at = at.AddSeconds(dice.Next(5, 240));
            await evening.RunToAsync(at);
            look(evening);
            var (command, by) = dice.Next(3) == 0 ? Steer(dice, evening.State) : (Tap(dice, seen), Actor.Controller("p2"));
            if (command is not null)
                await evening.Engine.CommandAsync("testdorp", command, by);
            look(evening);
            // A phone that is not looked at for a while, or has no connection, still shows what was.
            if (dice.Next(3) > 0)
                seen = Tasks(evening);
        }
        return evening;
    }

    private static void Check(Evening evening)
    {
        var open = Tasks(evening).Where(task => task.Standing is RelayStanding.Open or RelayStanding.Declined).ToList();
        Assert.True(open.Count(SaysHowItStands) <= 1, Lines(open));
        var hints = open.Where(task => task is { Kind: InjectKind.Hint, Action: DeliveryAction.Publish }).ToList();
        Assert.Equal(hints.Count, hints.Select(task => task.Inject.Round).Distinct().Count());
        Assert.True(open.Count(task => task is { Inject.Inject: "moved", Action: DeliveryAction.Publish }) <= 1, Lines(open));
        Assert.DoesNotContain(open, task => task.Action != DeliveryAction.Retract && IsWithdrawn(evening.State, task.Inject));
        if (evening.State.Status == GameStatus.Stopped)
            Assert.True(open.TrueForAll(task => task.Safety || task.Kind == InjectKind.AdHoc), Lines(open));
    }

    private static bool SaysHowItStands(RelayTask task) =>
        task.Action == DeliveryAction.Publish
        && task.Inject.Inject is "pause" or "resume" or "stop" or "real-incident" or "cancelled" or "end";

    private static (Command?, Actor) Steer(Random dice, GameState state) =>
        dice.Next(16) switch
        {
            < 3 => (new Command.Pause(), Actor.Controller("p1")),
            < 6 => (new Command.Resume((ResumeMode)dice.Next(3)), Actor.Controller($"p{dice.Next(1, 3)}")),
            6 => (new Command.Stop(dice.Next(2) == 0), Actor.Controller("p1")),
            < 9 => (new Command.Resume(ResumeMode.Ask), new Actor("police", Role.Police)),
            9 => (new Command.MoveGame(TimeSpan.FromMinutes(dice.Next(1, 6))), Actor.Controller("p1")),
            10 => (new Command.Found(), Actor.Controller("p1")),
            11 => (new Command.Reopen(), Actor.Controller("p1")),
            12 => (new Command.OffStreet(), Actor.Controller("p1")),
            13 => (new Command.Say("Denk aan het verkeer."), Actor.Controller("p1")),
            14 => (Released(dice, state) is { } id ? new Command.Withdraw(id) : null, Actor.Controller("p1")),
            _ => (Released(dice, state) is { } id ? new Command.Correct(id, "Beter is dit.") : null, Actor.Controller("p1")),
        };

    /// <summary>Some groups of one of the tasks on the phone, the newest most of the time.</summary>
    private static Command.Forward? Tap(Random dice, IReadOnlyList<RelayTask> seen)
    {
        var able = seen.Where(task => task.Standing is RelayStanding.Open or RelayStanding.Declined).ToList();
        if (able.Count == 0)
            return null;
        var task = able[dice.Next(3) > 0 ? 0 : dice.Next(able.Count)];
        return new Command.Forward([.. task.Groups.Where(_ => dice.Next(3) > 0).Select(group => group.Delivery)], dice.Next(5) > 0);
    }

    private static InjectId? Released(Random dice, GameState state)
    {
        var released = state.Injects.Values.Where(inject => inject.ReleasedAt is not null && inject.Kind != InjectKind.Cue).ToList();
        released.Sort((one, other) => string.CompareOrdinal(one.Id.ToString(), other.Id.ToString()));
        return released.Count == 0 ? null : released[dice.Next(released.Count)].Id;
    }

    private static bool IsWithdrawn(GameState state, InjectId id) => state.Injects[id].Status == InjectStatus.Withdrawn;

    private static IEnumerable<GameEvent> Facts(Evening evening) =>
        evening.Steps.SelectMany(step => step.Entries).Select(entry => entry.Event);

    private static IReadOnlyList<RelayTask> Tasks(Evening evening) =>
        [.. evening.Engine.RelayTasks("testdorp").Where(task => task.Channel == Channel)];

    private static string Line(RelayTask task) => $"{task.Inject}@{task.Version} {task.Action} {string.Join(' ', task.Groups)}";

    private static string Lines(IEnumerable<RelayTask> tasks) => string.Join('\n', tasks.Select(Line));

    private static async Task<Evening> BegunAsync()
    {
        var people = new FakeChannel(Channel, Redelivery.Idempotent)
        {
            Traits = FakeChannel.Usual(Redelivery.Idempotent) with { Kind = ChannelKind.Human },
            Accepts = true,
        };
        IReadOnlyList<GameGroup> groups = [new("noord", "Buurtapp Noord"), new("zuid", "Buurtapp Zuid"), new("oost", "Buurtapp Oost")];
        var game = TestPlans.Usual().Game with { Channels = [new GameChannel("x"), new GameChannel(Channel) { Groups = groups }] };
        var evening = new Evening(TestPlans.Plan(game), new FakeChannel("x"), people);
        await evening.BeginAsync();
        return evening;
    }
}
