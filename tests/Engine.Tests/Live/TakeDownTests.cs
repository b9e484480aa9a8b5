using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;

namespace FeedGame.Engine.Tests.Live;

/// <summary>Taking back everything after a stop, and what became of it on each channel (PRODUCT rule 2, X8).</summary>
public sealed class TakeDownTests
{
    private static FakeChannel Limited(int posts) =>
        new("x")
        {
            Traits = FakeChannel.Usual(Redelivery.Verifiable) with { RetractRate = new PostingRate(posts, TimeSpan.FromMinutes(15)) },
        };

    private static async Task<Evening> UntilAsync(string time, params FakeChannel[] channels)
    {
        var evening = new Evening(TestPlans.Usual(), channels);
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        await evening.RunToAsync(TestPlans.At(time));
        return evening;
    }

    private static string[] Names(IEnumerable<string> keys) =>
        [.. keys.Select(key => DeliveryKey.Parse(key["testdorp/".Length..]).Inject.Inject)];

    [Fact]
    public async Task A_stop_offers_to_take_back_the_role_player_and_does_not_do_it_by_itself()
    {
        var x = new FakeChannel("x");
        await using var evening = await UntilAsync("19:36", x);
        var answer = await evening.DoAsync(new Command.Stop());
        Assert.Equal(
            "STOPPED at 19:36. 1 descriptions or photos still stand on the channels: take them back with take-down.",
            answer.Said.En
        );
        Assert.Equal(["youth/look"], TakingDown.Offered(evening.Plan, evening.State).Select(inject => inject.ToString()));
        await evening.RunToAsync(TestPlans.At("19:50"));
        Assert.Empty(x.TakenBack);
    }

    [Fact]
    public async Task What_came_through_after_the_stop_is_offered_as_well()
    {
        var x = new FakeChannel("x");
        await using var evening = await UntilAsync("19:34", x);
        var landing = new TaskCompletionSource();
        x.Next(
            async (attempt, cancel) =>
            {
                x.Land(attempt);
                await landing.Task.WaitAsync(cancel);
                return new PublishOutcome.Published(new Receipt(attempt.Post.Key));
            }
        );
        await evening.RunToAsync(TestPlans.At("19:35"));
        await evening.DoAsync(new Command.Stop());
        Assert.Equal(["youth/look", "youth/hint-1"], TakingDown.Offered(evening.Plan, evening.State).Select(inject => inject.ToString()));
        await evening.RunToAsync(TestPlans.At("19:36"));
        Assert.Equal(["youth/look", "youth/hint-1"], TakingDown.Offered(evening.Plan, evening.State).Select(inject => inject.ToString()));
    }

    [Fact]
    public async Task The_role_player_is_taken_back_first_then_the_newest_and_the_stop_text_stays()
    {
        var x = new FakeChannel("x");
        await using var evening = await UntilAsync("19:46", x);
        await evening.DoAsync(new Command.Stop());
        await evening.DoAsync(new Command.Say("Kom naar het dorpshuis."));
        var answer = await evening.DoAsync(new Command.TakeDown());
        Assert.Equal(["look", "hint-2", "hint-1", "start"], Names(x.TakenBack));
        Assert.Equal(2, x.Shown.Count);
        Assert.StartsWith("4 messages", answer.Said.En, StringComparison.Ordinal);
        Assert.Empty(TakingDown.Offered(evening.Plan, evening.State));
        Assert.All(evening.Engine.Feed.Find("testdorp")!.Items.Take(4), item => Assert.True(item.Withdrawn));

        var again = await evening.Engine.CommandAsync(
            "testdorp",
            new Command.TakeDown(),
            Actor.Controller("p1"),
            TestContext.Current.CancellationToken
        );
        Assert.StartsWith("Nothing is public", Assert.IsType<CommandDecision.Refused>(again).Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_one_round_only_that_round_is_taken_back()
    {
        var x = new FakeChannel("x");
        await using var evening = await UntilAsync("20:36", x);
        await evening.DoAsync(new Command.TakeDown("adult"));
        Assert.Equal(["hint-1"], Names(x.TakenBack));
        var wrong = await evening.Engine.CommandAsync(
            "testdorp",
            new Command.TakeDown("adlut"),
            Actor.Controller("p1"),
            TestContext.Current.CancellationToken
        );
        Assert.Contains("adult", Assert.IsType<CommandDecision.Refused>(wrong).Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_network_s_limit_is_kept_and_texts_do_not_wait_behind_it()
    {
        var x = Limited(2);
        await using var evening = await UntilAsync("19:46", x);
        await evening.DoAsync(new Command.TakeDown());
        Assert.Equal(["look", "hint-2"], Names(x.TakenBack));
        await evening.DoAsync(new Command.Stop());
        await evening.DoAsync(new Command.Say("Kom naar het dorpshuis."));
        Assert.Equal(2, x.Shown.Count(post => post.Due == TestPlans.At("19:46")));

        await evening.RunToAsync(TestPlans.At("20:01") - TimeSpan.FromSeconds(1));
        Assert.Equal(2, x.TakenBack.Count);
        await evening.RunToAsync(TestPlans.At("20:01"));
        Assert.Equal(["look", "hint-2", "hint-1", "start"], Names(x.TakenBack));
    }

    [Fact]
    public async Task Hundreds_that_wait_for_the_limit_hide_nothing()
    {
        var x = Limited(1);
        await using var evening = await UntilAsync("19:36", x);
        for (var count = 0; count < 120; count++)
            await evening.DoAsync(new Command.Say($"Nummer {count}."));
        await evening.RunAsync(CommandLimits.UndoWindow);
        await evening.DoAsync(new Command.TakeDown());
        Assert.Single(x.TakenBack);
        await evening.DoAsync(new Command.Say("Dit komt door."));
        await evening.RunAsync(CommandLimits.UndoWindow);
        Assert.Contains("Dit komt door.", x.Shown[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_each_channel_it_is_told_what_became_of_it()
    {
        var (x, church) = (new FakeChannel("x"), new FakeChannel("church"));
        await using var evening = await UntilAsync("19:46", x, church);
        church.NextOther(new PublishOutcome.Rejected("", "too old"));
        await evening.DoAsync(new Command.Withdraw(new("youth", "hint-1")));
        church.Next(_ => new PublishOutcome.Deferred(TestPlans.At("19:50"), DeferScope.Item, "busy"));
        await evening.DoAsync(new Command.Correct(new("youth", "hint-2"), "Beter zo."));
        await evening.RunAsync(CommandLimits.UndoWindow);

        Assert.Equal(
            [
                new Remedy(new("youth", "hint-1"), "church", RemedyResult.Cannot, "too old"),
                new Remedy(new("youth", "hint-1"), "x", RemedyResult.Deleted),
                new Remedy(new("youth", "hint-2"), "church", RemedyResult.UnderWay, "busy"),
                new Remedy(new("youth", "hint-2"), "x", RemedyResult.Replied),
            ],
            Remedy.All(evening.State)
        );
    }
}
