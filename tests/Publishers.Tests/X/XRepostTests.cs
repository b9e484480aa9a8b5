using FeedGame.Abstractions.Channels;
using FeedGame.Peers.X;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.X;

/// <summary>Amplifying by repost (C5): never a text of its own, and doing it twice is harmless.</summary>
public sealed class XRepostTests
{
    private static readonly Receipt Original = new("1838000000000000000");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IAmplifyingPublisher Channel(XStage stage) => Assert.IsType<IAmplifyingPublisher>(stage.Publisher, exactMatch: false);

    [Fact]
    public async Task An_original_is_reposted_without_a_text()
    {
        await using var stage = await XStage.RaiseAsync();
        Assert.Equal(new PublishOutcome.Published(Original), await Channel(stage).AmplifyAsync(Original, Cancel));
        Assert.Equal([Original.Id], stage.Fake.Reposts);
        Assert.Empty(stage.Fake.Posts);
        var request = Assert.Single(stage.Fake.Requests, request => request.Call == FakeXCall.Repost);
        Assert.Equal("""{"tweet_id":"1838000000000000000"}""", request.Body);
        Assert.Equal("/2/users/1042/retweets", request.Target);
    }

    [Fact]
    public async Task A_repost_that_is_there_already_is_published()
    {
        await using var stage = await XStage.RaiseAsync();
        stage.Fake.FailNext(new FakeXFault.LoseAnswer(), FakeXCall.Repost);
        Assert.IsType<PublishOutcome.Unknown>(await Channel(stage).AmplifyAsync(Original, Cancel));
        Assert.IsType<PublishOutcome.Published>(await Channel(stage).AmplifyAsync(Original, Cancel));
        Assert.Equal([Original.Id], stage.Fake.Reposts);
    }

    [Fact]
    public async Task Undoing_takes_it_away_and_twice_is_harmless()
    {
        await using var stage = await XStage.RaiseAsync();
        await Channel(stage).AmplifyAsync(Original, Cancel);
        Assert.IsType<PublishOutcome.Published>(await Channel(stage).UndoAsync(Original, Cancel));
        Assert.Empty(stage.Fake.Reposts);
        Assert.IsType<PublishOutcome.Published>(await Channel(stage).UndoAsync(Original, Cancel));
    }

    [Fact]
    public async Task A_repost_goes_with_its_original_and_a_deleted_one_cannot_be_reposted()
    {
        await using var stage = await XStage.RaiseAsync();
        var own = Assert.IsType<PublishOutcome.Published>(await stage.Publisher.PublishAsync(Sample.Attempt("a"), Cancel)).Receipt;
        await Channel(stage).AmplifyAsync(own, Cancel);
        await ((IRetractingPublisher)stage.Publisher).RetractAsync(own, Cancel);
        Assert.Empty(stage.Fake.Reposts);
        Assert.IsType<PublishOutcome.Rejected>(await Channel(stage).AmplifyAsync(own, Cancel));
    }

    [Theory]
    [InlineData(403, """{"detail":"You have already retweeted this Tweet.","status":403}""", typeof(PublishOutcome.Published))]
    [InlineData(403, """{"errors":[{"code":327,"message":"any words"}]}""", typeof(PublishOutcome.Published))]
    [InlineData(200, """{"data":{"retweeted":false}}""", typeof(PublishOutcome.Unknown))]
    [InlineData(200, "<html>", typeof(PublishOutcome.Unknown))]
    [InlineData(401, """{"title":"Unauthorized"}""", typeof(PublishOutcome.Blocked))]
    [InlineData(402, """{"title":"CreditsDepleted"}""", typeof(PublishOutcome.Blocked))]
    [InlineData(404, """{"title":"Not Found"}""", typeof(PublishOutcome.Rejected))]
    [InlineData(429, """{"title":"Too Many Requests"}""", typeof(PublishOutcome.Deferred))]
    [InlineData(503, "", typeof(PublishOutcome.Unknown))]
    public async Task Each_answer_has_its_meaning(int status, string body, Type outcome)
    {
        await using var stage = await XStage.RaiseAsync();
        stage.Fake.FailNext(new FakeXFault.Answer(status, body), FakeXCall.Repost);
        Assert.IsType(outcome, await Channel(stage).AmplifyAsync(Original, Cancel));
    }

    [Theory]
    [InlineData(401, "{}", typeof(PublishOutcome.Blocked))]
    [InlineData(200, "<html>", typeof(PublishOutcome.Deferred))]
    [InlineData(503, "", typeof(PublishOutcome.Deferred))]
    public async Task Before_it_is_known_whose_keys_these_are_nothing_is_asked(int status, string body, Type outcome)
    {
        await using var stage = await XStage.RaiseAsync();
        stage.Fake.FailNext(new FakeXFault.Answer(status, body), FakeXCall.Me);
        Assert.IsType(outcome, await Channel(stage).AmplifyAsync(Original, Cancel));
        Assert.DoesNotContain(stage.Fake.Requests, request => request.Call == FakeXCall.Repost);
    }
}
