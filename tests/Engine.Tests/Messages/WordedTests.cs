using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;
using FeedGame.Engine.Messages;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Messages;

/// <summary>Which of the author's two texts a channel gets; never a part of one (C4).</summary>
public sealed class WordedTests
{
    private static readonly Worded Both = new(new LocalText(new string('a', 10)), new LocalText(new string('b', 5)));

    private static Photo Photo => new(default, "image/jpeg", "Een mand.", 640, 480);

    private static ChannelTraits Takes(int plain, int? withPhoto = null) =>
        new()
        {
            Text = new TextRule(plain, TextCounter.Graphemes),
            TextWithPhoto = withPhoto is { } max ? new TextRule(max, TextCounter.Graphemes) : null,
            Redelivery = Redelivery.Idempotent,
        };

    [Theory]
    [InlineData(10, "aaaaaaaaaa")]
    [InlineData(9, "bbbbb")]
    [InlineData(4, "bbbbb")]
    public void The_long_text_where_it_fits_and_else_the_short_one_whole(int max, string text) =>
        Assert.Equal(text, Both.For(Takes(max), []).Nl);

    [Theory]
    [InlineData(false, "aaaaaaaaaa")]
    [InlineData(true, "bbbbb")]
    public void A_photo_leaves_less_room_where_the_network_says_so(bool withPhoto, string text) =>
        Assert.Equal(text, Both.For(Takes(100, withPhoto: 9), withPhoto ? [Photo] : []).Nl);

    [Fact]
    public void Without_a_short_text_or_a_known_channel_the_text_stays()
    {
        Assert.Equal(Both.Text, new Worded(Both.Text).For(Takes(3), []));
        Assert.Equal(Both.Text, Both.For(null, []));
    }
}
