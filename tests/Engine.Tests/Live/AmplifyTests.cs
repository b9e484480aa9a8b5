using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Tests.Live;

/// <summary>A second account reposts the original and never says the same itself (C5).</summary>
public sealed class AmplifyTests
{
    private static readonly DeliveryKey Repost = DeliveryKey.Parse("youth/hint-1@1.amplify.x2");

    private readonly FakeChannel x = new("x");
    private readonly FakeChannel x2 = new("x2");

    private async Task<Evening> UntilAsync(string time)
    {
        var game = TestPlans.Usual().Game with { Channels = [new("x"), new("x2", Amplifies: "x")] };
        var evening = new Evening(TestPlans.Plan(game), x, x2);
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        await evening.RunToAsync(TestPlans.At(time));
        return evening;
    }

    [Fact]
    public async Task Everything_that_is_out_is_reposted_once_and_nothing_is_posted()
    {
        await using var evening = await UntilAsync("20:20");
        await evening.CrashAsync();
        await evening.RunToAsync(TestPlans.At("23:30"));
        Assert.NotEmpty(x.Shown);
        Assert.Equal(x.Shown.Select(post => post.Key), x2.Reposts);
        Assert.Empty(x2.Attempts);
        Assert.True(evening.Engine.IsFinished("testdorp"));
    }

    [Fact]
    public async Task The_outbox_that_is_made_again_has_the_reposts_too()
    {
        await using var evening = await UntilAsync("19:34");
        x2.NextOther(new PublishOutcome.Deferred(TestPlans.At("19:36"), DeferScope.Item, "busy"));
        await evening.RunToAsync(TestPlans.At("19:35"));
        Assert.Equal(DeliveryState.Planned, evening.State.Deliveries[Repost].State);
        evening.Engine.RebuildOutbox();
        await evening.RunToAsync(TestPlans.At("19:36"));
        Assert.Equal(DeliveryState.Published, evening.State.Deliveries[Repost].State);
        Assert.Single(x2.Reposts, id => id == "testdorp/youth/hint-1@1.publish.x");
    }

    [Fact]
    public async Task An_original_that_is_read_back_is_reposted_then()
    {
        await using var evening = await UntilAsync("19:34");
        x.LoseNextAnswer();
        await evening.RunToAsync(TestPlans.At("19:35"));
        Assert.False(evening.State.Deliveries.ContainsKey(Repost));
        await evening.RunToAsync(TestPlans.At("19:35") + TimeSpan.FromSeconds(5));
        Assert.Equal(DeliveryState.Published, evening.State.Deliveries[Repost].State);
    }

    [Fact]
    public async Task Where_the_answer_is_lost_it_is_asked_again()
    {
        await using var evening = await UntilAsync("19:34");
        x2.NextOther(new PublishOutcome.Unknown("reset"));
        await evening.RunToAsync(TestPlans.At("19:35") + TimeSpan.FromSeconds(2));
        Assert.Equal((DeliveryState.Published, 2), (evening.State.Deliveries[Repost].State, evening.State.Deliveries[Repost].Attempts));
    }

    [Fact]
    public async Task A_withdrawal_undoes_the_repost()
    {
        await using var evening = await UntilAsync("19:35");
        Assert.Contains("testdorp/youth/hint-1@1.publish.x", x2.Reposts);
        await evening.DoAsync(new Command.Withdraw(new("youth", "hint-1")));
        Assert.DoesNotContain("testdorp/youth/hint-1@1.publish.x", x2.Reposts);
        Assert.Equal(DeliveryState.Retracted, evening.State.Deliveries[Repost].State);
        Assert.Contains(new Remedy(new("youth", "hint-1"), "x2", RemedyResult.Deleted), Remedy.All(evening.State));
    }

    [Fact]
    public async Task A_withdrawal_undoes_a_repost_of_which_nobody_knows()
    {
        await using var evening = await UntilAsync("19:34");
        var hanging = new TaskCompletionSource<PublishOutcome>();
        x2.NextOther(new PublishOutcome.Unknown("reset"));
        await evening.RunToAsync(TestPlans.At("19:35"));
        x2.NextOther(new PublishOutcome.Unknown("reset"));
        await evening.DoAsync(new Command.Withdraw(new("youth", "hint-1")));
        await evening.RunAsync(TimeSpan.FromSeconds(10));
        Assert.DoesNotContain(evening.State.Deliveries.Values, delivery => delivery is { Settled: false, Key.Channel: "x2" });
        Assert.DoesNotContain("testdorp/youth/hint-1@1.publish.x", x2.Reposts);
    }

    [Fact]
    public async Task After_a_stop_nothing_is_reposted()
    {
        await using var evening = await UntilAsync("19:34");
        x2.NextOther(new PublishOutcome.Deferred(TestPlans.At("19:36"), DeferScope.Item, "busy"));
        await evening.RunToAsync(TestPlans.At("19:35"));
        var before = x2.Calls;
        await evening.DoAsync(new Command.Stop());
        await evening.DoAsync(new Command.Say("Kom naar het dorpshuis."));
        await evening.RunToAsync(TestPlans.At("19:50"));
        Assert.Equal(before, x2.Calls);
        Assert.Equal(DeliveryState.Cancelled, evening.State.Deliveries[Repost].State);
        Assert.Equal(2, x.Shown.Count(post => post.Due >= TestPlans.At("19:35") && !post.Key.Contains("hint", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_stale_hint_is_not_reposted()
    {
        await using var evening = await UntilAsync("19:34");
        x2.NextOther(new PublishOutcome.Blocked("no credit"));
        await evening.RunToAsync(TestPlans.At("19:40"));
        await evening.DoAsync(new Command.Mend("x2"));
        Assert.Equal(DeliveryState.Expired, evening.State.Deliveries[Repost].State);
        Assert.DoesNotContain("testdorp/youth/hint-1@1.publish.x", x2.Reposts);
    }
}
