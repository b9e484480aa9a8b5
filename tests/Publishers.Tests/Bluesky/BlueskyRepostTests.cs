using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Loopback;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Bluesky;

/// <summary>Amplifying by repost (C5): a record that follows from its original, so that making it twice is making it once.</summary>
public sealed class BlueskyRepostTests
{
    private const string Post = "at://did:plc:eenanderaccount000000000000/app.bsky.feed.post/3lzabcdefgh2k";

    private static readonly Receipt Original = new(Post, Detail: "bafyreivanhetorigineel");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IAmplifyingPublisher Channel(IPublisher publisher) => Assert.IsType<IAmplifyingPublisher>(publisher, exactMatch: false);

    [Fact]
    public async Task An_original_is_reposted_once_also_after_a_lost_answer_and_by_another_process()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        stage.Fake.FailNext(new PeerFault.LoseAnswer());
        Assert.IsType<PublishOutcome.Unknown>(await Channel(stage.Publisher).AmplifyAsync(Original, Cancel));
        Assert.Equal(new PublishOutcome.Published(Original), await Channel(stage.Another()).AmplifyAsync(Original, Cancel));
        var repost = Assert.Single(stage.Fake.Reposts);
        Assert.Equal("3lzabcdefgh2k", repost.Key);
        Assert.Equal(Post, (string)repost.Record["subject"]!["uri"]!);
        Assert.Equal(Original.Detail, (string)repost.Record["subject"]!["cid"]!);
        Assert.Empty(stage.Visible);
    }

    [Fact]
    public async Task Undoing_takes_it_away_and_twice_is_harmless()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        await Channel(stage.Publisher).AmplifyAsync(Original, Cancel);
        foreach (var _ in new[] { 1, 2 })
        {
            Assert.IsType<PublishOutcome.Published>(await Channel(stage.Publisher).UndoAsync(Original, Cancel));
            Assert.Empty(stage.Fake.Reposts);
        }
    }

    [Fact]
    public async Task A_post_and_its_repost_by_one_account_are_two_records()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        var own = Assert.IsType<PublishOutcome.Published>(await stage.Publisher.PublishAsync(Sample.Attempt("a"), Cancel)).Receipt;
        Assert.IsType<PublishOutcome.Published>(await Channel(stage.Publisher).AmplifyAsync(own, Cancel));
        Assert.Equal([Sample.Text("a")], stage.Visible);
        Assert.Equal("2026-09-27T18:00:00", ((string)Assert.Single(stage.Fake.Reposts).Record["createdAt"]!)[..19]);
    }

    [Theory]
    [InlineData("at://did:plc:een/app.bsky.feed.like/3lzabcdefgh2k", "bafyrei")]
    [InlineData("at://did:plc:een/app.bsky.feed.post/zelfgekozen", "bafyrei")]
    [InlineData(Post, null)]
    [InlineData("1838000000000000000", "bafyrei")]
    public async Task What_is_no_post_of_ours_is_refused_and_nothing_is_asked(string id, string? cid)
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        Assert.IsType<PublishOutcome.Rejected>(await Channel(stage.Publisher).AmplifyAsync(new Receipt(id, Detail: cid), Cancel));
        Assert.Empty(stage.Fake.Requests);
    }

    [Theory]
    [InlineData(400, """{"error":"InvalidSwap"}""", typeof(PublishOutcome.Published))]
    [InlineData(400, """{"error":"InvalidRequest"}""", typeof(PublishOutcome.Rejected))]
    [InlineData(401, """{"error":"AccountTakedown"}""", typeof(PublishOutcome.Blocked))]
    [InlineData(429, """{"error":"RateLimitExceeded"}""", typeof(PublishOutcome.Deferred))]
    [InlineData(503, "", typeof(PublishOutcome.Unknown))]
    public async Task Each_answer_has_its_meaning(int status, string body, Type outcome)
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        stage.Fake.FailNext(new PeerFault.Answer(status, body));
        Assert.IsType(outcome, await Channel(stage.Publisher).AmplifyAsync(Original, Cancel));
    }
}
