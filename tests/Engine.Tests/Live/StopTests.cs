using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Live;

/// <summary>STOP stops (PRODUCT rule 2, DESIGN §5).</summary>
public sealed class StopTests
{
    private static async Task<Evening> BegunAsync(params FakeChannel[] channels)
    {
        var evening = new Evening(TestPlans.Usual(), channels);
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        return evening;
    }

    [Fact]
    public async Task The_stop_text_goes_past_an_attempt_in_flight_and_the_queue_behind_it()
    {
        var x = new FakeChannel("x")
        {
            Traits = FakeChannel.Usual(Redelivery.Verifiable) with { AttemptTimeout = TimeSpan.FromMinutes(10) },
        };
        await using var evening = await BegunAsync(x);
        var hanging = new TaskCompletionSource<PublishOutcome>();
        x.Next((_, cancel) => hanging.Task.WaitAsync(cancel));
        await evening.RunToAsync(TestPlans.At("19:33"));
        Assert.Equal(DeliveryState.Claimed, evening.State.Deliveries[DeliveryKey.Parse("youth/start@1.publish.x")].State);
        Assert.Equal(DeliveryState.Planned, evening.State.Deliveries[DeliveryKey.Parse("youth/look@1.publish.x")].State);

        await evening.DoAsync(new Command.Stop());

        var stop = Assert.Single(x.Shown);
        Assert.True(stop.Safety);
        Assert.StartsWith("STOP 19:33.", stop.Text, StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Cancelled, evening.State.Deliveries[DeliveryKey.Parse("youth/look@1.publish.x")].State);
        Assert.Equal(DeliveryState.Unknown, evening.State.Deliveries[DeliveryKey.Parse("youth/start@1.publish.x")].State);
    }

    [Fact]
    public async Task After_a_stop_nothing_leaves_but_a_withdrawal_and_what_a_person_says()
    {
        var x = new FakeChannel("x");
        await using var evening = await BegunAsync(x);
        await evening.RunToAsync(TestPlans.At("19:36"));
        await evening.DoAsync(new Command.Stop());
        var before = x.Attempts.Count;
        await evening.RunToAsync(TestPlans.At("19:50"));
        Assert.Equal(before, x.Attempts.Count);

        await evening.DoAsync(new Command.Withdraw(new("youth", "hint-1")));
        await evening.DoAsync(new Command.Say("Verzamel bij het dorpshuis."));
        Assert.DoesNotContain(x.Shown, post => post.Key.Contains("hint-1", StringComparison.Ordinal));
        Assert.Contains("Verzamel bij het dorpshuis.", x.Shown[^1].Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, x.Attempts.Count);
    }

    [Fact]
    public async Task A_stop_text_is_tried_every_five_seconds_on_a_channel_that_refuses()
    {
        var x = new FakeChannel("x");
        await using var evening = await BegunAsync(x);
        await evening.RunToAsync(TestPlans.At("19:32"));
        x.Next(_ => new PublishOutcome.Deferred(TestPlans.At("20:00"), DeferScope.Account, "limit"));
        x.Next(_ => new PublishOutcome.Blocked("no credit"));
        var before = x.Shown.Count;
        await evening.DoAsync(new Command.Stop());
        await evening.RunAsync(TimeSpan.FromSeconds(4));
        Assert.Equal(before, x.Shown.Count);
        await evening.RunAsync(TimeSpan.FromSeconds(6));
        Assert.Equal(before + 1, x.Shown.Count);
        Assert.True(x.Shown[^1].Safety);
    }

    [Fact]
    public async Task A_stop_takes_descriptions_off_our_page_and_turns_it_into_the_notice()
    {
        await using var evening = await BegunAsync(new FakeChannel("x"));
        await evening.RunToAsync(TestPlans.At("19:36"));
        await evening.DoAsync(new Command.Stop());
        var view = evening.Engine.Feed.Find("testdorp")!;
        Assert.Equal(BoardState.Stopped, view.Board.State);
        Assert.True(Assert.Single(view.Items, item => item.Kind == InjectKind.Description).Withdrawn);
        Assert.DoesNotContain(view.Items, item => item.Text.Nl.Contains("Tekst van look", StringComparison.Ordinal));
        Assert.Contains(view.Items, item => item is { Kind: InjectKind.Stop, Withdrawn: false });
    }

    [Fact]
    public async Task A_hint_that_a_stop_froze_goes_on_only_where_it_was_not_and_stands_once_on_the_feed()
    {
        var (x, church) = (new FakeChannel("x"), new FakeChannel("church"));
        await using var evening = await BegunAsync(x, church);
        await evening.RunToAsync(TestPlans.At("19:34"));
        church.Next(_ => new PublishOutcome.Deferred(TestPlans.At("19:36"), DeferScope.Item, "busy"));
        await evening.RunToAsync(TestPlans.At("19:35"));
        await evening.DoAsync(new Command.Stop());
        await evening.DoAsync(new Command.Resume(ResumeMode.Ask), "p1");
        await evening.DoAsync(new Command.Resume(ResumeMode.Ask), "p2");
        await evening.DoAsync(new Command.Send(new("youth", "hint-1")));
        await evening.RunAsync(CommandLimits.UndoWindow);

        Assert.Single(x.Shown, post => post.Key.Contains("hint-1", StringComparison.Ordinal));
        Assert.Single(church.Shown, post => post.Key.Contains("hint-1", StringComparison.Ordinal));
        Assert.Single(evening.Engine.Feed.Find("testdorp")!.Items, item => item.Kind == InjectKind.Hint);
    }

    [Fact]
    public async Task The_next_start_sends_a_stop_text_that_the_last_one_could_not()
    {
        var x = new FakeChannel("x");
        await using var evening = await BegunAsync(x);
        await evening.RunToAsync(TestPlans.At("19:32"));
        x.Next((_, cancel) => new TaskCompletionSource<PublishOutcome>().Task);
        await evening.DoAsync(new Command.Stop());
        await evening.CrashAsync();
        await evening.RunAsync(TimeSpan.FromSeconds(70));
        Assert.Single(x.Shown, post => post.Safety);
    }

    [Fact]
    public async Task Without_two_people_the_game_ends_thirty_minutes_after_the_stop()
    {
        await using var evening = await BegunAsync(new FakeChannel("x"));
        await evening.RunToAsync(TestPlans.At("19:36"));
        await evening.DoAsync(new Command.Stop());
        await evening.RunToAsync(TestPlans.At("20:05"));
        Assert.Equal(GameStatus.Stopped, evening.State.Status);
        await evening.RunToAsync(TestPlans.At("20:06"));
        Assert.Equal((GameStatus.Ended, EndReason.Stopped), (evening.State.Status, evening.State.EndReason!.Value));
    }
}
