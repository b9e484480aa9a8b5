using FeedGame.Abstractions.Channels;
using FeedGame.Peers.X;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.X;

/// <summary>Looking for a post whose answer was lost: found, surely not there, or nobody can tell.</summary>
public sealed class XReadBackTests
{
    private readonly MovableTime time = new(new DateTimeOffset(2026, 9, 27, 18, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Hij zei: \"Kom & kijk <hier>\" bij het café… €5")]
    [InlineData("Kaart: https://example.com/kaart?a=1&b=2 en gemeente.nl.")]
    [InlineData("Cafe\u0301 met losse accenten")]
    public async Task A_lost_post_is_found_by_its_text_whatever_X_made_of_it(string text)
    {
        await using var stage = await XStage.RaiseAsync(time);
        var attempt = Attempt("a") with { Post = Sample.Post("a") with { Text = text } };
        await LoseAsync(stage, attempt);
        var found = Assert.IsType<FindOutcome.Found>(await stage.Publisher.FindAsync(attempt, Cancel));
        Assert.Equal(stage.Fake.Posts[^1].Name, found.Receipt.Id);
    }

    [Fact]
    public async Task The_search_begins_behind_the_newest_post_known_before_the_first_attempt()
    {
        await using var stage = await XStage.RaiseAsync(time);
        var before = Assert.IsType<PublishOutcome.Published>(await stage.Publisher.PublishAsync(Attempt("before"), Cancel)).Receipt;
        var first = await Prepared(stage, Attempt("a"));
        Assert.Equal(before.Id, first.Intent);
        await LoseAsync(stage, first);
        await stage.Publisher.PublishAsync(Attempt("after"), Cancel);
        var second = await Prepared(stage, first with { Number = 2 });
        Assert.Equal(before.Id, second.Intent);
        Assert.IsType<FindOutcome.Found>(await stage.Publisher.FindAsync(second, Cancel));
        Assert.Contains($"since_id={before.Id}", stage.Fake.Requests[^1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_post_that_the_engine_knows_of_counts_after_a_restart()
    {
        await using var stage = await XStage.RaiseAsync(time);
        Assert.Equal("77", (await Prepared(stage, Attempt("a") with { LastReceipt = new Receipt("77") })).Intent);
        Assert.Equal("77", (await Prepared(stage, Attempt("b") with { LastReceipt = new Receipt("not an id") })).Intent);
    }

    [Fact]
    public async Task A_second_attempt_without_an_intent_searches_by_time()
    {
        await using var stage = await XStage.RaiseAsync(time);
        await LoseAsync(stage, Attempt("a"));
        var again = Attempt("a") with { Number = 2 };
        time.Advance(TimeSpan.FromSeconds(90));
        await stage.Publisher.PublishAsync(Attempt("later"), Cancel);
        Assert.Null((await Prepared(stage, again)).Intent);
        Assert.IsType<FindOutcome.Found>(await stage.Publisher.FindAsync(again, Cancel));
    }

    [Fact]
    public async Task A_post_that_never_landed_is_not_found_on_a_healthy_reading()
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.FailNext(new FakeXFault.DropBeforeCommit());
        Assert.IsType<PublishOutcome.Unknown>(await stage.Publisher.PublishAsync(Attempt("a"), Cancel));
        Assert.IsType<FindOutcome.NotFound>(await stage.Publisher.FindAsync(Attempt("a"), Cancel));
    }

    [Fact]
    public async Task The_timeline_may_lag_and_shows_it_later()
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.Rules = stage.Fake.Rules with { TimelineLag = TimeSpan.FromSeconds(20) };
        var attempt = Attempt("a");
        await LoseAsync(stage, attempt);
        Assert.IsType<FindOutcome.NotFound>(await stage.Publisher.FindAsync(attempt, Cancel));
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.IsType<FindOutcome.Found>(await stage.Publisher.FindAsync(attempt, Cancel));
    }

    [Fact]
    public async Task The_same_words_under_another_parent_are_another_post()
    {
        await using var stage = await XStage.RaiseAsync(time);
        var parent = Assert.IsType<PublishOutcome.Published>(await stage.Publisher.PublishAsync(Attempt("p"), Cancel)).Receipt;
        var reply = Attempt("a") with { Post = Sample.Post("a") with { Parent = parent } };
        await LoseAsync(stage, reply);
        Assert.IsType<FindOutcome.Found>(await stage.Publisher.FindAsync(reply, Cancel));
        Assert.IsType<FindOutcome.NotFound>(await stage.Publisher.FindAsync(Attempt("a"), Cancel));
    }

    [Fact]
    public async Task It_is_found_behind_many_others_and_when_X_renames_its_fields()
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.Rules = stage.Fake.Rules with { PageLength = 5, FieldsRenamed = true };
        await LoseAsync(stage, Attempt("a"));
        for (var n = 0; n < 12; n++)
            await stage.Publisher.PublishAsync(Attempt($"n{n}"), Cancel);
        Assert.IsType<FindOutcome.Found>(await stage.Publisher.FindAsync(Attempt("a"), Cancel));
        stage.Fake.Rules = stage.Fake.Rules with { PageLength = 2 };
        Assert.IsType<FindOutcome.CannotTell>(await stage.Publisher.FindAsync(Attempt("a"), Cancel));
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "<html>")]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(200, "{\"meta\":{\"result_count\":3}}")]
    [InlineData(200, "{\"meta\":{\"result_count\":0},\"errors\":[{\"title\":\"odd\"}]}")]
    [InlineData(204, "")]
    [InlineData(401, "{}")]
    [InlineData(429, "{}")]
    [InlineData(503, "{}")]
    public async Task A_reading_that_is_not_healthy_tells_nothing(int status, string body)
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.FailNext(new FakeXFault.Answer(status, status == 204 ? "" : body), FakeXCall.Timeline);
        Assert.IsType<FindOutcome.CannotTell>(await stage.Publisher.FindAsync(Attempt("a"), Cancel));
    }

    [Fact]
    public async Task Without_knowing_whose_keys_these_are_nothing_can_be_told_and_it_is_asked_once()
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.FailNext(new FakeXFault.Answer(503, ""), FakeXCall.Me);
        Assert.IsType<FindOutcome.CannotTell>(await stage.Publisher.FindAsync(Attempt("a"), Cancel));
        for (var n = 0; n < 3; n++)
            Assert.IsType<FindOutcome.NotFound>(await stage.Publisher.FindAsync(Attempt("a"), Cancel));
        Assert.Equal(2, stage.Fake.Requests.Count(request => request.Call == FakeXCall.Me));
    }

    private Attempt Attempt(string key) => new(Sample.Post(key), 1, time.GetUtcNow());

    private static async Task<Attempt> Prepared(XStage stage, Attempt attempt) =>
        attempt with
        {
            Intent = Assert.IsType<Preparation.Ready>(await stage.Publisher.PrepareAsync(attempt, Cancel)).Intent,
        };

    private static async Task LoseAsync(XStage stage, Attempt attempt)
    {
        stage.Fake.FailNext(new FakeXFault.LoseAnswer());
        Assert.IsType<PublishOutcome.Unknown>(await stage.Publisher.PublishAsync(attempt, Cancel));
    }
}
