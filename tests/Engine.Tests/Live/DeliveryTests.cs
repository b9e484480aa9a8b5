using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Live;

/// <summary>What becomes of a delivery when the network answers in other ways than "published" (DESIGN §5).</summary>
public sealed class DeliveryTests
{
    private static readonly DeliveryKey Hint1 = DeliveryKey.Parse("youth/hint-1@1.publish.x");
    private static readonly DeliveryKey Hint2 = DeliveryKey.Parse("youth/hint-2@1.publish.x");

    private static async Task<Evening> UntilHintAsync(FakeChannel channel)
    {
        var evening = new Evening(
            TestPlans.Plan(TestPlans.Game(TestPlans.Hint("hint-1", "5m"), TestPlans.Hint("hint-2", "6m"), TestPlans.Hint("hint-3", "30m"))),
            channel
        );
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        await evening.RunToAsync(TestPlans.At("19:34"));
        return evening;
    }

    private static int Shown(FakeChannel channel, DeliveryKey key) => channel.Shown.Count(post => post.Key == "testdorp/" + key);

    [Fact]
    public async Task A_lost_answer_is_read_back_after_five_seconds_and_nothing_is_sent_again()
    {
        var x = new FakeChannel("x");
        await using var evening = await UntilHintAsync(x);
        x.LoseNextAnswer();
        await evening.RunToAsync(TestPlans.At("19:35") + TimeSpan.FromSeconds(4));
        Assert.Equal(DeliveryState.Unknown, evening.State.Deliveries[Hint1].State);

        await evening.RunToAsync(TestPlans.At("19:35") + TimeSpan.FromSeconds(5));
        Assert.Equal(DeliveryState.Published, evening.State.Deliveries[Hint1].State);
        Assert.Equal(1, Shown(x, Hint1));
        Assert.Single(x.Attempts);
    }

    [Fact]
    public async Task What_the_last_look_does_not_find_is_sent_once_more_the_same_to_the_byte()
    {
        var x = new FakeChannel("x");
        await using var evening = await UntilHintAsync(x);
        x.Next(_ => new PublishOutcome.Unknown("reset"));
        await evening.RunToAsync(TestPlans.At("19:35") + TimeSpan.FromSeconds(59));
        Assert.Single(x.Attempts);

        await evening.RunToAsync(TestPlans.At("19:35") + TimeSpan.FromSeconds(61));
        var attempts = x.Attempts.Where(attempt => attempt.Post.Key == "testdorp/" + Hint1).ToList();
        Assert.Equal(2, attempts.Count);
        Assert.Equal(attempts[0].Post with { Photos = [] }, attempts[1].Post with { Photos = [] });
        Assert.Equal(1, Shown(x, Hint1));
        Assert.Equal(DeliveryState.Published, evening.State.Deliveries[Hint1].State);
    }

    [Fact]
    public async Task The_next_hint_waits_for_an_unknown_one_and_then_goes_by()
    {
        var x = new FakeChannel("x") { Readable = false };
        await using var evening = await UntilHintAsync(x);
        x.Next(_ => new PublishOutcome.Unknown("reset"));
        await evening.RunToAsync(TestPlans.At("19:36") + TimeSpan.FromSeconds(9));
        Assert.Equal(DeliveryState.Planned, evening.State.Deliveries[Hint2].State);

        await evening.RunToAsync(TestPlans.At("19:36") + TimeSpan.FromSeconds(10));
        Assert.Equal(DeliveryState.Published, evening.State.Deliveries[Hint2].State);
        Assert.Equal(DeliveryState.Unknown, evening.State.Deliveries[Hint1].State);
    }

    [Fact]
    public async Task On_a_blind_channel_an_unknown_outcome_waits_for_a_person_and_holds_up_nothing()
    {
        var x = new FakeChannel("x", Redelivery.Blind);
        await using var evening = await UntilHintAsync(x);
        x.Next(_ => new PublishOutcome.Unknown("reset"));
        await evening.RunToAsync(TestPlans.At("19:37"));
        Assert.Equal(DeliveryState.Unknown, evening.State.Deliveries[Hint1].State);
        Assert.Equal(TestPlans.At("19:36"), evening.State.Deliveries[Hint2].Sent);

        await evening.DoAsync(new Command.Settle(Hint1, true));
        Assert.Equal(DeliveryState.Published, evening.State.Deliveries[Hint1].State);
        Assert.Equal(2, x.Attempts.Count);
    }

    [Fact]
    public async Task An_idempotent_channel_is_simply_asked_again()
    {
        var x = new FakeChannel("x", Redelivery.Idempotent);
        await using var evening = await UntilHintAsync(x);
        x.Next(_ => new PublishOutcome.Unknown("reset"));
        await evening.RunToAsync(TestPlans.At("19:35") + TimeSpan.FromSeconds(2));
        Assert.Equal(DeliveryState.Published, evening.State.Deliveries[Hint1].State);
        Assert.Equal(2, evening.State.Deliveries[Hint1].Attempts);
    }

    [Fact]
    public async Task A_limit_of_the_account_is_waited_out_and_a_hint_that_is_stale_by_then_expires()
    {
        var x = new FakeChannel("x");
        await using var evening = await UntilHintAsync(x);
        x.Next(_ => new PublishOutcome.Deferred(TestPlans.At("19:40"), DeferScope.Account, "limit"));
        await evening.RunToAsync(TestPlans.At("19:41"));
        Assert.Equal(DeliveryState.Expired, evening.State.Deliveries[Hint1].State);
        Assert.Equal(DeliveryState.Expired, evening.State.Deliveries[Hint2].State);
        Assert.Empty(x.Shown);
        Assert.Single(x.Attempts);
    }

    [Fact]
    public async Task A_blocked_channel_waits_for_a_person_while_the_feed_and_other_channels_go_on()
    {
        var (x, church) = (new FakeChannel("x"), new FakeChannel("church"));
        await using var evening = new Evening(TestPlans.Usual(), x, church);
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        x.Next(_ => new PublishOutcome.Blocked("the keys were revoked"));
        await evening.RunToAsync(TestPlans.At("19:36"));
        Assert.Single(x.Attempts);
        Assert.Equal("the keys were revoked", evening.Engine.Channels["x"].Blocked);
        Assert.Equal(3, church.Shown.Count);
        Assert.Equal(3, evening.Engine.Feed.Find("testdorp")!.Items.Count);

        await evening.DoAsync(new Command.Mend("x"));
        Assert.Equal(3, x.Shown.Count);
    }

    [Fact]
    public async Task A_refused_post_is_settled_and_the_next_one_leaves()
    {
        var x = new FakeChannel("x");
        await using var evening = await UntilHintAsync(x);
        x.Next(_ => new PublishOutcome.Rejected("text", "too long"));
        await evening.RunToAsync(TestPlans.At("19:37"));
        Assert.Equal(DeliveryState.Rejected, evening.State.Deliveries[Hint1].State);
        Assert.Equal(DeliveryState.Published, evening.State.Deliveries[Hint2].State);
    }

    /// <summary>The first attempt may have been taken: to call it refused would have somebody post it by hand a second time (rule 3).</summary>
    [Theory]
    [InlineData(true, DeliveryState.Published)]
    [InlineData(false, DeliveryState.Unknown)]
    public async Task What_is_refused_after_its_answer_was_lost_is_looked_for(bool landed, DeliveryState after)
    {
        var x = new FakeChannel("x", Redelivery.Idempotent);
        await using var evening = await UntilHintAsync(x);
        if (landed)
            x.LoseNextAnswer();
        else
            x.Next(_ => new PublishOutcome.Unknown("lost"));
        x.Next(_ => new PublishOutcome.Rejected("text", "no"));
        await evening.RunToAsync(TestPlans.At("19:35") + TimeSpan.FromSeconds(3));
        var delivery = evening.State.Deliveries[Hint1];
        Assert.Equal((DeliveryState.Unknown, "no", 2), (delivery.State, delivery.Why, delivery.Attempts));

        await evening.RunToAsync(TestPlans.At("19:35") + TimeSpan.FromSeconds(20));
        Assert.Equal(after, evening.State.Deliveries[Hint1].State);
        Assert.Equal(landed ? 1 : 0, Shown(x, Hint1));
        Assert.Equal(2, evening.State.Deliveries[Hint1].Attempts);
    }

    [Fact]
    public async Task Withdrawing_takes_a_post_back_and_off_the_feed()
    {
        var x = new FakeChannel("x");
        await using var evening = await UntilHintAsync(x);
        await evening.RunToAsync(TestPlans.At("19:35") + TimeSpan.FromSeconds(1));
        await evening.DoAsync(new Command.Withdraw(new("youth", "hint-1")));
        Assert.Equal(0, Shown(x, Hint1));
        Assert.Equal(DeliveryState.Retracted, evening.State.Deliveries[Hint1].State);
        var item = Assert.Single(evening.Engine.Feed.Find("testdorp")!.Items, item => item.Kind == InjectKind.Hint);
        Assert.True(item.Withdrawn);
        Assert.Equal("", item.Text.Nl);
    }

    [Fact]
    public async Task A_thread_hangs_together_and_a_single_post_answers_nothing()
    {
        var plan = TestPlans.Usual();
        var game = plan.Game with { Channels = [new("x", Thread: true), new("church")] };
        var (x, church) = (new FakeChannel("x"), new FakeChannel("church"));
        await using var evening = new Evening(TestPlans.Plan(game), x, church);
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        await evening.RunToAsync(TestPlans.At("20:00"));

        Assert.Null(x.Shown[0].Parent);
        for (var index = 1; index < x.Shown.Count; index++)
        {
            Assert.Equal(x.Shown[index - 1].Key, x.Shown[index].Parent!.Id);
            Assert.Equal(x.Shown[0].Key, x.Shown[index].Root!.Id);
        }
        Assert.All(church.Shown, post => Assert.Null(post.Parent));
    }
}
