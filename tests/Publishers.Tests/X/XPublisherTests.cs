using FeedGame.Abstractions.Channels;
using FeedGame.Peers.X;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.X;

/// <summary>What only X does, beyond the contract of all channels.</summary>
public sealed class XPublisherTests
{
    private readonly MovableTime time = new(new DateTimeOffset(2026, 9, 27, 18, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thread_stands_as_a_thread()
    {
        await using var stage = await XStage.RaiseAsync(time);
        var first = await Published(stage, Attempt("a"));
        var second = await Published(stage, Reply("b", first));
        Assert.Equal([null, first.Id], stage.Fake.Posts.Select(post => post.Parent));
        Assert.Null(second.Url);
    }

    [Fact]
    public async Task A_second_attempt_is_the_same_to_the_byte()
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.FailNext(new FakeXFault.DropBeforeCommit());
        await PublishAsync(stage, Attempt("a"));
        await Published(stage, Attempt("a") with { Number = 2 });
        var bodies = stage.Fake.Requests.Where(request => request.Call == FakeXCall.Post).Select(request => request.Body).ToList();
        Assert.Equal(2, bodies.Count);
        Assert.Equal(bodies[0], bodies[1]);
    }

    [Fact]
    public async Task A_duplicate_on_the_first_attempt_is_refused_and_after_that_read_back()
    {
        await using var stage = await XStage.RaiseAsync(time);
        var first = await Published(stage, Attempt("a"));
        Assert.IsType<PublishOutcome.Rejected>(await PublishAsync(stage, Attempt("a")));
        Assert.IsType<PublishOutcome.Unknown>(await PublishAsync(stage, Attempt("a") with { Number = 2 }));
        Assert.Equal(new FindOutcome.Found(first), await stage.Publisher.FindAsync(Attempt("a") with { Number = 2 }, Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{\"data\":{\"id\":\"12345678901234567890\",\"text\":\"a\"}}")]
    [InlineData("{\"data\":{\"id\":123,\"text\":\"a\"}}")]
    [InlineData("{\"data\":{\"id\":\"-1\"}}")]
    [InlineData("{\"errors\":[{\"title\":\"odd\"}]}")]
    public async Task A_success_without_a_proper_id_is_unknown(string body)
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.FailNext(new FakeXFault.Garbage(body));
        Assert.IsType<PublishOutcome.Unknown>(await PublishAsync(stage, Attempt("a")));
        Assert.IsType<FindOutcome.Found>(await stage.Publisher.FindAsync(Attempt("a"), Cancel));
    }

    [Fact]
    public async Task A_success_with_an_id_is_published_whatever_else_it_says()
    {
        await using var stage = await XStage.RaiseAsync(time);
        const string Odd = """{"data":{"id":"1234567890123456789","text":"a"},"errors":[{"title":"odd","detail":"x"}]}""";
        stage.Fake.FailNext(new FakeXFault.CarriedThen(201, Odd));
        Assert.Equal("1234567890123456789", (await Published(stage, Attempt("a"))).Id);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task A_post_that_was_made_behind_a_broken_answer_is_unknown_and_found(int status)
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.FailNext(new FakeXFault.CarriedThen(status, "<html>"));
        Assert.IsType<PublishOutcome.Unknown>(await PublishAsync(stage, Attempt("a")));
        Assert.IsType<FindOutcome.Found>(await stage.Publisher.FindAsync(Attempt("a"), Cancel));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_a_person_must_look()
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.FailNext(FakeXFault.Redirect(new Uri(stage.Fake.Address, "/2/tweets")));
        Assert.IsType<PublishOutcome.Blocked>(await PublishAsync(stage, Attempt("a")));
        Assert.Single(stage.Fake.Requests);
        Assert.Empty(stage.Visible);
    }

    [Fact]
    public async Task An_answer_that_drips_is_read_to_its_end()
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.FailNext(new FakeXFault.Drip(TimeSpan.Zero));
        var receipt = await Published(stage, Attempt("a"));
        Assert.Equal(stage.Fake.Posts[0].Name, receipt.Id);
    }

    [Fact]
    public async Task An_answer_that_drips_for_too_long_is_unknown()
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.FailNext(new FakeXFault.Drip(Timeout.InfiniteTimeSpan));
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var publishing = stage.Publisher.PublishAsync(Attempt("a"), giveUp.Token);
        while (stage.Visible.Count == 0)
            await Task.Yield();
        await giveUp.CancelAsync();
        Assert.IsType<PublishOutcome.Unknown>(await publishing);
    }

    [Fact]
    public async Task A_refused_reply_says_that_it_is_the_reply()
    {
        await using var stage = await XStage.RaiseAsync(time);
        var parent = await Published(stage, Attempt("a"));
        stage.Fake.FailNext(new FakeXFault.Answer(403, FakeXProblems.Forbidden(FakeXProblems.ReplyRefused)));
        var rejected = Assert.IsType<PublishOutcome.Rejected>(await PublishAsync(stage, Reply("b", parent)));
        Assert.Equal("reply", rejected.Field);
        await Published(stage, Attempt("b"));
        Assert.Equal([null, null], stage.Fake.Posts.Select(post => post.Parent));
    }

    [Fact]
    public async Task A_call_that_hangs_is_unknown_when_it_is_given_up()
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.FailNext(new FakeXFault.Hang(Committed: true));
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var publishing = stage.Publisher.PublishAsync(Attempt("a"), giveUp.Token);
        while (stage.Visible.Count == 0)
            await Task.Yield();
        await giveUp.CancelAsync();
        Assert.IsType<PublishOutcome.Unknown>(await publishing);
    }

    [Fact]
    public async Task A_parent_that_X_does_not_see_yet_is_waited_for_and_a_deleted_one_is_not()
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.Rules = stage.Fake.Rules with { ReplyLag = TimeSpan.FromSeconds(8) };
        var parent = await Published(stage, Attempt("a"));
        Assert.IsType<PublishOutcome.Deferred>(await PublishAsync(stage, Reply("b", parent)));
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.IsType<PublishOutcome.Deferred>(await PublishAsync(stage, Reply("b", parent) with { Number = 2 }));
        time.Advance(TimeSpan.FromSeconds(5));
        await Published(stage, Reply("b", parent) with { Number = 3 });

        Assert.IsType<PublishOutcome.Published>(await ((IRetractingPublisher)stage.Publisher).RetractAsync(parent, Cancel));
        Assert.IsType<PublishOutcome.Deferred>(await PublishAsync(stage, Reply("c", parent)));
        Assert.IsType<PublishOutcome.Rejected>(await PublishAsync(stage, Reply("c", parent) with { Number = 2 }));
    }

    [Fact]
    public async Task One_text_that_is_not_permitted_is_refused_and_two_block_the_channel()
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.Mischief = call =>
            call == FakeXCall.Post ? new FakeXFault.Answer(403, FakeXProblems.Forbidden(FakeXProblems.NotPermitted)) : null;
        Assert.IsType<PublishOutcome.Rejected>(await PublishAsync(stage, Attempt("a")));
        Assert.IsType<PublishOutcome.Rejected>(await PublishAsync(stage, Attempt("a")));
        Assert.IsType<PublishOutcome.Blocked>(await PublishAsync(stage, Attempt("b")));
    }

    [Fact]
    public async Task What_is_deleted_but_still_shown_is_not_taken_back_yet()
    {
        await using var stage = await XStage.RaiseAsync(time);
        var receipt = await Published(stage, Attempt("a"));
        var publisher = (IRetractingPublisher)stage.Publisher;
        stage.Fake.FailNext(new FakeXFault.Answer(200, "{\"data\":{\"deleted\":true}}"), FakeXCall.Delete);
        Assert.IsType<PublishOutcome.Unknown>(await publisher.RetractAsync(receipt, Cancel));
        stage.Fake.FailNext(new FakeXFault.Answer(401, FakeXProblems.Unauthorized), FakeXCall.Delete);
        Assert.IsType<PublishOutcome.Blocked>(await publisher.RetractAsync(receipt, Cancel));
        stage.Fake.FailNext(new FakeXFault.LoseAnswer(), FakeXCall.Delete);
        Assert.IsType<PublishOutcome.Unknown>(await publisher.RetractAsync(receipt, Cancel));
        Assert.IsType<PublishOutcome.Published>(await publisher.RetractAsync(receipt, Cancel));
    }

    [Fact]
    public async Task The_networks_own_limit_defers_until_its_window_ends()
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.Rules = stage.Fake.Rules with { PostsPerQuarter = 1 };
        await Published(stage, Attempt("a"));
        time.Advance(TimeSpan.FromMinutes(5));
        var deferred = Assert.IsType<PublishOutcome.Deferred>(await PublishAsync(stage, Attempt("b")));
        Assert.Equal(time.GetUtcNow().AddMinutes(10), deferred.Until);
    }

    [Fact]
    public async Task Half_a_letter_is_no_reason_to_lose_a_post()
    {
        await using var stage = await XStage.RaiseAsync(time);
        await Published(stage, Attempt("a") with { Post = Sample.Post("a") with { Text = "Hint " + '\uD83D' } });
    }

    [Fact]
    public async Task Two_parallel_calls_are_signed_each_for_itself()
    {
        await using var stage = await XStage.RaiseAsync(time);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => PublishAsync(stage, Attempt($"n{n}"))));
        Assert.All(outcomes, outcome => Assert.IsType<PublishOutcome.Published>(outcome));
        Assert.Equal(20, stage.Fake.Posts.Select(post => post.Id).Distinct().Count());
    }

    private Attempt Attempt(string key) => new(Sample.Post(key), 1, time.GetUtcNow());

    private Attempt Reply(string key, Receipt parent) =>
        Attempt(key) with
        {
            Post = Sample.Post(key) with { Parent = parent, Root = parent },
        };

    private static async Task<PublishOutcome> PublishAsync(XStage stage, Attempt attempt) =>
        await stage.Publisher.PublishAsync(attempt, Cancel);

    private static async Task<Receipt> Published(XStage stage, Attempt attempt) =>
        Assert.IsType<PublishOutcome.Published>(await PublishAsync(stage, attempt)).Receipt;
}
