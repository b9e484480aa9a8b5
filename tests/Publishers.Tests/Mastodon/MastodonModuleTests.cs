using FeedGame.Abstractions.Channels;
using FeedGame.Publishers.Mastodon;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Mastodon;

public sealed class MastodonModuleTests
{
    [Fact]
    public void Everything_missing_is_told_at_once() =>
        Assert.Equal(
            [
                "Channels:dorp:BaseUrl must be an https address without a path (http only on this machine), was \"\".",
                "Channels:dorp:AccessToken is missing. Set it as FEEDGAME__Channels__dorp__AccessToken or in the user secrets.",
            ],
            Validate(null, null, null).Select(problem => problem.Text)
        );

    [Theory]
    [InlineData("http://mastodon.nl", "abc", null, "BaseUrl")]
    [InlineData("https://mastodon.nl/@boef", "abc", null, "BaseUrl")]
    [InlineData("https://mastodon.nl", "ab c", null, "AccessToken")]
    [InlineData("https://mastodon.nl", "abc", "direct", "Visibility")]
    public void A_wrong_setting_is_named(string address, string token, string? visibility, string field) =>
        Assert.Equal(field, Assert.Single(Validate(address, token, visibility)).Field);

    [Fact]
    public void The_token_is_shown_nowhere()
    {
        Assert.Contains(
            "AccessToken = ***",
            $"{MastodonOptions.Read(Context("https://m.nl", "geheim", null).Settings, [])}",
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("geheim", Assert.Single(Validate("https://m.nl", "geheim 1", null)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_server_told_its_limits_the_usual_ones_hold()
    {
        var traits = new MastodonModule().DefaultTraits;
        Assert.Equal((500, 4, 16_777_216L, 1500), (traits.Text.Max, traits.Photos!.Count, traits.Photos.Bytes, traits.Photos.AltLength));
        Assert.Equal((Redelivery.Verifiable, ReplyKind.Parent), (traits.Redelivery, traits.Replies));
        Assert.NotNull(traits.EditWindow);
        Assert.False(traits.Loopback);
    }

    [Fact]
    public void A_photo_with_too_many_pixels_is_found_by_the_check()
    {
        var publisher = new MastodonModule().Create(Context("https://m.nl", "geheim", null));
        var problem = Assert.Single(
            publisher.Check(Sample.Post("a") with { Photos = [Sample.Photo with { Width = 8000, Height = 6000 }] })
        );
        Assert.Equal("photo-pixels", problem.Rule);
        Assert.Empty(publisher.Check(Sample.Post("a") with { Photos = [Sample.Photo with { Width = 8000, Height = 4000 }] }));
    }

    private static IReadOnlyList<SettingProblem> Validate(string? address, string? token, string? visibility) =>
        new MastodonModule().Validate(Context(address, token, visibility));

    private static ChannelContext Context(string? address, string? token, string? visibility) =>
        MastodonStage.Context(address, token, visibility, NetworkPublisherContract.Clock, () => new HttpClient());
}
