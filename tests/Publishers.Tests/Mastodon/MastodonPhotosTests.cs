using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Loopback;
using FeedGame.Peers.Mastodon;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Mastodon;

/// <summary>Photos on Mastodon, beyond the contract of all channels: slow working, two forms, ids that the server forgets.</summary>
public sealed class MastodonPhotosTests
{
    private readonly SkippingTime time = new(NetworkPublisherContract.Clock.GetUtcNow());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_that_the_server_still_works_on_is_waited_for()
    {
        await using var stage = await MastodonStage.RaiseAsync(new FakeMastodonRules { LooksUntilReady = 3 }, time);
        await Published(stage, Sample.Attempt("a", Sample.Photos(2)));
        Assert.Equal([3, 3], stage.Fake.Media.Select(media => media.Looks));
        Assert.Equal(TimeSpan.FromSeconds(6), time.GetUtcNow() - NetworkPublisherContract.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_server_that_works_for_too_long_holds_its_post_back_and_is_not_given_the_photo_again()
    {
        await using var stage = await MastodonStage.RaiseAsync(new FakeMastodonRules { LooksUntilReady = 15 }, time);
        Assert.IsType<PublishOutcome.Deferred>(await PublishAsync(stage, Sample.Attempt("a", Sample.Photos(1))));
        Assert.Empty(stage.Visible);
        await Published(stage, Sample.Attempt("a", Sample.Photos(1)) with { Number = 2 });
        Assert.Single(stage.Fake.Media);
    }

    [Fact]
    public async Task Where_a_photo_cannot_be_asked_for_it_is_ready()
    {
        await using var stage = await MastodonStage.RaiseAsync(new FakeMastodonRules { LooksUntilReady = 3, TellsOfMedia = false }, time);
        await Published(stage, Sample.Attempt("a", Sample.Photos(1)));
        Assert.Single(stage.Photos);
    }

    [Fact]
    public async Task A_photo_that_fails_while_the_server_works_on_it_takes_its_post_along()
    {
        await using var stage = await MastodonStage.RaiseAsync(new FakeMastodonRules { LooksUntilReady = 3 }, time);
        stage.Fake.FailNext(new PeerFault.Answer(422, """{"error":"Error processing thumbnail for uploaded media"}"""), "media");
        Assert.IsType<PublishOutcome.Rejected>(await PublishAsync(stage, Sample.Attempt("a", Sample.Photos(1))));
    }

    [Fact]
    public async Task A_post_that_comes_before_its_photo_is_ready_waits()
    {
        await using var stage = await MastodonStage.RaiseAsync(time: time);
        var attempt = await PreparedAsync(stage, Sample.Attempt("a", Sample.Photos(1)));
        stage.Fake.FailNext(
            new PeerFault.Answer(422, """{"error":"Cannot attach files that have not finished processing. Try again in a moment!"}""")
        );
        var deferred = Assert.IsType<PublishOutcome.Deferred>(await stage.Publisher.PublishAsync(attempt, Cancel));
        Assert.Equal(DeferScope.Item, deferred.Scope);
    }

    [Fact]
    public async Task Photos_that_the_server_forgot_are_uploaded_again_once()
    {
        await using var stage = await MastodonStage.RaiseAsync(time: time);
        var attempt = await PreparedAsync(stage, Sample.Attempt("a", Sample.Photos(2)));
        stage.Fake.ForgetMedia();
        Assert.IsType<PublishOutcome.Deferred>(await stage.Publisher.PublishAsync(attempt, Cancel));
        attempt = await PreparedAsync(stage, attempt with { Number = 2 });
        stage.Fake.ForgetMedia();
        Assert.IsType<PublishOutcome.Rejected>(await stage.Publisher.PublishAsync(attempt, Cancel));
        Assert.Empty(stage.Visible);
    }

    [Fact]
    public async Task Photos_of_yesterday_are_uploaded_again_before_the_server_sweeps_them()
    {
        await using var stage = await MastodonStage.RaiseAsync(time: time);
        var attempt = await PreparedAsync(stage, Sample.Attempt("a", Sample.Photos(1)));
        time.Advance(TimeSpan.FromHours(13));
        var again = await PreparedAsync(stage, attempt with { Number = 2 });
        Assert.NotEqual(attempt.Intent, again.Intent);
        Assert.Equal(2, stage.Fake.Media.Count);
    }

    [Fact]
    public async Task A_slow_line_gets_further_with_every_attempt()
    {
        await using var stage = await MastodonStage.RaiseAsync(time: time);
        var uploads = 0;
        stage.Fake.Mischief = call => call == "upload" && uploads++ % 2 == 1 ? new PeerFault.Answer(503, "") : null;
        Assert.IsType<PublishOutcome.Deferred>(await PublishAsync(stage, Sample.Attempt("a", Sample.Photos(3))));
        Assert.IsType<PublishOutcome.Deferred>(await PublishAsync(stage, Sample.Attempt("a", Sample.Photos(3)) with { Number = 2 }));
        await Published(stage, Sample.Attempt("a", Sample.Photos(3)) with { Number = 3 });
        Assert.Equal(3, stage.Fake.Media.Count);
        Assert.Equal(Sample.Photos(3).Select(photo => photo.Alt), stage.Photos.Select(photo => photo.Alt));
    }

    [Fact]
    public async Task An_older_server_takes_the_photo_in_the_first_form()
    {
        await using var stage = await MastodonStage.RaiseAsync(new FakeMastodonRules { NewUploads = false }, time);
        await Published(stage, Sample.Attempt("a", Sample.Photos(2)));
        Assert.All(stage.Fake.Media, media => Assert.True(media.OldForm));
        Assert.Equal(3, stage.Fake.Requests.Count(request => request.Call == "upload"));
    }

    [Fact]
    public async Task An_edit_names_the_photos_again()
    {
        await using var stage = await MastodonStage.RaiseAsync(time: time);
        var receipt = await Published(stage, Sample.Attempt("a", Sample.Photos(2)));
        var corrected = Sample.Post("b") with { Photos = Sample.Photos(2) };
        await ((IEditingPublisher)stage.Publisher).EditAsync(receipt, corrected, Cancel);
        Assert.Contains(
            "\"media_ids\":[\"1\",\"2\"]",
            stage.Fake.Requests.Single(request => request.Call == "edit").Body,
            StringComparison.Ordinal
        );
        Assert.Equal(2, stage.Photos.Count);
    }

    private static async Task<Attempt> PreparedAsync(MastodonStage stage, Attempt attempt) =>
        attempt with
        {
            Intent = Assert.IsType<Preparation.Ready>(await stage.Publisher.PrepareAsync(attempt, Cancel)).Intent,
        };

    private static async Task<PublishOutcome> PublishAsync(MastodonStage stage, Attempt attempt) =>
        await stage.Publisher.PrepareAsync(attempt, Cancel) switch
        {
            Preparation.Ready ready => await stage.Publisher.PublishAsync(attempt with { Intent = ready.Intent }, Cancel),
            Preparation.Failed failed => failed.Outcome,
            var other => throw new InvalidOperationException($"No such preparation: {other}."),
        };

    private static async Task<Receipt> Published(MastodonStage stage, Attempt attempt) =>
        Assert.IsType<PublishOutcome.Published>(await PublishAsync(stage, attempt)).Receipt;
}
