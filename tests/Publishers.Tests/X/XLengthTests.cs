using FeedGame.Publishers.X;

namespace FeedGame.Publishers.Tests.X;

/// <summary>Numbers from npm twitter-text@3.1.0, X's own way of counting.</summary>
public sealed class XLengthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("SPELBERICHT Één boef", 20)]
    [InlineData("Cafe\u0301", 4)]
    [InlineData("–—‘’“”£°", 8)]
    [InlineData("…€→•", 8)]
    [InlineData("日本", 4)]
    [InlineData("👍", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("👨‍👩‍👧‍👦", 2)]
    [InlineData("🇳🇱", 2)]
    [InlineData("1️⃣", 2)]
    [InlineData("❤️", 2)]
    [InlineData("a\uFE0F", 3)]
    [InlineData("https://example.com/een/heel/lang/pad?met=vraag", 23)]
    [InlineData("README.md", 23)]
    [InlineData("file.zip", 23)]
    [InlineData("Dit is het einde.Nu stoppen", 42)]
    [InlineData("Dit is het einde. Nu stoppen", 28)]
    [InlineData("om 19.30 uur", 12)]
    [InlineData("boef@example.com", 16)]
    [InlineData("(zie gemeente.nl)", 29)]
    [InlineData("gemeente.nl.", 24)]
    [InlineData("x/gemeente.nl", 13)]
    [InlineData("foo_bar.nl", 10)]
    [InlineData("https://xn--bcher-kva.fan", 23)]
    [InlineData("https://xn--bcher-kva.例え.fan", 30)]
    [InlineData("https://的一是不了人我在有他.nl", 23)]
    [InlineData("https://的一是不了人我在有他的一是不了人我在有他的一是不了人我在有他.nl", 71)]
    [InlineData("https://t.co/abcdefghij/klm", 27)]
    public void A_text_weighs_what_X_says(string text, int weight) => Assert.Equal(weight, XLength.Of(text));

    [Theory]
    [InlineData(4_088, 23)]
    [InlineData(4_089, 4_089)]
    public void A_link_may_be_so_long(int length, int weight) =>
        Assert.Equal(weight, XLength.Of("https://x.nl/" + new string('a', length - 13)));

    /// <summary>Half a letter cannot be sent, but counting it must not fail: the scenario is still being written.</summary>
    [Fact]
    public void Half_a_letter_is_counted() => Assert.Equal(3, XLength.Of("a" + '\uD83D'));

    [Fact]
    public void A_long_text_without_spaces_is_counted_in_time() => Assert.Equal(5_000, XLength.Of(new string('é', 4_999) + "."));
}
