using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Relays;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Live;

/// <summary>People are the channel (C3): a task for each group, receipts, and what becomes of a task that nobody did.</summary>
public sealed class RelayTests
{
    private static readonly DeliveryKey North = DeliveryKey.Parse("youth/hint-1@1.publish.groups.noord");
    private static readonly DeliveryKey South = DeliveryKey.Parse("youth/hint-1@1.publish.groups.zuid");

    [Fact]
    public async Task A_message_is_one_task_with_a_receipt_for_each_group()
    {
        await using var evening = await AtHintAsync();
        var task = Task(evening, "hint-1");
        Assert.Equal(("groups", RelayStanding.Open, 0), (task.Channel, task.Standing, task.Forwarded));
        Assert.Equal([("noord", "Buurtapp Noord"), ("zuid", "Buurtapp Zuid")], task.Groups.Select(group => (group.Id, group.Name)));
        Assert.Equal(TestPlans.At("19:35"), task.Asked);

        await evening.DoAsync(new Command.Forward([North], Done: true), "p2");
        task = Task(evening, "hint-1");
        Assert.Equal((RelayStanding.Open, 1), (task.Standing, task.Forwarded));
        Assert.Equal(("p2", TestPlans.At("19:35:30")), (task.Groups[0].By, task.Groups[0].At));
        await evening.DoAsync(new Command.Forward([South], Done: true), "p3");
        Assert.Equal((RelayStanding.Done, 2), (Task(evening, "hint-1").Standing, Task(evening, "hint-1").Forwarded));
    }

    [Fact]
    public async Task The_other_channel_does_not_wait_for_people()
    {
        await using var evening = await AtHintAsync();
        Assert.Contains(evening.Channels["x"].Shown, post => post.Key.Contains("hint-1", StringComparison.Ordinal));
        Assert.Equal(RelayStanding.Open, Task(evening, "start").Standing);
        Assert.Equal(RelayStanding.Open, Task(evening, "hint-1").Standing);
    }

    [Fact]
    public async Task A_second_tap_is_harmless_and_the_first_one_counts()
    {
        await using var evening = await AtHintAsync();
        await evening.DoAsync(new Command.Forward([North], Done: true), "p2");
        await evening.DoAsync(new Command.Forward([North, South], Done: true), "p3");
        Assert.Equal(["p2", "p3"], Task(evening, "hint-1").Groups.Select(group => group.By));
        await evening.DoAsync(new Command.Forward([North], Done: false), "p3");
        Assert.Equal(RelayStanding.Done, Task(evening, "hint-1").Groups[0].Standing);
    }

    [Fact]
    public async Task A_stale_hint_is_not_to_be_forwarded_once_the_next_is_out_and_a_late_tap_is_true_all_the_same()
    {
        await using var evening = await AtHintAsync();
        await evening.DoAsync(new Command.Forward([North], Done: true), "p2");
        await evening.RunToAsync(TestPlans.At("19:45"));
        var task = Task(evening, "hint-1");
        Assert.Equal([RelayStanding.Done, RelayStanding.Void], task.Groups.Select(group => group.Standing));
        Assert.Equal(DeliveryState.Expired, evening.State.Deliveries[South].State);
        Assert.Equal(RelayStanding.Open, Task(evening, "look").Standing);

        await evening.DoAsync(new Command.Forward([South], Done: true), "p3");
        Assert.Equal(RelayStanding.Done, Task(evening, "hint-1").Standing);
    }

    [Fact]
    public async Task After_a_minute_or_a_no_the_stand_in_is_asked()
    {
        await using var evening = await AtHintAsync();
        await evening.DoAsync(new Command.Forward([North], Done: false), "p2");
        var task = Task(evening, "hint-1");
        Assert.Equal([RelayStanding.Declined, RelayStanding.Open], task.Groups.Select(group => group.Standing));
        Assert.True(RelayTasks.IsForStandIn(task, task.Groups[0], TestPlans.At("19:35:30")));
        Assert.False(RelayTasks.IsForStandIn(task, task.Groups[1], TestPlans.At("19:35:59")));
        Assert.True(RelayTasks.IsForStandIn(task, task.Groups[1], TestPlans.At("19:36")));
        await evening.DoAsync(new Command.Forward([North], Done: true), "p9");
        Assert.Equal(("p9", RelayStanding.Done), (Task(evening, "hint-1").Groups[0].By, Task(evening, "hint-1").Groups[0].Standing));
    }

    [Fact]
    public async Task A_withdrawal_is_a_task_where_it_was_forwarded_and_the_end_of_the_task_where_it_was_not()
    {
        await using var evening = await AtHintAsync();
        await evening.DoAsync(new Command.Forward([North], Done: true), "p2");
        await evening.DoAsync(new Command.Withdraw(new InjectId("youth", "hint-1")));
        var tasks = Tasks(evening).Where(task => task.Inject.Inject == "hint-1").ToList();
        var back = Assert.Single(tasks, task => task.Action == DeliveryAction.Retract);
        Assert.Equal(("noord", RelayStanding.Open, true), (Assert.Single(back.Groups).Id, back.Standing, back.Safety));
        Assert.Equal(North, back.Groups[0].Words);
        Assert.Equal(DeliveryState.Cancelled, evening.State.Deliveries[South].State);

        await evening.DoAsync(new Command.Forward([back.Groups[0].Delivery], Done: true), "p2");
        Assert.Equal(DeliveryState.Retracted, evening.State.Deliveries[North].State);

        // Somebody forwarded it after all, without a connection: that one is to be taken back as well.
        await evening.DoAsync(new Command.Forward([South], Done: true), "p3");
        back = Tasks(evening).Single(task => task.Action == DeliveryAction.Retract && task.Inject.Inject == "hint-1");
        Assert.Equal([RelayStanding.Done, RelayStanding.Open], back.Groups.Select(group => group.Standing));
    }

    [Fact]
    public async Task A_stop_voids_what_nobody_forwarded_and_asks_for_the_stop_text_first()
    {
        await using var evening = await AtHintAsync();
        await evening.DoAsync(new Command.Stop());
        var tasks = Tasks(evening);
        Assert.Equal((InjectKind.Stop, RelayStanding.Open), (tasks[0].Kind, tasks[0].Standing));
        Assert.StartsWith("STOP 19:35", evening.Engine.TextOf("testdorp", tasks[0].Groups[0].Delivery), StringComparison.Ordinal);
        Assert.All(tasks.Skip(1), task => Assert.Equal(RelayStanding.Void, task.Standing));
    }

    [Fact]
    public async Task What_is_no_longer_so_is_not_to_be_forwarded_where_nobody_did()
    {
        await using var evening = await AtHintAsync();
        await evening.DoAsync(new Command.Pause());
        await evening.DoAsync(new Command.Forward([Task(evening, "pause").Groups[0].Delivery], Done: true), "p2");
        await evening.DoAsync(new Command.Resume(ResumeMode.Shift));
        Assert.Equal([RelayStanding.Done, RelayStanding.Void], Task(evening, "pause").Groups.Select(group => group.Standing));
        Assert.Equal(RelayStanding.Open, Task(evening, "resume").Standing);
        // Once more, before anybody told that the game went on.
        await evening.DoAsync(new Command.Pause());
        Assert.Equal(RelayStanding.Void, Task(evening, "resume").Standing);
        Assert.Equal(RelayStanding.Open, Tasks(evening).First(task => task.Inject.Inject == "pause").Standing);
    }

    [Fact]
    public async Task After_a_stop_only_the_newest_of_stop_real_incident_and_goes_on_is_to_be_forwarded()
    {
        await using var evening = await AtHintAsync();
        await evening.DoAsync(new Command.Stop());
        await evening.DoAsync(new Command.Stop(Real: true));
        Assert.Equal((RelayStanding.Void, RelayStanding.Open), (Task(evening, "stop").Standing, Task(evening, "real-incident").Standing));
        await evening.DoAsync(new Command.Resume(ResumeMode.Ask), "police", Role.Police);
        Assert.Equal(RelayStanding.Open, Task(evening, "real-incident").Standing);
        await evening.DoAsync(new Command.Resume(ResumeMode.Ask));
        Assert.Equal((RelayStanding.Void, RelayStanding.Open), (Task(evening, "real-incident").Standing, Task(evening, "resume").Standing));
    }

    [Fact]
    public async Task After_the_end_nobody_is_asked_to_forward_that_the_game_stands_still_or_goes_on()
    {
        await using var off = await AtHintAsync();
        await off.DoAsync(new Command.Pause());
        await off.DoAsync(new Command.CallOff());
        Assert.Equal((RelayStanding.Void, RelayStanding.Open), (Task(off, "pause").Standing, Task(off, "cancelled").Standing));

        await using var played = await AtHintAsync();
        await played.DoAsync(new Command.Pause());
        await played.DoAsync(new Command.Resume(ResumeMode.Shift));
        await played.RunToAsync(TestPlans.At("22:45"));
        Assert.Equal(GameStatus.Ended, played.State.Status);
        Assert.Equal(RelayStanding.Void, Task(played, "resume").Standing);
        Assert.Equal(RelayStanding.Open, Tasks(played).Single(task => task.Kind == InjectKind.End).Standing);
    }

    [Fact]
    public async Task Of_two_new_times_only_the_last_is_to_be_forwarded()
    {
        await using var evening = await BegunAsync();
        await evening.DoAsync(new Command.MoveRound("adult", TimeSpan.FromMinutes(5)));
        var first = Tasks(evening).Single(task => task.Inject.Inject == "moved");
        await evening.DoAsync(new Command.MoveRound("adult", TimeSpan.FromMinutes(5)));
        var both = Tasks(evening).Where(task => task.Inject.Inject == "moved").OrderBy(task => task.Version);
        Assert.Equal([RelayStanding.Void, RelayStanding.Open], both.Select(task => task.Standing));
        Assert.Equal(RelayStanding.Open, first.Standing);
        // A pause moves it once more: the time in the text is no longer so.
        await evening.RunToAsync(TestPlans.At("19:31"));
        await evening.DoAsync(new Command.Pause());
        await evening.RunToAsync(TestPlans.At("19:34"));
        await evening.DoAsync(new Command.Resume(ResumeMode.Shift));
        Assert.All(Tasks(evening).Where(task => task.Inject.Inject == "moved"), task => Assert.Equal(RelayStanding.Void, task.Standing));
    }

    [Fact]
    public async Task What_a_channel_refuses_can_become_a_task()
    {
        await using var evening = await BegunAsync();
        evening.Channels["x"].Next(_ => new PublishOutcome.Rejected("text", "no"));
        await evening.RunToAsync(TestPlans.At("19:31"));
        var key = DeliveryKey.Parse("youth/start@1.publish.x");
        Assert.Equal(DeliveryState.Rejected, evening.State.Deliveries[key].State);
        await evening.DoAsync(new Command.HandOver(key));
        var task = Tasks(evening).Single(task => task.Channel == "x");
        Assert.Equal((RelayStanding.Open, "x"), (task.Standing, Assert.Single(task.Groups).Name));
        await evening.DoAsync(new Command.Forward([key], Done: true), "p2");
        Assert.Equal(DeliveryState.Published, evening.State.Deliveries[key].State);
        await evening.RunToAsync(TestPlans.At("19:33"));
        Assert.DoesNotContain(evening.Channels["x"].Shown, post => post.Key.Contains("start", StringComparison.Ordinal));
        Assert.IsType<CommandDecision.Refused>(
            await evening.Engine.CommandAsync(
                "testdorp",
                new Command.HandOver(DeliveryKey.Parse("youth/look@1.publish.x")),
                Actor.Controller("p1"),
                TestContext.Current.CancellationToken
            )
        );
    }

    [Fact]
    public async Task What_waits_on_a_blocked_channel_can_become_a_task_and_is_not_sent_when_the_channel_is_mended()
    {
        await using var evening = await BegunAsync();
        evening.Channels["x"].Next(_ => new PublishOutcome.Blocked("no credit"));
        await evening.RunToAsync(TestPlans.At("19:31"));
        await evening.DoAsync(new Command.HandOver(DeliveryKey.Parse("youth/start@1.publish.x")));
        await evening.DoAsync(new Command.Mend("x"));
        await evening.RunToAsync(TestPlans.At("19:33"));
        Assert.Equal(["look"], evening.Channels["x"].Shown.Select(post => post.Key.Split('/', '@')[2]));
    }

    [Fact]
    public async Task A_task_outlives_the_process()
    {
        await using var evening = await AtHintAsync();
        await evening.DoAsync(new Command.Forward([North], Done: true), "p2");
        await evening.CrashAsync();
        var task = Task(evening, "hint-1");
        Assert.Equal([RelayStanding.Done, RelayStanding.Open], task.Groups.Select(group => group.Standing));
        Assert.Contains("Tekst van hint-1", evening.Engine.TextOf("testdorp", South), StringComparison.Ordinal);
    }

    private static async Task<Evening> AtHintAsync()
    {
        var evening = await BegunAsync();
        await evening.RunToAsync(TestPlans.At("19:35:30"));
        return evening;
    }

    private static async Task<Evening> BegunAsync()
    {
        IReadOnlyList<GameGroup> groups = [new("noord", "Buurtapp Noord"), new("zuid", "Buurtapp Zuid")];
        var usual = TestPlans.Usual().Game;
        var people = new FakeChannel("groups", Redelivery.Idempotent)
        {
            Traits = FakeChannel.Usual(Redelivery.Idempotent) with { Kind = ChannelKind.Human },
            Accepts = true,
        };
        var game = usual with { Channels = [new GameChannel("x"), new GameChannel("groups") { Groups = groups }] };
        var evening = new Evening(TestPlans.Plan(game), new FakeChannel("x"), people);
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        return evening;
    }

    private static IReadOnlyList<RelayTask> Tasks(Evening evening) => evening.Engine.RelayTasks("testdorp");

    private static RelayTask Task(Evening evening, string inject) =>
        Tasks(evening).Single(task => task.Inject.Inject == inject && task.Channel == "groups");
}
