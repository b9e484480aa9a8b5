using FeedGame.Publishers.Mastodon;

namespace FeedGame.Publishers.Tests.Mastodon;

public sealed class MastodonLengthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("café", 4)]
    [InlineData("👍🏽👨‍👩‍👧‍👦🇳🇱", 3)]
    [InlineData("Zie https://dorp.nl/een/heel/lang/adres/dat/niet/meer/telt?a=1", 27)]
    [InlineData("https://a.nl", 23)]
    [InlineData("https://a.nl.", 24)]
    [InlineData("(https://a.nl) en http://b.nl/x, klaar", 59)]
    [InlineData("dorp.nl", 7)]
    [InlineData("@boef@mastodon.example vraagt", 12)]
    [InlineData("@boef vraagt", 12)]
    [InlineData("mail boef@dorp.nl", 17)]
    [InlineData("https://a.nl/@boef@dorp.nl", 23)]
    public void It_counts_as_the_server_does(string text, int length) => Assert.Equal(length, MastodonLength.Of(text, 23));

    [Fact]
    public void A_link_counts_what_the_server_says() => Assert.Equal(34, MastodonLength.Of("Zie https://dorp.nl", 30));
}
