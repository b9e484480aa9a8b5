using FeedGame.Abstractions.Channels;
using FeedGame.Publishers.Bluesky;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Bluesky;

public sealed class BlueskyTidTests
{
    private const string Letters = "234567abcdefghijklmnopqrstuvwxyz";

    [Fact]
    public void The_key_lies_within_the_second_that_begins_at_the_due_time()
    {
        var due = new DateTimeOffset(2026, 9, 27, 18, 0, 0, TimeSpan.Zero).AddTicks(1234560);
        for (var n = 0; n < 1000; n++)
        {
            var at = At(BlueskyTid.Of(Sample.Post($"k{n}") with { Due = due }));
            Assert.InRange(at, due, due.AddSeconds(1).AddTicks(-1));
        }
    }

    [Fact]
    public void Ten_thousand_posts_of_one_instant_have_keys_of_their_own() =>
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(n => BlueskyTid.Of(Sample.Post($"k{n}"))).Distinct().Count());

    [Fact]
    public void The_same_post_has_the_same_key_for_ever() => Assert.Equal("3mwjevy2pqe4h", BlueskyTid.Of(Sample.Post("a")));

    [Fact]
    public void A_later_post_sorts_behind_an_earlier_one()
    {
        var keys = Enumerable.Range(0, 100).Select(n => BlueskyTid.Of(Later(n))).ToList();
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    private static Post Later(int n) => Sample.Post($"k{n}") with { Due = Sample.Post("").Due.AddSeconds(n) };

    private static DateTimeOffset At(string key)
    {
        Assert.Equal(13, key.Length);
        var value = key.Aggregate(0UL, (sum, letter) => (sum << 5) | (uint)Letters.IndexOf(letter, StringComparison.Ordinal));
        return DateTimeOffset.UnixEpoch.AddTicks((long)(value >> 10) * TimeSpan.TicksPerMicrosecond);
    }
}
