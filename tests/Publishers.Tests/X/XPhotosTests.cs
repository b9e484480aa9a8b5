using FeedGame.Abstractions.Channels;
using FeedGame.Peers.X;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.X;

/// <summary>Photos on X, beyond the contract of all channels: the two forms of an upload, and ids that X forgets or refuses.</summary>
public sealed class XPhotosTests
{
    private readonly MovableTime time = new(new DateTimeOffset(2026, 9, 27, 18, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_photo_has_its_words_before_the_post_asks_for_it()
    {
        await using var stage = await XStage.RaiseAsync(time);
        await Published(stage, Attempt(2));
        Assert.Equal(
            [FakeXCall.Upload, FakeXCall.Describe, FakeXCall.Upload, FakeXCall.Describe, FakeXCall.Post],
            stage.Fake.Requests.Select(request => request.Call)
        );
        Assert.All(stage.Fake.Media, media => Assert.True(media.InParts));
    }

    [Fact]
    public async Task The_words_arrive_to_the_letter()
    {
        await using var stage = await XStage.RaiseAsync(time);
        var alt = "Hij zei: \"Kom & kijk\" <hier> \\ café 👍🏽\n" + new string('a', 900);
        await Published(stage, Attempt([Sample.Photo with { Alt = alt }]));
        Assert.Equal(alt, Assert.Single(stage.Photos).Alt);
    }

    [Theory]
    [InlineData(400, "Requests with bodies must have content-type of application/json.")]
    [InlineData(400, "Request body is not valid JSON.")]
    [InlineData(400, "media parameter is missing.")]
    [InlineData(415, "")]
    public async Task Where_X_minds_the_form_the_photo_goes_as_JSON(int status, string words)
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.FailNext(new FakeXFault.Answer(status, FakeXProblems.Invalid(words)), FakeXCall.Upload);
        await Published(stage, Attempt(2));
        Assert.Equal([false, false], stage.Fake.Media.Select(media => media.InParts));
        Assert.Equal(3, Count(stage, FakeXCall.Upload));
    }

    [Theory]
    [InlineData(400, "media type unrecognized.", typeof(PublishOutcome.Rejected))]
    [InlineData(403, FakeXProblems.NotPermitted, typeof(PublishOutcome.Rejected))]
    [InlineData(413, "", typeof(PublishOutcome.Rejected))]
    [InlineData(401, "Unauthorized", typeof(PublishOutcome.Blocked))]
    [InlineData(429, "Too Many Requests", typeof(PublishOutcome.Deferred))]
    [InlineData(500, "Request body is not valid JSON.", typeof(PublishOutcome.Deferred))]
    [InlineData(503, "", typeof(PublishOutcome.Deferred))]
    public async Task Any_other_refusal_is_no_reason_to_try_the_other_form(int status, string words, Type outcome)
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.FailNext(new FakeXFault.Answer(status, FakeXProblems.Problem(status, "", words)), FakeXCall.Upload);
        Assert.IsType(outcome, await FailedAsync(stage, Attempt(1)));
        Assert.Equal([FakeXCall.Upload], stage.Fake.Requests.Select(request => request.Call));
    }

    [Theory]
    [InlineData(FakeXCall.Upload)]
    [InlineData(FakeXCall.Describe)]
    public async Task What_broke_off_goes_on_where_it_was(FakeXCall call)
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.Mischief = each =>
            each == call && Count(stage, call) == 2 && Count(stage, FakeXCall.Post) == 0 ? new FakeXFault.Answer(503, "") : null;
        var deferred = Assert.IsType<PublishOutcome.Deferred>(await FailedAsync(stage, Attempt(3)));
        Assert.Equal((time.GetUtcNow().AddSeconds(5), DeferScope.Item), (deferred.Until, deferred.Scope));
        stage.Fake.Mischief = null;
        await Published(stage, Attempt(3) with { Number = 2 });
        Assert.Equal(call == FakeXCall.Upload ? 3 : 4, stage.Fake.Media.Count);
        Shows(stage, 3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"errors\":[{\"detail\":\"odd\"}]}")]
    [InlineData("{\"data\":{\"id\":\"zelfde\"}}")]
    public async Task An_upload_without_an_id_is_made_again(string body)
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.FailNext(new FakeXFault.Garbage(body), FakeXCall.Upload);
        Assert.IsType<PublishOutcome.Deferred>(await FailedAsync(stage, Attempt(1)));
        await Published(stage, Attempt(1) with { Number = 2 });
        Shows(stage, 1);
    }

    [Fact]
    public async Task Words_that_X_takes_with_an_error_are_not_there()
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.FailNext(new FakeXFault.Answer(200, "{\"errors\":[{\"detail\":\"odd\"}]}"), FakeXCall.Describe);
        Assert.IsType<PublishOutcome.Deferred>(await FailedAsync(stage, Attempt(1)));
        await Published(stage, Attempt(1) with { Number = 2 });
        Shows(stage, 1);
    }

    [Fact]
    public async Task The_second_attempt_of_another_process_is_the_same_to_the_byte()
    {
        await using var stage = await XStage.RaiseAsync(time);
        var first = await ReadyAsync(stage.Publisher, Attempt(4));
        stage.Fake.FailNext(new FakeXFault.DropBeforeCommit());
        Assert.IsType<PublishOutcome.Unknown>(await stage.Publisher.PublishAsync(first, Cancel));
        time.Advance(TimeSpan.FromHours(2));
        var another = stage.Another();
        var second = await ReadyAsync(another, first with { Number = 2 });
        Assert.IsType<PublishOutcome.Published>(await another.PublishAsync(second, Cancel));
        var bodies = stage.Fake.Requests.Where(request => request.Call == FakeXCall.Post).Select(request => request.Body).ToList();
        Assert.Equal([bodies[0], bodies[0]], bodies);
        Assert.Equal(4, stage.Fake.Media.Count);
        Shows(stage, 4);
    }

    [Theory]
    [InlineData(24, 23, false)]
    [InlineData(24, 24, true)]
    [InlineData(1, 2, true)]
    public async Task What_X_has_forgotten_is_uploaded_again(int lasts, int passed, bool again)
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.Rules = stage.Fake.Rules with { MediaLasts = TimeSpan.FromHours(lasts) };
        var first = await ReadyAsync(stage.Publisher, Attempt(2));
        time.Advance(TimeSpan.FromHours(passed));
        await Published(stage, first with { Number = 2 });
        Assert.Equal(again ? 4 : 2, stage.Fake.Media.Count);
        Shows(stage, 2);
    }

    [Fact]
    public async Task Ids_that_X_refuses_are_made_good_once()
    {
        await using var stage = await XStage.RaiseAsync(time);
        var first = await ReadyAsync(stage.Publisher, Attempt(1));
        await RefuseAsync(stage, stage.Publisher, first);
        var second = await ReadyAsync(stage.Publisher, first with { Number = 2 });
        Assert.Equal(2, stage.Fake.Media.Count);
        stage.Fake.FailNext(new FakeXFault.Answer(400, FakeXProblems.MediaInvalid));
        var rejected = Assert.IsType<PublishOutcome.Rejected>(await stage.Publisher.PublishAsync(second, Cancel));
        Assert.Equal("media", rejected.Field);
        Assert.Empty(stage.Visible);
    }

    [Fact]
    public async Task Ids_that_X_refused_before_a_crash_are_refused_once_more_and_then_made_good()
    {
        await using var stage = await XStage.RaiseAsync(time);
        var first = await ReadyAsync(stage.Publisher, Attempt(1));
        await RefuseAsync(stage, stage.Publisher, first);
        var another = stage.Another();
        var second = await ReadyAsync(another, first with { Number = 2 });
        Assert.Equal(first.Intent, second.Intent);
        await RefuseAsync(stage, another, second);
        var third = await ReadyAsync(another, second with { Number = 3 });
        Assert.IsType<PublishOutcome.Published>(await another.PublishAsync(third, Cancel));
        Shows(stage, 1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("77")]
    [InlineData("{\"media\":[\"1\"]}")]
    public async Task A_post_whose_photos_are_not_all_there_does_not_leave(string? intent)
    {
        await using var stage = await XStage.RaiseAsync(time);
        var outcome = await stage.Publisher.PublishAsync(Attempt(2) with { Intent = intent }, Cancel);
        Assert.Equal(time.GetUtcNow(), Assert.IsType<PublishOutcome.Deferred>(outcome).Until);
        Assert.Empty(stage.Fake.Requests);
        await Published(stage, Attempt(2) with { Number = 2, Intent = intent });
        Shows(stage, 2);
    }

    [Fact]
    public async Task A_post_that_does_not_fit_uploads_nothing()
    {
        await using var stage = await XStage.RaiseAsync(time);
        Assert.IsType<PublishOutcome.Rejected>(await FailedAsync(stage, Attempt([Sample.Photo with { Alt = new string('a', 1001) }])));
        Assert.Empty(stage.Fake.Requests);
    }

    [Fact]
    public async Task A_lost_post_with_a_photo_is_looked_for_behind_the_newest_before_it()
    {
        await using var stage = await XStage.RaiseAsync(time);
        var before = await Published(stage, new Attempt(Sample.Post("before"), 1, time.GetUtcNow()));
        var attempt = await ReadyAsync(stage.Publisher, Attempt(1));
        stage.Fake.FailNext(new FakeXFault.LoseAnswer());
        Assert.IsType<PublishOutcome.Unknown>(await stage.Publisher.PublishAsync(attempt, Cancel));
        Assert.IsType<FindOutcome.Found>(await stage.Another().FindAsync(attempt, Cancel));
        Assert.Contains($"since_id={before.Id}", stage.Fake.Requests[^1].Target, StringComparison.Ordinal);
    }

    private Attempt Attempt(int photos) => Attempt(Sample.Photos(photos));

    private Attempt Attempt(IReadOnlyList<Photo> photos) => Sample.Attempt("a", photos) with { FirstBegan = time.GetUtcNow() };

    private static int Count(XStage stage, FakeXCall call) => stage.Fake.Requests.Count(request => request.Call == call);

    /// <summary>One post, with so many photos and their words.</summary>
    private static void Shows(XStage stage, int photos)
    {
        var expected = Sample.Photos(photos);
        Assert.Single(stage.Visible);
        Assert.Equal(expected.Select(photo => photo.Content.ToArray()), stage.Photos.Select(photo => photo.Content.ToArray()));
        Assert.Equal(expected.Select(photo => photo.Alt), stage.Photos.Select(photo => photo.Alt));
    }

    private static async Task<Attempt> ReadyAsync(IPublisher publisher, Attempt attempt) =>
        attempt with
        {
            Intent = Assert.IsType<Preparation.Ready>(await publisher.PrepareAsync(attempt, Cancel)).Intent,
        };

    private static async Task<PublishOutcome> FailedAsync(XStage stage, Attempt attempt) =>
        Assert.IsType<Preparation.Failed>(await stage.Publisher.PrepareAsync(attempt, Cancel)).Outcome;

    private static async Task<Receipt> Published(XStage stage, Attempt attempt) =>
        Assert
            .IsType<PublishOutcome.Published>(await stage.Publisher.PublishAsync(await ReadyAsync(stage.Publisher, attempt), Cancel))
            .Receipt;

    private static async Task RefuseAsync(XStage stage, IPublisher publisher, Attempt attempt)
    {
        stage.Fake.FailNext(new FakeXFault.Answer(400, FakeXProblems.MediaInvalid));
        var deferred = Assert.IsType<PublishOutcome.Deferred>(await publisher.PublishAsync(attempt, Cancel));
        Assert.Equal(DeferScope.Item, deferred.Scope);
    }
}
