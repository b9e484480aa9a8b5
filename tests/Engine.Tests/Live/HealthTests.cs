using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;

namespace FeedGame.Engine.Tests.Live;

/// <summary>A channel that is out of order is left alone until a person says that it is mended.</summary>
public sealed class HealthTests
{
    private static async Task<Evening> BlockedAsync(FakeChannel x)
    {
        var evening = new Evening(TestPlans.Usual(), x);
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        await evening.RunToAsync(TestPlans.At("19:33"));
        x.Next(_ => new PublishOutcome.Blocked("no credit"));
        await evening.RunToAsync(TestPlans.At("19:35"));
        return evening;
    }

    [Fact]
    public async Task Between_the_refusal_and_the_click_the_network_is_not_called_even_after_a_crash()
    {
        var x = new FakeChannel("x");
        await using var evening = await BlockedAsync(x);
        var calls = x.Calls;
        await evening.DoAsync(new Command.Withdraw(new("youth", "look")));
        await evening.DoAsync(new Command.Say("Nog een bericht."));
        await evening.CrashAsync();
        await evening.RunToAsync(TestPlans.At("19:50"));
        Assert.Equal(calls, x.Calls);
        Assert.Equal("no credit", evening.Engine.Channels["x"].Blocked);
        Assert.Equal(TestPlans.At("19:35"), evening.Engine.Channels["x"].BlockedSince);

        await evening.DoAsync(new Command.Mend("x"), "anna");
        Assert.Null(evening.Engine.Channels["x"].Blocked);
        Assert.Contains(x.Shown, post => post.Text.Contains("Nog een bericht.", StringComparison.Ordinal));
        Assert.DoesNotContain(x.Shown, post => post.Key.Contains("look", StringComparison.Ordinal));
        Assert.Equal(new ChannelMended("x", "anna"), Assert.Single(evening.Steps.SelectMany(step => step.Entries), IsMended).Event);

        static bool IsMended(JournalEntry entry) => entry.Event is ChannelMended;
    }

    [Fact]
    public async Task A_click_in_one_game_frees_the_account_for_all()
    {
        var x = new FakeChannel("x");
        await using var evening = await BlockedAsync(x);
        var other = TestPlans.Plan(TestPlans.Usual().Game with { Id = "buurdorp" });
        Assert.True(evening.Engine.Add(other));
        Assert.IsType<CommandDecision.Accepted>(
            await evening.Engine.CommandAsync(
                "buurdorp",
                new Command.Mend("x"),
                Actor.Controller("p2"),
                TestContext.Current.CancellationToken
            )
        );
        Assert.Contains(x.Shown, post => post.Key.Contains("testdorp/youth/hint-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task There_is_nothing_to_mend_on_a_healthy_channel_or_one_that_the_game_does_not_have()
    {
        await using var evening = new Evening(TestPlans.Usual(), new FakeChannel("x"));
        await evening.BeginAsync();
        Assert.Equal("Channel \"x\" is not blocked; there is nothing to do.", await RefusedAsync(evening, "x"));
        Assert.Equal("This game has no channel \"y\". It has: x, church.", await RefusedAsync(evening, "y"));
        Assert.Empty(evening.Steps);
    }

    [Fact]
    public async Task A_limit_that_the_network_told_outlasts_the_click()
    {
        var x = new FakeChannel("x");
        await using var evening = await BlockedAsync(x);
        await evening.DoAsync(new Command.Mend("x"));
        x.Next(_ => new PublishOutcome.Deferred(TestPlans.At("19:50"), DeferScope.Account, "limit"));
        await evening.DoAsync(new Command.Say("Nog een bericht."));
        await evening.RunAsync(CommandLimits.UndoWindow);
        x.Next(_ => new PublishOutcome.Blocked("no credit"));
        await evening.DoAsync(new Command.Stop());
        var calls = x.Calls;
        await evening.DoAsync(new Command.Mend("x"));
        await evening.DoAsync(new Command.Say("En nog een."));
        Assert.Equal(calls, x.Calls);
        Assert.Equal(TestPlans.At("19:50"), evening.Engine.Channels["x"].NotBefore);
    }

    private static async Task<string> RefusedAsync(Evening evening, string channel) =>
        Assert
            .IsType<CommandDecision.Refused>(
                await evening.Engine.CommandAsync("testdorp", new Command.Mend(channel), Actor.Controller("p1"))
            )
            .Why.En!;
}
