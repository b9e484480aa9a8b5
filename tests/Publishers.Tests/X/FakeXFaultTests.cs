using FeedGame.Peers.X;

namespace FeedGame.Publishers.Tests.X;

/// <summary>Each way to fail does what it says: what is carried out, and what is answered.</summary>
public sealed class FakeXFaultTests
{
    private const string Tweets = "/2/tweets";
    private const string Timeline = "/2/users/1042/tweets?max_results=5";

    private readonly MovableTime time = new(new DateTimeOffset(2026, 9, 27, 18, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<FakeXFault, int, int> Answered() =>
        new()
        {
            { new FakeXFault.CarriedThen(503, ""), 503, 1 },
            { new FakeXFault.Garbage("<html>"), 201, 1 },
            { new FakeXFault.Answer(503, ""), 503, 0 },
            { new FakeXFault.Drip(TimeSpan.Zero), 201, 1 },
            { FakeXFault.Redirect(new Uri("http://127.0.0.1/2/tweets")), 307, 0 },
        };

    [Theory]
    [MemberData(nameof(Answered))]
    public async Task What_is_answered_need_not_be_what_was_done(FakeXFault fault, int status, int posts)
    {
        await using var fake = await FakeX.StartAsync(time, cancel: Cancel);
        using var caller = new FakeXCaller(fake, time);
        fake.FailNext(fault);
        Assert.Equal(status, (await caller.PostAsync(Tweets, """{"text":"a"}""")).Status);
        Assert.Equal(posts, fake.Posts.Count);
        Assert.Equal(201, (await caller.PostAsync(Tweets, """{"text":"b"}""")).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cut_connection_hides_whether_it_was_done(bool done)
    {
        await using var fake = await FakeX.StartAsync(time, cancel: Cancel);
        using var caller = new FakeXCaller(fake, time);
        fake.FailNext(done ? new FakeXFault.LoseAnswer() : new FakeXFault.DropBeforeCommit());
        await Assert.ThrowsAsync<HttpRequestException>(() => caller.PostAsync(Tweets, """{"text":"a"}"""));
        Assert.Equal(done ? 1 : 0, fake.Posts.Count);
        Assert.Equal(0, Assert.Single(fake.Requests).Status);
    }

    [Fact]
    public async Task A_body_that_drips_is_the_same_body()
    {
        await using var fake = await FakeX.StartAsync(time, cancel: Cancel);
        using var caller = new FakeXCaller(fake, time);
        await caller.PostAsync(Tweets, """{"text":"a"}""");
        var whole = await caller.SendAsync(HttpMethod.Get, Timeline);
        fake.FailNext(new FakeXFault.Drip(TimeSpan.Zero), FakeXCall.Timeline);
        Assert.Equal(whole, await caller.SendAsync(HttpMethod.Get, Timeline));
    }

    [Fact]
    public async Task The_timeline_shows_a_post_when_the_clock_says_so()
    {
        await using var fake = await FakeX.StartAsync(time, cancel: Cancel);
        fake.Rules = fake.Rules with { TimelineLag = TimeSpan.FromSeconds(20) };
        using var caller = new FakeXCaller(fake, time);
        await caller.PostAsync(Tweets, """{"text":"a"}""");
        time.Advance(TimeSpan.FromSeconds(19));
        Assert.Contains("\"result_count\":0", (await caller.SendAsync(HttpMethod.Get, Timeline)).Body, StringComparison.Ordinal);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("\"result_count\":1", (await caller.SendAsync(HttpMethod.Get, Timeline)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queued_faults_come_before_mischief_and_that_before_the_dice()
    {
        await using var fake = await FakeX.StartAsync(time, cancel: Cancel);
        using var caller = new FakeXCaller(fake, time);
        fake.Dice = new FakeXDice(1, (FakeXCall.Post, 1, new FakeXFault.Answer(503, "")));
        var mischief = true;
        fake.Mischief = _ => mischief ? new FakeXFault.Answer(502, "") : null;
        fake.FailNext(new FakeXFault.Answer(500, ""));
        Assert.Equal(500, (await caller.PostAsync(Tweets, """{"text":"a"}""")).Status);
        Assert.Equal(502, (await caller.PostAsync(Tweets, """{"text":"a"}""")).Status);
        mischief = false;
        Assert.Equal(503, (await caller.PostAsync(Tweets, """{"text":"a"}""")).Status);
        Assert.Equal(200, (await caller.SendAsync(HttpMethod.Get, Timeline)).Status);
    }

    [Fact]
    public void Dice_fall_as_often_as_they_should_and_in_any_order_the_same()
    {
        var requests = Enumerable.Range(0, 20_000).Select(n => Request($"a{n % 10_000}")).ToList();
        var thrown = Thrown(7, requests);
        Assert.InRange(thrown.Count(fault => fault is FakeXFault.LoseAnswer), 900, 1100);
        Assert.InRange(thrown.Count(fault => fault is FakeXFault.DropBeforeCommit), 1850, 2150);
        Assert.Equal(thrown, Thrown(7, requests));
        Assert.NotEqual(thrown, Thrown(8, requests));

        // Each text comes twice. Its first throw is the same, whatever came before it.
        var turned = Thrown(7, [.. requests.AsEnumerable().Reverse()]);
        Assert.Equal(thrown[..10_000], turned[..10_000].AsEnumerable().Reverse());
    }

    [Fact]
    public void Dice_are_for_the_calls_they_name() =>
        Assert.Null(new FakeXDice(1, (FakeXCall.Upload, 1, new FakeXFault.LoseAnswer())).Roll(Request("a")));

    private static List<FakeXFault?> Thrown(int seed, IReadOnlyList<FakeXRequest> requests)
    {
        var dice = new FakeXDice(
            seed,
            (FakeXCall.Post, 0.05, new FakeXFault.LoseAnswer()),
            (FakeXCall.Post, 0.10, new FakeXFault.DropBeforeCommit())
        );
        return [.. requests.Select(dice.Roll)];
    }

    private static FakeXRequest Request(string body) => new(FakeXCall.Post, Tweets, body, DateTimeOffset.UnixEpoch, 0);
}
