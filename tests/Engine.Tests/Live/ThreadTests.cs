using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Live;

/// <summary>A thread is nice to have; a message that comes is what counts.</summary>
public sealed class ThreadTests
{
    private static readonly DeliveryKey Hint1 = DeliveryKey.Parse("youth/hint-1@1.publish.x");
    private static readonly DeliveryKey Hint2 = DeliveryKey.Parse("youth/hint-2@1.publish.x");

    private static async Task<Evening> UntilHintAsync(FakeChannel channel)
    {
        var game = TestPlans.Game(
            TestPlans.Message("start", InjectKind.Start, TestPlans.From("0m")),
            TestPlans.Hint("hint-1", "5m"),
            TestPlans.Hint("hint-2", "6m")
        );
        var evening = new Evening(TestPlans.Plan(game with { Channels = [new("x", Thread: true)] }), channel);
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        await evening.RunToAsync(TestPlans.At("19:34"));
        return evening;
    }

    private static Post Shown(FakeChannel channel, DeliveryKey key) => Assert.Single(channel.Shown, post => post.Key == "testdorp/" + key);

    private static DateTimeOffset At(string time, int seconds) => TestPlans.At(time) + TimeSpan.FromSeconds(seconds);

    [Fact]
    public async Task A_refused_answer_goes_out_at_once_as_a_post_of_its_own()
    {
        var x = new FakeChannel("x");
        await using var evening = await UntilHintAsync(x);
        x.Next(attempt => new PublishOutcome.Rejected("reply", "no answer here to " + attempt.Post.Parent!.Id));
        await evening.RunToAsync(TestPlans.At("19:35"));

        Assert.Null(Shown(x, Hint1).Parent);
        Assert.Null(Shown(x, Hint1).Root);
        var delivery = evening.State.Deliveries[Hint1];
        Assert.Equal((DeliveryState.Published, 2, true), (delivery.State, delivery.Attempts, delivery.Unthreaded));
        Assert.Equal(TestPlans.At("19:35"), delivery.Sent);

        await evening.RunToAsync(TestPlans.At("19:36"));
        Assert.Equal("testdorp/" + Hint1, Shown(x, Hint2).Parent!.Id);
    }

    [Fact]
    public async Task A_crash_does_not_forget_that_the_answer_was_refused()
    {
        var x = new FakeChannel("x");
        await using var evening = await UntilHintAsync(x);
        x.Next(_ => new PublishOutcome.Rejected("reply", "no"));
        x.Next(_ => new PublishOutcome.Deferred(At("19:35", 30), DeferScope.Item, "busy"));
        await evening.RunToAsync(TestPlans.At("19:35"));
        await evening.CrashAsync();
        await evening.RunToAsync(At("19:35", 30));
        Assert.Null(Shown(x, Hint1).Parent);
        Assert.True(evening.State.Deliveries[Hint1].Unthreaded);
        Assert.Equal(3, x.Attempts.Count(attempt => attempt.Post.Key == "testdorp/" + Hint1));
    }

    [Fact]
    public async Task A_post_of_its_own_that_is_refused_so_is_refused_for_good()
    {
        var x = new FakeChannel("x");
        await using var evening = await UntilHintAsync(x);
        x.Next(_ => new PublishOutcome.Rejected("reply", "no"));
        x.Next(_ => new PublishOutcome.Rejected("reply", "still no"));
        await evening.RunToAsync(TestPlans.At("19:35"));
        var delivery = evening.State.Deliveries[Hint1];
        Assert.Equal((DeliveryState.Rejected, "still no", 2), (delivery.State, delivery.Why, delivery.Attempts));
    }

    [Fact]
    public async Task Behind_an_unreadable_parent_the_next_one_waits_seventy_seconds_and_answers_the_newest_that_is_known()
    {
        var x = new FakeChannel("x") { Readable = false };
        await using var evening = await UntilHintAsync(x);
        x.Next(_ => new PublishOutcome.Unknown("reset"));
        await evening.RunToAsync(At("19:36", 9));
        Assert.Equal(DeliveryState.Planned, evening.State.Deliveries[Hint2].State);

        await evening.RunToAsync(At("19:36", 10));
        Assert.Equal(At("19:36", 10), evening.State.Deliveries[Hint2].Sent);
        Assert.Equal("testdorp/youth/start@1.publish.x", Shown(x, Hint2).Parent!.Id);
    }

    [Fact]
    public async Task A_parent_that_was_sent_again_and_is_unknown_again_makes_the_next_one_wait_twenty_seconds_more()
    {
        var x = new FakeChannel("x");
        await using var evening = await UntilHintAsync(x);
        x.Next(_ => new PublishOutcome.Unknown("reset"));
        x.Next(_ => new PublishOutcome.Unknown("reset"));
        await evening.RunToAsync(At("19:36", 19));
        Assert.Equal(2, x.Attempts.Count(attempt => attempt.Post.Key == "testdorp/" + Hint1));
        Assert.Equal(DeliveryState.Planned, evening.State.Deliveries[Hint2].State);

        await evening.RunToAsync(At("19:36", 20));
        Assert.Equal(At("19:36", 20), evening.State.Deliveries[Hint2].Sent);
    }

    [Fact]
    public async Task A_correction_waits_for_the_post_it_corrects_to_be_known()
    {
        var x = new FakeChannel("x") { Readable = false };
        await using var evening = await UntilHintAsync(x);
        x.LoseNextAnswer();
        await evening.RunToAsync(At("19:35", 20));
        await evening.DoAsync(new Command.Correct(new("youth", "hint-1"), "Beter zo."));
        Assert.DoesNotContain(x.Attempts, attempt => attempt.Post.Key.Contains("correction", StringComparison.Ordinal));

        x.Readable = true;
        await evening.RunToAsync(At("19:35", 30));
        var correction = Assert.Single(x.Shown, post => post.Key.Contains("correction", StringComparison.Ordinal));
        Assert.Equal("testdorp/" + Hint1, correction.Parent!.Id);
    }

    [Fact]
    public async Task A_correction_of_what_stays_unknown_goes_out_on_its_own_after_seventy_seconds()
    {
        var x = new FakeChannel("x") { Readable = false };
        await using var evening = await UntilHintAsync(x);
        x.LoseNextAnswer();
        await evening.RunToAsync(At("19:35", 20));
        await evening.DoAsync(new Command.Correct(new("youth", "hint-1"), "Beter zo."));
        await evening.RunToAsync(At("19:36", 9));
        Assert.DoesNotContain(x.Attempts, attempt => attempt.Post.Key.Contains("correction", StringComparison.Ordinal));

        await evening.RunToAsync(At("19:36", 10));
        var correction = Assert.Single(x.Shown, post => post.Key.Contains("correction", StringComparison.Ordinal));
        Assert.Null(correction.Parent);
    }

    [Fact]
    public void Journals_of_before_read_as_they_were_written()
    {
        const string Postponed = """{"delivery":"youth/hint-1@1.publish.x","notBefore":1790000000000,"why":"busy"}""";
        const string Armed = """{"plan":"p","by":"a","rounds":[],"dues":[],"channels":["x"],"latestEnd":1790000000000}""";
        Assert.Null(Assert.IsType<DeliveryPostponed>(EventJson.Read("delivery-postponed", Postponed)).Unthreaded);
        Assert.Null(Assert.IsType<GameArmed>(EventJson.Read("game-armed", Armed)).Amplifiers);
        Assert.Equal(Postponed, EventJson.Write(EventJson.Read("delivery-postponed", Postponed)));
        Assert.Equal(Armed, EventJson.Write(EventJson.Read("game-armed", Armed)));
    }
}
