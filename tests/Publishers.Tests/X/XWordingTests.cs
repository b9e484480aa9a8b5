using FeedGame.Publishers.X;

namespace FeedGame.Publishers.Tests.X;

public sealed class XWordingTests
{
    [Theory]
    [InlineData("Hij vraagt \"Wie & waar\" <nu>", "Hij vraagt \"Wie &amp; waar\" &lt;nu&gt;")]
    [InlineData("Er staat &amp; op", "Er staat &amp;amp; op")]
    [InlineData("Kijk op https://example.com/a en gemeente.nl!", "Kijk op https://t.co/AbCdEfGhIj en https://t.co/0123456789!")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData(" Regel\r\n\r\ntwee ", "Regel\n\ntwee")]
    public void A_text_is_known_again_as_X_gives_it_back(string ours, string theirs) =>
        Assert.True(XWording.Same(ours, theirs, photos: false));

    [Theory]
    [InlineData("Hint 1", "Hint 10")]
    [InlineData("Hint 1", "Hint 1 https://t.co/AbCdEfGhIj")]
    [InlineData("Zie gemeente.nl", "Zie gemeente")]
    public void Another_text_is_not(string ours, string theirs) => Assert.False(XWording.Same(ours, theirs, photos: false));

    [Fact]
    public void With_photos_X_adds_a_link_of_its_own() =>
        Assert.True(XWording.Same("Een foto", "Een foto https://t.co/AbCdEfGhIj", photos: true));
}
