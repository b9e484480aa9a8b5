using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Loopback;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Mastodon;

/// <summary>Amplifying by boost (C5): a state of the account, so that doing it twice is harmless.</summary>
public sealed class MastodonBoostTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IAmplifyingPublisher Channel(Stage stage) => Assert.IsType<IAmplifyingPublisher>(stage.Publisher, exactMatch: false);

    /// <summary>A post of this server by its number there, as another account of the server knows it.</summary>
    private static async Task<Receipt> PostedAsync(Stage stage)
    {
        var attempt = Sample.Attempt("a");
        var ready = Assert.IsType<Preparation.Ready>(await stage.Publisher.PrepareAsync(attempt, Cancel));
        var outcome = await stage.Publisher.PublishAsync(attempt with { Intent = ready.Intent }, Cancel);
        return Assert.IsType<PublishOutcome.Published>(outcome).Receipt;
    }

    [Fact]
    public async Task A_post_of_the_same_server_is_boosted_by_its_number_and_once_after_a_lost_answer()
    {
        await using var stage = await MastodonStage.RaiseAsync();
        var own = (await PostedAsync(stage)) with { Url = null };
        stage.Fake.FailNext(new PeerFault.LoseAnswer(), "boost");
        Assert.IsType<PublishOutcome.Unknown>(await Channel(stage).AmplifyAsync(own, Cancel));
        Assert.Equal(new PublishOutcome.Published(own), await Channel(stage).AmplifyAsync(own, Cancel));
        Assert.Equal([own.Id], stage.Fake.Boosts);
        Assert.DoesNotContain(stage.Fake.Requests, request => request.Call == "search");
    }

    [Fact]
    public async Task A_post_of_another_server_is_found_by_its_address()
    {
        await using var stage = await MastodonStage.RaiseAsync();
        var posted = await PostedAsync(stage);
        var elsewhere = new Receipt("a-number-of-another-server", posted.Url);
        Assert.IsType<PublishOutcome.Published>(await Channel(stage).AmplifyAsync(elsewhere, Cancel));
        Assert.Equal([posted.Id], stage.Fake.Boosts);
        Assert.IsType<PublishOutcome.Published>(await Channel(stage).UndoAsync(elsewhere, Cancel));
        Assert.Empty(stage.Fake.Boosts);
    }

    [Fact]
    public async Task A_post_that_has_not_come_over_yet_is_tried_again_later_and_needs_no_undoing()
    {
        await using var stage = await MastodonStage.RaiseAsync();
        var far = new Receipt("1", "https://far.example/@boef/1");
        Assert.IsType<PublishOutcome.Deferred>(await Channel(stage).AmplifyAsync(far, Cancel));
        Assert.IsType<PublishOutcome.Published>(await Channel(stage).UndoAsync(far, Cancel));
    }

    [Fact]
    public async Task A_boost_goes_with_its_post_and_a_deleted_one_cannot_be_boosted()
    {
        await using var stage = await MastodonStage.RaiseAsync();
        var own = (await PostedAsync(stage)) with { Url = null };
        await ((IRetractingPublisher)stage.Publisher).RetractAsync(own, Cancel);
        Assert.IsType<PublishOutcome.Rejected>(await Channel(stage).AmplifyAsync(own, Cancel));
        Assert.IsType<PublishOutcome.Published>(await Channel(stage).UndoAsync(own, Cancel));
    }

    [Theory]
    [InlineData(401, typeof(PublishOutcome.Blocked))]
    [InlineData(429, typeof(PublishOutcome.Deferred))]
    [InlineData(503, typeof(PublishOutcome.Unknown))]
    public async Task Each_answer_has_its_meaning(int status, Type outcome)
    {
        await using var stage = await MastodonStage.RaiseAsync();
        var own = (await PostedAsync(stage)) with { Url = null };
        stage.Fake.FailNext(new PeerFault.Answer(status, """{"error":"The access token is invalid"}"""), "boost");
        Assert.IsType(outcome, await Channel(stage).AmplifyAsync(own, Cancel));
    }
}
