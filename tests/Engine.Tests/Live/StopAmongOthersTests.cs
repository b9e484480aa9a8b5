using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;

namespace FeedGame.Engine.Tests.Live;

/// <summary>
/// STOP at the worst moment (DESIGN §5): one delivery asleep in a retry, one in flight, one waiting behind it, a channel paused, a
/// channel at its limit, and another game waiting for the same account.
/// </summary>
public sealed class StopAmongOthersTests
{
    private static readonly ChannelTraits Patient = FakeChannel.Usual(Redelivery.Verifiable) with
    {
        AttemptTimeout = TimeSpan.FromMinutes(10),
    };

    private readonly FakeChannel retrying = new("retrying");
    private readonly FakeChannel busy = new("busy") { Traits = Patient };
    private readonly FakeChannel paused = new("paused");
    private readonly FakeChannel limited = new("limited")
    {
        Traits = FakeChannel.Usual(Redelivery.Verifiable) with { Rate = new PostingRate(6, TimeSpan.FromHours(1)) },
    };

    [Fact]
    public async Task The_stop_text_is_first_everywhere_and_nothing_else_of_the_game_leaves()
    {
        await using var evening = await AtTheWorstMomentAsync();
        var before = All().ToDictionary(channel => channel, channel => channel.Attempts.Count);

        await evening.DoAsync(new Command.Stop());
        await evening.RunAsync(TimeSpan.FromMinutes(2));

        foreach (var channel in All())
        {
            var since = channel
                .Attempts.Skip(before[channel])
                .Where(attempt => attempt.Post.Key.StartsWith("testdorp/", StringComparison.Ordinal))
                .ToList();
            Assert.True(Assert.Single(since).Post.Safety);
            Assert.Single(channel.Shown, post => post.Safety && post.Key.StartsWith("testdorp/", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_was_in_flight_is_shown_and_can_be_taken_back()
    {
        await using var evening = await AtTheWorstMomentAsync();
        await evening.DoAsync(new Command.Stop());
        var start = DeliveryKey.Parse("youth/start@1.publish.busy");
        Assert.Equal(DeliveryState.Unknown, evening.State.Deliveries[start].State);

        // It had landed after all: the look finds it.
        await evening.RunAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(DeliveryState.Published, evening.State.Deliveries[start].State);
        await evening.DoAsync(new Command.Withdraw(new("youth", "start")));
        Assert.Equal(DeliveryState.Retracted, evening.State.Deliveries[start].State);
        Assert.DoesNotContain(busy.Shown, post => post.Key.StartsWith("testdorp/youth/start", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_other_game_goes_on()
    {
        await using var evening = await AtTheWorstMomentAsync();
        await evening.DoAsync(new Command.Stop());
        await evening.RunAsync(TimeSpan.FromMinutes(1));
        Assert.Contains(busy.Shown, post => post.Key.StartsWith("elders/", StringComparison.Ordinal));
    }

    private FakeChannel[] All() => [retrying, busy, paused, limited];

    private async Task<Evening> AtTheWorstMomentAsync()
    {
        var usual = TestPlans.Usual().Game with { Channels = [new("retrying"), new("busy"), new("paused"), new("limited")] };
        var evening = new Evening(TestPlans.Plan(usual), All());
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        Assert.True(evening.Engine.Add(Elsewhere(usual)));
        await evening.Engine.CommandAsync("elders", new Command.Arm(), Actor.Controller("p9"));
        retrying.Next(_ => new PublishOutcome.Deferred(TestPlans.At("19:45"), DeferScope.Item, "busy"));
        busy.Next(
            (attempt, cancel) =>
            {
                busy.Land(attempt);
                return new TaskCompletionSource<PublishOutcome>().Task.WaitAsync(cancel);
            }
        );
        paused.Next(_ => new PublishOutcome.Blocked("no credit"));
        await evening.RunToAsync(TestPlans.At("19:33"));
        return evening;
    }

    /// <summary>A game of another village on one of the accounts, which says something while the first game's post hangs there.</summary>
    private static GamePlan Elsewhere(Game usual) =>
        TestPlans.Plan(
            usual with
            {
                Id = "elders",
                Channels = [new GameChannel("busy")],
                Rounds =
                [
                    TestPlans.Round("youth", 1, "19:32", TestPlans.Message("start", Scenarios.InjectKind.Start, TestPlans.From("0m"))),
                ],
            }
        );
}
