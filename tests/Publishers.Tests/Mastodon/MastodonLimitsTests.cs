using System.Net;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;
using FeedGame.Peers.Loopback;
using FeedGame.Peers.Mastodon;
using FeedGame.Publishers.Mastodon;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Mastodon;

/// <summary>Each server has its own limits: they are asked for, kept, and no post waits for them in vain.</summary>
public sealed class MastodonLimitsTests
{
    private readonly SkippingTime time = new(NetworkPublisherContract.Clock.GetUtcNow());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public async Task The_servers_limits_hold_from_the_first_post_on(int version)
    {
        await using var stage = await MastodonStage.RaiseAsync(
            new FakeMastodonRules
            {
                InstanceVersion = version,
                MaxCharacters = 60,
                ReservedPerLink = 30,
                MaxPhotos = 2,
            }
        );
        Assert.Equal(500, stage.Publisher.Traits.Text.Max);
        await stage.Publisher.PrepareAsync(Sample.Attempt("a"), Cancel);
        var traits = stage.Publisher.Traits;
        Assert.Equal((60, 2), (traits.Text.Max, traits.Photos!.Count));
        Assert.Equal(["image/jpeg", "image/png"], traits.Photos.MediaTypes);
        Assert.Equal(
            64,
            Assert.Single(stage.Publisher.Check(Sample.Post("a") with { Text = new string('a', 33) + " https://dorp.nl" })).Used
        );
    }

    [Fact]
    public async Task They_are_asked_for_once_an_hour()
    {
        await using var stage = await MastodonStage.RaiseAsync(time: time);
        for (var n = 0; n < 5; n++)
            await stage.Publisher.PrepareAsync(Sample.Attempt("a"), Cancel);
        Assert.Equal(1, Asked(stage));
        time.Advance(TimeSpan.FromMinutes(61));
        await stage.Publisher.PrepareAsync(Sample.Attempt("a"), Cancel);
        Assert.Equal(2, Asked(stage));
    }

    [Fact]
    public async Task A_server_that_does_not_tell_holds_nothing_up_and_is_asked_again_after_a_minute()
    {
        await using var stage = await MastodonStage.RaiseAsync(new FakeMastodonRules { MaxCharacters = 60 }, time);
        stage.Fake.FailNext(new PeerFault.LoseAnswer(), "instance");
        Assert.IsType<Preparation.Ready>(await stage.Publisher.PrepareAsync(Sample.Attempt("a"), Cancel));
        Assert.Equal(500, stage.Publisher.Traits.Text.Max);
        Assert.IsType<Preparation.Ready>(await stage.Publisher.PrepareAsync(Sample.Attempt("a"), Cancel));
        Assert.Equal(1, Asked(stage));
        time.Advance(TimeSpan.FromSeconds(61));
        await stage.Publisher.PrepareAsync(Sample.Attempt("a"), Cancel);
        Assert.Equal(60, stage.Publisher.Traits.Text.Max);
    }

    [Theory]
    [InlineData("""{"configuration":{"statuses":{"max_characters":5000}}}""", 5000, 23)]
    [InlineData("""{"max_toot_chars":1000}""", 1000, 23)]
    [InlineData("""{"configuration":{"statuses":{"max_characters":99999999999,"characters_reserved_per_url":10}}}""", int.MaxValue, 10)]
    public void Servers_that_are_not_quite_Mastodon_are_understood(string body, int text, int link)
    {
        var limits = MastodonLimits.Read(Answer(body))!;
        Assert.Equal((text, link), (limits.Text, limits.Link));
        Assert.Equal(MastodonLimits.Default.PhotoTypes, limits.PhotoTypes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"configuration":[]}""")]
    [InlineData("""{"configuration":{"statuses":{"max_characters":"500"}}}""")]
    [InlineData("""{"configuration":{"statuses":{"max_characters":0}}}""")]
    public void What_cannot_be_understood_is_no_limit(string body) => Assert.Null(MastodonLimits.Read(Answer(body)));

    private static int Asked(MastodonStage stage) => stage.Fake.Requests.Count(request => request.Call == "instance");

    private static HttpAnswer Answer(string body) => new(HttpStatusCode.OK, new HttpResponseMessage().Headers, body);
}
