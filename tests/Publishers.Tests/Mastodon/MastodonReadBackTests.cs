using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Loopback;
using FeedGame.Peers.Mastodon;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Mastodon;

/// <summary>A post whose answer was lost is found again as the server shows it, and nothing else is taken for it.</summary>
public sealed class MastodonReadBackTests
{
    private readonly SkippingTime time = new(NetworkPublisherContract.Clock.GetUtcNow());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Hint 3 van 6: de boef zei \"Kom & kijk\" <nu>!\n\nGezien? Bel 0800-1234.\n#BoefInDeWijk · EINDE")]
    [InlineData("Zie https://dorp.example/een/heel/lang/adres/dat/wordt/ingekort?a=1&b=2 nu")]
    [InlineData("Met dank aan @wijk@mastodon.example en café 👍🏽")]
    public async Task A_lost_post_is_known_again(string text)
    {
        await using var stage = await MastodonStage.RaiseAsync(time: time);
        var attempt = Sample.Attempt("a") with { Post = Sample.Post("a") with { Text = text } };
        stage.Fake.FailNext(new PeerFault.LoseAnswer());
        Assert.IsType<PublishOutcome.Unknown>(await stage.Publisher.PublishAsync(attempt, Cancel));
        Assert.Equal("1001", Assert.IsType<FindOutcome.Found>(await stage.Another().FindAsync(attempt, Cancel)).Receipt.Id);
    }

    [Fact]
    public async Task It_looks_only_behind_the_newest_post_that_was_known_before()
    {
        await using var stage = await MastodonStage.RaiseAsync(time: time);
        var before = await stage.Publisher.PublishAsync(Sample.Attempt("a"), Cancel);
        var receipt = Assert.IsType<PublishOutcome.Published>(before).Receipt;
        var attempt = await PreparedAsync(stage, Sample.Attempt("a") with { LastReceipt = receipt });
        Assert.IsType<FindOutcome.NotFound>(await stage.Publisher.FindAsync(attempt, Cancel));
        Assert.IsType<FindOutcome.NotFound>(await OnSmallServer(stage).FindAsync(attempt, Cancel));
    }

    [Fact]
    public async Task An_answer_to_another_post_is_another_post()
    {
        await using var stage = await MastodonStage.RaiseAsync(time: time);
        var parent = Assert.IsType<PublishOutcome.Published>(await stage.Publisher.PublishAsync(Sample.Attempt("a"), Cancel)).Receipt;
        var reply = Sample.Attempt("b") with { Post = Sample.Post("b") with { Parent = parent } };
        await stage.Publisher.PublishAsync(reply, Cancel);
        Assert.IsType<FindOutcome.NotFound>(await stage.Publisher.FindAsync(Sample.Attempt("b"), Cancel));
        Assert.IsType<FindOutcome.Found>(await stage.Publisher.FindAsync(reply, Cancel));
    }

    [Fact]
    public async Task What_is_older_than_the_first_attempt_is_another_post()
    {
        await using var stage = await MastodonStage.RaiseAsync(time: time);
        await stage.Publisher.PublishAsync(Sample.Attempt("a"), Cancel);
        time.Advance(TimeSpan.FromMinutes(6));
        Assert.IsType<FindOutcome.NotFound>(
            await stage.Publisher.FindAsync(Sample.Attempt("a") with { FirstBegan = time.GetUtcNow() }, Cancel)
        );
    }

    [Fact]
    public async Task It_reads_on_over_pages_and_tells_when_there_are_too_many()
    {
        await using var stage = await MastodonStage.RaiseAsync(new FakeMastodonRules { PageLength = 3 }, time);
        for (var n = 0; n < 16; n++)
            await stage.Publisher.PublishAsync(Sample.Attempt($"k{n}"), Cancel);
        Assert.IsType<FindOutcome.Found>(await stage.Publisher.FindAsync(Sample.Attempt("k1"), Cancel));
        Assert.IsType<FindOutcome.CannotTell>(await stage.Publisher.FindAsync(Sample.Attempt("k0"), Cancel));
    }

    [Fact]
    public async Task A_server_that_shows_the_same_page_again_is_not_read_for_ever()
    {
        await using var stage = await MastodonStage.RaiseAsync(new FakeMastodonRules { Pages = false, PageLength = 3 }, time);
        for (var n = 0; n < 4; n++)
            await stage.Publisher.PublishAsync(Sample.Attempt($"k{n}"), Cancel);
        Assert.IsType<FindOutcome.CannotTell>(await stage.Publisher.FindAsync(Sample.Attempt("k0"), Cancel));
        Assert.Equal(2, stage.Fake.Requests.Count(request => request.Call == "list"));
    }

    [Theory]
    [InlineData("list", 503, "")]
    [InlineData("list", 200, "{}")]
    [InlineData("list", 200, "[{\"id\":\"1\"}]")]
    [InlineData("list", 401, "")]
    [InlineData("me", 503, "")]
    [InlineData("me", 200, "<html>")]
    public async Task A_reading_that_is_not_healthy_says_nothing(string call, int status, string body)
    {
        await using var stage = await MastodonStage.RaiseAsync(time: time);
        stage.Fake.FailNext(new PeerFault.Answer(status, body), call);
        Assert.IsType<FindOutcome.CannotTell>(await stage.Publisher.FindAsync(Sample.Attempt("a"), Cancel));
    }

    [Fact]
    public async Task A_later_attempt_looks_from_where_the_first_one_did()
    {
        await using var stage = await MastodonStage.RaiseAsync(time: time);
        var first = await PreparedAsync(stage, Sample.Attempt("b") with { LastReceipt = new Receipt("900") });
        var second = await PreparedAsync(stage, first with { Number = 2, LastReceipt = new Receipt("2000") });
        Assert.Equal(first.Intent, second.Intent);
        Assert.Contains("900", first.Intent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_server_tells_the_words_as_sent_they_count_beside_its_HTML()
    {
        await using var stage = await MastodonStage.RaiseAsync(time: time);
        stage.Fake.FailNext(
            new PeerFault.Answer(200, """[{"id":"1001","created_at":"2026-09-27T18:00:00Z","content":"a <nu><br>","text":"a <nu>"}]"""),
            "list"
        );
        var attempt = Sample.Attempt("a") with { Post = Sample.Post("a") with { Text = "a <nu>" } };
        Assert.IsType<FindOutcome.Found>(await stage.Publisher.FindAsync(attempt, Cancel));
    }

    private static IPublisher OnSmallServer(MastodonStage stage)
    {
        stage.Fake.Rules = stage.Fake.Rules with { Pages = false };
        return stage.Publisher;
    }

    private static async Task<Attempt> PreparedAsync(MastodonStage stage, Attempt attempt) =>
        attempt with
        {
            Intent = Assert.IsType<Preparation.Ready>(await stage.Publisher.PrepareAsync(attempt, Cancel)).Intent,
        };
}
