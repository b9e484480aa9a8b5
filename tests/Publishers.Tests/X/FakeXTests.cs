using System.Net.Http.Headers;
using System.Text;
using FeedGame.Peers.X;
using FeedGame.Publishers.Tests.Contract;
using FeedGame.Publishers.X;

namespace FeedGame.Publishers.Tests.X;

/// <summary>The fake refuses what X refuses: without this a test that passes against it would prove nothing.</summary>
public sealed class FakeXTests
{
    private static readonly FixedTime Clock = NetworkPublisherContract.Clock;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"text":"a"}""", 201)]
    [InlineData("""{"text":"a","reply_settings":"following"}""", 201)]
    [InlineData("""{"text":"a","extra":1}""", 400)]
    [InlineData("""{"text":"a","reply":null}""", 400)]
    [InlineData("""{"text":"a","reply":{"in_reply_to_tweet_id":null}}""", 400)]
    [InlineData("""{"text":"a","reply":{"in_reply_to_tweet_id":5}}""", 400)]
    [InlineData("""{"text":"a","reply":{"in_reply_to_tweet_id":"5"}}""", 403)]
    [InlineData("""{"text":" "}""", 400)]
    [InlineData("""{}""", 400)]
    [InlineData("""["a"]""", 400)]
    [InlineData("text=a", 400)]
    public async Task A_post_is_read_as_strictly_as_X_does(string body, int status)
    {
        await using var fake = await FakeX.StartAsync(Clock, cancel: Cancel);
        Assert.Equal(status, await PostAsync(fake, body));
        Assert.Equal(status == 201 ? 1 : 0, fake.Visible.Count);
    }

    [Theory]
    [InlineData(280, 201)]
    [InlineData(281, 403)]
    public async Task A_text_is_weighed(int length, int status)
    {
        await using var fake = await FakeX.StartAsync(Clock, cancel: Cancel);
        Assert.Equal(status, await PostAsync(fake, $$"""{"text":"{{new string('a', length - 2)}}👍🏽"}"""));
    }

    [Fact]
    public async Task A_text_comes_once_in_seven_days()
    {
        var time = new MovableTime(Clock.GetUtcNow());
        await using var fake = await FakeX.StartAsync(time, cancel: Cancel);
        Assert.Equal(201, await PostAsync(fake, """{"text":"a"}""", time: time));
        Assert.Equal(403, await PostAsync(fake, """{"text":"a"}""", time: time));
        time.Advance(TimeSpan.FromDays(8));
        Assert.Equal(201, await PostAsync(fake, """{"text":"a"}""", time: time));
    }

    [Fact]
    public async Task A_signature_holds_for_one_request_once_and_for_a_few_minutes()
    {
        await using var fake = await FakeX.StartAsync(Clock, cancel: Cancel);
        var target = new Uri(fake.Address, "/2/tweets");
        Assert.Equal(401, await SendAsync(target, """{"text":"a"}""", null));
        Assert.Equal(401, await PostAsync(fake, """{"text":"a"}""", time: new FixedTime(Clock.GetUtcNow().AddMinutes(6))));
        using var caller = new FakeXCaller(fake, Clock);
        var header = caller.Signed(HttpMethod.Post, target);
        Assert.Equal(401, await SendAsync(new Uri(target + "?a=b"), """{"text":"a"}""", header));
        Assert.Equal(201, await SendAsync(target, """{"text":"a"}""", header));
        Assert.Equal(401, await SendAsync(target, """{"text":"b"}""", header));
        Assert.Equal(["a"], fake.Visible);
    }

    [Fact]
    public async Task An_id_tells_its_millisecond()
    {
        await using var fake = await FakeX.StartAsync(Clock, cancel: Cancel);
        await PostAsync(fake, """{"text":"a"}""");
        await PostAsync(fake, """{"text":"b"}""");
        Assert.All(fake.Posts, post => Assert.Equal(Clock.GetUtcNow(), new XSnowflake(post.Id).At));
        Assert.Equal(fake.Posts[0].Id + 1, fake.Posts[1].Id);
    }

    private static async Task<int> PostAsync(FakeX fake, string body, TimeProvider? time = null)
    {
        using var caller = new FakeXCaller(fake, time ?? Clock);
        return (await caller.PostAsync("/2/tweets", body)).Status;
    }

    private static async Task<int> SendAsync(Uri target, string body, string? authorization)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, target);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (authorization is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("OAuth", authorization);
        using var answer = await http.SendAsync(request, Cancel);
        return (int)answer.StatusCode;
    }
}
