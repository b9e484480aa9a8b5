using FeedGame.Abstractions.Channels;
using FeedGame.Publishers.Bluesky;

namespace FeedGame.Publishers.Tests.Bluesky;

public sealed class BlueskyModuleTests
{
    [Fact]
    public void Everything_missing_is_told_at_once_with_the_variable_to_set() =>
        Assert.Equal(
            [
                "Channels:dorp:Handle is missing. Set it as FEEDGAME__Channels__dorp__Handle or in the user secrets.",
                "Channels:dorp:AppPassword is missing. Set it as FEEDGAME__Channels__dorp__AppPassword or in the user secrets.",
            ],
            Validate(null, null, null).Select(problem => problem.Text)
        );

    [Theory]
    [InlineData("http://bsky.social", "boef.bsky.social", "BaseUrl")]
    [InlineData("https://bsky.social/xrpc", "boef.bsky.social", "BaseUrl")]
    [InlineData(null, "@boef.bsky.social", "Handle")]
    [InlineData(null, "boef", "Handle")]
    public void A_wrong_setting_is_named_with_its_value(string? address, string handle, string field)
    {
        var problem = Assert.Single(Validate(address, handle, "abcd-efgh-ijkl-mnop"));
        Assert.Equal(field, problem.Field);
        Assert.Contains($"\"{(field == "Handle" ? handle : address)}\"", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_password_is_shown_nowhere()
    {
        var options = BlueskyOptions.Read(Context(null, "boef.bsky.social", "abcd-efgh").Settings, []);
        Assert.Contains("AppPassword = ***", $"{options}", StringComparison.Ordinal);
        Assert.DoesNotContain("abcd", Assert.Single(Validate(null, "boef.bsky.social", "abcd efgh")).Text, StringComparison.Ordinal);
        Assert.Equal(
            ["AppPassword", "TestAppPassword"],
            new BlueskyModule().Settings.Where(setting => setting.Secret).Select(setting => setting.Field)
        );
    }

    [Fact]
    public void It_behaves_as_Bluesky_does()
    {
        var traits = new BlueskyModule().DefaultTraits;
        Assert.Equal((Redelivery.Idempotent, ReplyKind.RootAndParent, false), (traits.Redelivery, traits.Replies, traits.Loopback));
        Assert.Null(traits.Text.Overflow(new string('a', 300)));
        Assert.Equal("graphemes", traits.Text.Overflow(new string('a', 301))?.Unit);
        Assert.Equal("bytes", traits.Text.Overflow(string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 130)))?.Unit);
    }

    private static IReadOnlyList<SettingProblem> Validate(string? address, string? handle, string? password) =>
        new BlueskyModule().Validate(Context(address, handle, password));

    private static ChannelContext Context(string? address, string? handle, string? password) =>
        BlueskyStage.Context(address, handle, password, () => new HttpClient());
}
