using FeedGame.Abstractions.Channels;
using FeedGame.Peers.X;
using FeedGame.Publishers.Tests.Contract;
using FeedGame.Publishers.X;

namespace FeedGame.Publishers.Tests.X;

public sealed class XModuleTests
{
    [Fact]
    public void Every_missing_key_is_told_at_once_with_the_variable_to_set()
    {
        var problems = Validate(null, null);
        Assert.Equal(["ConsumerKey", "ConsumerSecret", "AccessToken", "AccessTokenSecret"], problems.Select(problem => problem.Field));
        Assert.Equal(
            "Channels:x:ConsumerKey is missing. Set it as FEEDGAME__Channels__x__ConsumerKey or in the user secrets.",
            problems[0].Text
        );
    }

    [Fact]
    public void Half_of_a_test_account_is_a_mistake()
    {
        var half = new XModule().Validate(Context(null, FakeXKeys.Sample).With(("TestAccessToken", "4711-abc")));
        Assert.Equal("TestAccessTokenSecret", Assert.Single(half).Field);
    }

    [Theory]
    [InlineData("http://api.x.com")]
    [InlineData("https://api.x.com/2")]
    [InlineData("https://api.x.com?a=b")]
    [InlineData("api.x.com")]
    [InlineData("file:///etc/passwd")]
    public void The_address_is_a_safe_one_or_a_mistake(string address)
    {
        var problem = Assert.Single(Validate(address, FakeXKeys.Sample));
        Assert.Equal("BaseUrl", problem.Field);
        Assert.Contains($"\"{address}\"", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_in_the_address_is_refused_and_not_repeated() =>
        Assert.DoesNotContain(
            "geheim",
            Assert.Single(Validate("https://boef:geheim@api.x.com", FakeXKeys.Sample)).Text,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("https://api.x.com", false)]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://localhost:8080", true)]
    [InlineData("http://[::1]:8080", true)]
    [InlineData(null, false)]
    public void Only_a_network_on_this_machine_is_loopback(string? address, bool loopback)
    {
        Assert.Empty(Validate(address, FakeXKeys.Sample));
        Assert.Equal(loopback, new XModule().Create(Context(address, FakeXKeys.Sample)).Traits.Loopback);
    }

    [Fact]
    public void A_key_that_was_copied_with_a_space_is_told_and_not_shown()
    {
        var problem = Assert.Single(Validate(null, FakeXKeys.Sample with { AccessToken = "4711-at5 " }));
        Assert.Equal("AccessToken", problem.Field);
        Assert.DoesNotContain("at5", problem.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("http")]
    public void Calls_leave_over_http_unless_another_way_is_asked_for(string? transport) =>
        Assert.Empty(Validate(null, FakeXKeys.Sample, transport));

    [Fact]
    public void A_way_that_nobody_knows_is_told()
    {
        var problem = Assert.Single(Validate(null, FakeXKeys.Sample, "duif"));
        Assert.Equal("Channels:x:Transport must be http or tweetinvi, was \"duif\".", problem.Text);
    }

#if TWEETINVI
    [Fact]
    public void Tweetinvi_takes_only_keys_that_it_signs_right()
    {
        Assert.Empty(Validate(null, FakeXKeys.Plain, "tweetinvi"));
        var problem = Assert.Single(Validate(null, FakeXKeys.Sample, "tweetinvi"));
        Assert.Equal("ConsumerSecret", problem.Field);
        Assert.Contains("letters, digits and -. Use Transport http.", problem.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim", problem.Text, StringComparison.Ordinal);
    }
#else
    [Fact]
    public void A_build_without_Tweetinvi_says_so_when_it_is_asked_for()
    {
        var problem = Assert.Single(Validate(null, FakeXKeys.Plain, "tweetinvi"));
        Assert.Equal("Transport", problem.Field);
        Assert.Equal(
            "Channels:x:Transport is tweetinvi, and this build holds none: build with -p:UseTweetinvi=true, or leave the setting out for http.",
            problem.Text
        );
    }
#endif

    [Fact]
    public void The_options_show_no_key()
    {
        var shown = $"{XOptions.Read(Context(null, FakeXKeys.Sample).Settings, [])}";
        Assert.Contains("ConsumerKey = ***", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim", shown, StringComparison.Ordinal);
        Assert.Equal("{}", System.Text.Json.JsonSerializer.Serialize(new Secret("x")));
    }

    [Fact]
    public void It_behaves_as_X_does()
    {
        var traits = new XModule().DefaultTraits;
        Assert.Equal(280, traits.Text.Max);
        Assert.Equal(Redelivery.Verifiable, traits.Redelivery);
        Assert.Equal(ReplyKind.Parent, traits.Replies);
        Assert.Equal(new PostingRate(100, TimeSpan.FromMinutes(15)), traits.Rate);
        Assert.False(traits.Sandbox);
    }

    private static IReadOnlyList<SettingProblem> Validate(string? address, FakeXKeys? keys, string? transport = null) =>
        new XModule().Validate(Context(address, keys, transport));

    private static ChannelContext Context(string? address, FakeXKeys? keys, string? transport = null) =>
        XStage.Context(address, keys, NetworkPublisherContract.Clock, () => new HttpClient(), transport);
}
