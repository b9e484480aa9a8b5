using FeedGame.Publishers.Mastodon;

namespace FeedGame.Publishers.Tests.Mastodon;

public sealed class MastodonWordingTests
{
    [Theory]
    [InlineData("Een & twee <drie>", "<p>Een &amp; twee &lt;drie&gt;</p>")]
    [InlineData("Kop\nregel\n\nslot", "<p>Kop<br />regel</p><p>slot</p>")]
    [InlineData("Kop\nregel", "Kop<br>regel")]
    [InlineData(
        "Zie https://dorp.nl/een/heel/lang/adres nu",
        "<p>Zie <a href=\"https://dorp.nl/een/heel/lang/adres\"><span class=\"invisible\">https://</span><span class=\"ellipsis\">dorp.nl/een/heel</span><span class=\"invisible\">/lang/adres</span></a> nu</p>"
    )]
    [InlineData("#Boef ·", "<p><a href=\"http://x/tags/boef\" class=\"mention hashtag\" rel=\"tag\">#<span>Boef</span></a> ·</p>")]
    [InlineData("@boef@dorp.nl hoi", "<p><span class=\"h-card\"><a href=\"https://dorp.nl/@boef\">@<span>boef</span></a></span> hoi</p>")]
    [InlineData("Cafe\u0301 *nu* _daar_", "<p>Café <b>nu</b> <i>daar</i></p>")]
    [InlineData("a  b ", "<p>a b</p>")]
    public void A_text_is_known_again_in_the_servers_HTML(string ours, string html) => Assert.True(MastodonWording.Same(ours, html));

    [Theory]
    [InlineData("Hint 1", "<p>Hint 10</p>")]
    [InlineData("Hint 1.", "<p>Hint 1!</p>")]
    [InlineData("Een &amp; twee", "<p>Een &amp; twee</p>")]
    [InlineData("ab", "<p>a</p><p>b</p>")]
    public void Another_text_is_not(string ours, string html) => Assert.False(MastodonWording.Same(ours, html));

    [Fact]
    public void Half_a_letter_does_not_break_the_comparing() => Assert.False(MastodonWording.Same("a\uD83D", "<p>a</p>"));
}
