using System.Globalization;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using static FeedGame.Engine.Tests.Live.BadChannel;

namespace FeedGame.Engine.Tests.Live;

/// <summary>
/// Six channels that are no good the whole evening, each in a way of its own, beside one that is: what the feed and the good one get is
/// measured to the millisecond, and a stop silences them all (C2, X1).
/// </summary>
public sealed class BadEveningTests
{
    private static readonly Way[] Ways = [Way.Hangs, Way.Mute, Way.Slow, Way.Down, Way.Refuses, Way.Blocked];

    /// <summary>The youth round and the adults' round, to the second: <see cref="TestPlans.Usual"/>.</summary>
    private static readonly string[] Dues =
    [
        "19:30:00.000 youth/start",
        "19:32:00.000 youth/look",
        "19:35:00.000 youth/hint-1",
        "19:45:00.000 youth/hint-2",
        "19:55:00.000 youth/hint-3",
        "20:35:00.000 adult/hint-1",
        "20:40:00.000 adult/hint-2",
    ];

    [Fact]
    public async Task The_feed_and_the_good_channel_are_on_time_to_the_millisecond()
    {
        using var bad = await BadEvening.BeginAsync();
        await bad.Evening.RunToAsync(TestPlans.At("20:41"));

        Assert.Equal(Dues, OnTheFeed(bad.Evening).Where(IsPlanned));
        Assert.Equal(Dues, bad.Good.Attempts.Select(attempt => Line(attempt.FirstBegan, KeyOf(attempt).Inject)).Where(IsPlanned));
        Assert.Equal(Dues, Sent(bad.Evening).Where(IsPlanned));
    }

    [Fact]
    public async Task Each_of_the_others_was_as_bad_as_it_can_be_all_evening()
    {
        using var bad = await BadEvening.BeginAsync();
        await bad.Evening.RunToAsync(TestPlans.At("20:41"));

        foreach (var way in (Way[])[Way.Hangs, Way.Mute, Way.Down])
            Assert.DoesNotContain(DeliveryState.Published, bad.States(way));
        // Cut short after half a minute, and tried again: it hangs from the first message to the last.
        Assert.InRange(bad.Of(Way.Hangs).Calls, 100, 150);
        Assert.Empty(bad.Of(Way.Hangs).Posts);
        Assert.All(bad.States(Way.Slow), state => Assert.Equal(DeliveryState.Published, state));
        Assert.All(bad.States(Way.Refuses), state => Assert.Equal(DeliveryState.Rejected, state));
        Assert.Single(bad.Of(Way.Blocked).Posts);
        Assert.NotNull(bad.Evening.Engine.Channels["blocked"].Blocked);
    }

    [Fact]
    public async Task A_stop_silences_them_all_within_two_seconds_and_reaches_the_good_one_at_once()
    {
        using var bad = await BadEvening.BeginAsync();
        var stop = TestPlans.At("20:40") + TimeSpan.FromSeconds(1);
        await bad.Evening.RunToAsync(stop);
        await bad.Evening.DoAsync(new Command.Stop());
        await bad.Evening.RunToAsync(stop + TimeSpan.FromMinutes(25));

        var text = Assert.Single(bad.Good.Attempts, attempt => attempt.Post.Safety);
        Assert.Equal(stop, text.FirstBegan);
        Assert.Equal(text, bad.Good.Attempts[^1]);
        foreach (var channel in Ways.Select(bad.Of))
            Assert.All(channel.Posts.Where(post => post.At > stop + TimeSpan.FromSeconds(2)), post => Assert.True(post.Safety, post.Key));
        // It is tried on, wherever somebody may still hear it.
        Assert.All((Way[])[Way.Mute, Way.Slow, Way.Down], way => Assert.Contains(bad.Of(way).Posts, post => post.Safety));
    }

    private static IEnumerable<string> OnTheFeed(Evening evening)
    {
        var released = evening
            .Steps.SelectMany(step => step.Entries)
            .ToDictionary(entry => entry.Seq, entry => entry.Event as InjectReleased);
        return evening.Engine.Feed.Find("testdorp")!.Items.Select(item => Line(item.At, released[item.Seq]!.Inject));
    }

    private static IEnumerable<string> Sent(Evening evening) =>
        evening
            .State.Deliveries.Values.Where(delivery => delivery.Key.Channel == "good")
            .OrderBy(delivery => delivery.Order)
            .Select(delivery => Line(delivery.Sent!.Value, delivery.Key.Inject));

    private static bool IsPlanned(string line) => Dues.Any(due => due.EndsWith(line[13..], StringComparison.Ordinal));

    private static DeliveryKey KeyOf(Attempt attempt) => DeliveryKey.Parse(attempt.Post.Key.Split('/', 2)[1]);

    private static string Line(DateTimeOffset at, InjectId inject) =>
        $"{TimeZoneInfo.ConvertTime(at, TestPlans.Amsterdam).ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)} {inject}";

    private sealed record BadEvening(Evening Evening, FakeChannel Good, IReadOnlyList<BadChannel> Bad) : IDisposable
    {
        public static async Task<BadEvening> BeginAsync()
        {
            var good = new FakeChannel("good");
            var clock = new Time.SteppedClock(Live.Evening.Start);
            var bad = Ways.Select(way => new BadChannel(NameOf(way), way, clock)).ToList();
            // The good one is last: nobody may stand before it.
            var game = TestPlans.Usual().Game with
            {
                Channels = [.. Ways.Select(way => new GameChannel(NameOf(way))), new GameChannel("good")],
            };
            var evening = new Evening(
                TestPlans.Plan(game),
                clock,
                [.. bad.Select(channel => (channel.Name, (IPublisher)channel)), ("good", good)]
            );
            await evening.BeginAsync();
            await evening.DoAsync(new Command.Arm());
            return new BadEvening(evening, good, bad);
        }

        public BadChannel Of(Way way) => Bad.Single(channel => channel.Name == NameOf(way));

        public IEnumerable<DeliveryState> States(Way way) =>
            Evening.State.Deliveries.Values.Where(delivery => delivery.Key.Channel == NameOf(way)).Select(delivery => delivery.State);

        /// <summary>Not closed in order: that waits for what hangs, on a clock that nobody moves any more.</summary>
        public void Dispose() => Evening.Engine.Abandon();

        private static string NameOf(Way way) => way.ToString().ToLowerInvariant();
    }
}
