using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Publishers.Tests;

/// <summary>A post with photos beside what a channel takes.</summary>
public sealed class PostFitTests
{
    [Theory]
    [InlineData(0, "photo-missing")]
    [InlineData(100, null)]
    [InlineData(101, "photo-bytes")]
    public void A_photo_that_was_withdrawn_is_as_wrong_as_one_that_is_too_large(int bytes, string? rule)
    {
        var traits = new ChannelTraits
        {
            Text = new TextRule(10, TextCounter.Graphemes),
            Photos = new PhotoRule(1, 100, ["image/jpeg"], 100),
            Redelivery = Redelivery.Blind,
        };
        var post = new Post
        {
            Key = "k",
            Text = "t",
            Due = DateTimeOffset.UnixEpoch,
            Photos = [new Photo(new byte[bytes], "image/jpeg", "alt", 4, 4)],
        };
        Assert.Equal(rule is null ? [] : [rule], PostFit.Problems(post, traits).Select(problem => problem.Rule));
    }
}
