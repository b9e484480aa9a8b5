using FeedGame.Publishers.X;

namespace FeedGame.Publishers.Tests.X;

public sealed class XIntentTests
{
    private static readonly DateTimeOffset Expires = new(2026, 9, 28, 18, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, false)]
    [InlineData(77L, false)]
    [InlineData(long.MaxValue, true)]
    public void An_intent_with_photos_is_read_as_it_was_written(long? newest, bool again)
    {
        var newestId = newest is { } value ? new XSnowflake(value) : (XSnowflake?)null;
        var read = XIntent.Read(new XIntent(newestId, [new XSnowflake(2), new XSnowflake(1)], Expires, again).Write());
        Assert.Equal((newestId, Expires, again), (read.Newest, read.Expires, read.Again));
        Assert.Equal([2L, 1L], read.Media.Select(id => id.Value));
    }

    [Theory]
    [InlineData("1234567890123456789", 1234567890123456789L)]
    [InlineData("77", 77L)]
    public void Without_photos_it_is_the_id_as_journals_have_it_from_before(string written, long newest)
    {
        var read = XIntent.Read(written);
        Assert.Equal(newest, read.Newest?.Value);
        Assert.Empty(read.Media);
        Assert.Equal(written, read.Write());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("media")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"media\":[1,null,\"x\"],\"newest\":5,\"expires\":\"soon\",\"again\":\"yes\"}")]
    public void What_cannot_be_read_knows_nothing(string? written)
    {
        var read = XIntent.Read(written);
        Assert.Null(read.Newest);
        Assert.Empty(read.Media);
        Assert.Equal(DateTimeOffset.MinValue, read.Expires);
        Assert.False(read.Again);
        Assert.Null(read.Write());
    }
}
