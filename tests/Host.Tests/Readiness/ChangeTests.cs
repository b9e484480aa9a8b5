using FeedGame.Host.Readiness;

namespace FeedGame.Host.Tests.Readiness;

public sealed class ChangeTests
{
    [Theory]
    [InlineData("de rode jas", "de gele jas", "de|gele|jas")]
    [InlineData("de jas", "de jas", "de jas||")]
    [InlineData("de jas", "de gele jas", "de|gele|jas")]
    [InlineData("de de jas", "de jas", "de|| jas")]
    [InlineData("a", "b", "|b|")]
    [InlineData("", "b c", "|b c|")]
    public void What_is_new_stands_between_what_stayed(string old, string now, string parts)
    {
        var change = Change.Between(old, now);
        Assert.Equal(parts.Replace("| ", "|", StringComparison.Ordinal), $"{change.Before}|{change.New}|{change.After}");
    }
}
