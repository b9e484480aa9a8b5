using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Tests.Live;

/// <summary>Whole evenings on the real engine with a stepped clock; only the network is made up.</summary>
public sealed class EveningTests
{
    private static readonly DateTimeOffset First = TestPlans.At("19:30");

    private static Evening Usual(params FakeChannel[] channels) =>
        new(TestPlans.Usual(), channels.Length > 0 ? channels : [new FakeChannel("x"), new FakeChannel("church")]);

    [Fact]
    public async Task An_evening_goes_out_once_in_order_on_time_and_ends_by_itself()
    {
        await using var evening = Usual();
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        await evening.RunToAsync(TestPlans.At("23:00"));

        Assert.Equal(GameStatus.Ended, evening.State.Status);
        foreach (var channel in evening.Channels.Values)
        {
            var keys = channel.Shown.Select(post => post.Key.Split('/', 2)[1].Split('@')[0]).ToList();
            Assert.Equal(
                [
                    "youth/start",
                    "youth/look",
                    "youth/hint-1",
                    "youth/hint-2",
                    "youth/hint-3",
                    "youth/time-out",
                    "adult/hint-1",
                    "adult/hint-2",
                    "adult/time-out",
                    "end",
                ],
                keys
            );
        }
        Assert.All(evening.State.Deliveries.Values, delivery => Assert.Equal(DeliveryState.Published, delivery.State));
        Assert.All(evening.State.Deliveries.Values, delivery => Assert.Equal(delivery.Due, delivery.Sent));
        Assert.Equal(First + TimeSpan.FromMinutes(5), evening.State.Deliveries[DeliveryKey.Parse("youth/hint-1@1.publish.x")].Sent);
        Assert.Equal(BoardState.Ended, evening.Engine.Feed.Find("testdorp")!.Board.State);
        Assert.Equal(10, evening.Engine.Feed.Find("testdorp")!.Items.Count);
    }
}
