using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FeedGame.Abstractions.Channels;
using FeedGame.Peers.X;
using FeedGame.Publishers.Tests.Contract;
using FeedGame.Publishers.X;
using Microsoft.AspNetCore.Http;

namespace FeedGame.Publishers.Tests.X;

/// <summary>What the channel relies on, whichever way its calls leave.</summary>
public abstract class XTransportContract
{
    private static readonly XCall Post = XCalls.Post("Hint 1: één boef & \"honderd\" % + =", null, []);

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected abstract string Transport { get; }

    [Fact]
    public async Task X_takes_each_signature_of_many_calls_at_once()
    {
        await using var fake = await FakeX.StartAsync(NetworkPublisherContract.Clock, FakeXKeys.Plain, Cancel);
        fake.Rules = fake.Rules with { PostsPerQuarter = 1_000 };
        var transport = Make(fake.Address);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 64).Select(n => transport.SendAsync(XCalls.Post($"Hint {n}", null, []), Cancel))
        );
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Equal(64, fake.Visible.Distinct().Count());
    }

    [Theory]
    [InlineData("/2/users/me")]
    [InlineData("/2/users/17/tweets?max_results=100&start_time=2026-09-27T18%3A00%3A00Z")]
    [InlineData("/2/users/17/tweets?max_results=5&since_id=12&tweet.fields=a%2Cb&pagination_token=%2B%2F%3D%26%25%20%C3%A9~")]
    public async Task A_query_is_signed_as_it_is_sent(string target)
    {
        await using var fake = await FakeX.StartAsync(NetworkPublisherContract.Clock, FakeXKeys.Plain, Cancel);
        var answer = await Make(fake.Address).SendAsync(new XCall(HttpMethod.Get, target), Cancel);
        Assert.NotEqual(HttpStatusCode.Unauthorized, answer.Status);
        await using var wire = await XWire.StartAsync(http => http.Response.WriteAsync("{}"));
        await Make(wire.Address).SendAsync(new XCall(HttpMethod.Get, target), Cancel);
        Assert.Equal(target, Assert.Single(wire.Requests).Target);
    }

    [Fact]
    public async Task Json_arrives_to_the_byte()
    {
        var request = await ArrivedAsync(Post);
        Assert.Equal(("POST", "/2/tweets", "application/json; charset=utf-8"), (request.Method, request.Target, request.ContentType));
        Assert.Equal(Encoding.UTF8.GetBytes(Post.Json!), request.Body);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task A_call_without_a_body_has_none(string method)
    {
        var request = await ArrivedAsync(new XCall(new HttpMethod(method), "/2/tweets/12"));
        Assert.Equal((method, "/2/tweets/12", null), (request.Method, request.Target, request.ContentType));
        Assert.Empty(request.Body);
    }

    [Fact]
    public async Task Parts_arrive_to_the_byte()
    {
        byte[] photo = [.. Enumerable.Range(0, 200_000).Select(at => (byte)(at * 31))];
        var value = Encoding.UTF8.GetBytes("tweet_image");
        var request = await ArrivedAsync(
            new XCall(HttpMethod.Post, "/2/media/upload", Parts: [new("media", photo, "image/jpeg"), new("media_category", value)])
        );
        var form = await FormAsync(request);
        var file = Assert.Single(form.Files);
        Assert.Equal(("media", "image/jpeg"), (file.Name, file.ContentType));
        using var content = new MemoryStream();
        await file.CopyToAsync(content, Cancel);
        Assert.Equal(photo, content.ToArray());
        Assert.Equal("tweet_image", Assert.Single(form, field => field.Key == "media_category").Value);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(202)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(402)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(409)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task An_answer_comes_whole_whatever_its_status_and_nothing_is_sent_twice(int status)
    {
        await using var wire = await XWire.StartAsync(http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers["x-rate-limit-reset"] = "1790532000";
            http.Response.Headers.RetryAfter = "7";
            http.Response.Headers.Location = "/elders";
            return http.Response.WriteAsync("{\"detail\":\"één\"}", Cancel);
        });
        var answer = await Make(wire.Address).SendAsync(Post, Cancel);
        Assert.Equal((status, "{\"detail\":\"één\"}"), ((int)answer.Status, answer.Body));
        Assert.Equal(["1790532000"], answer.Headers.GetValues("x-rate-limit-reset"));
        Assert.Equal(new RetryConditionHeaderValue(TimeSpan.FromSeconds(7)), answer.Headers.RetryAfter);
        Assert.NotNull(answer.Headers.Date);
        Assert.Equal("/2/tweets", Assert.Single(wire.Requests).Target);
    }

    [Fact]
    public async Task A_refused_connection_says_that_nothing_left()
    {
        await using var wire = await XWire.StartAsync(_ => Task.CompletedTask);
        var nobody = Make(wire.Address);
        await wire.StopAsync();
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => nobody.SendAsync(Post, Cancel));
        Assert.Equal(HttpRequestError.ConnectionError, failure.HttpRequestError);
    }

    [Theory]
    [InlineData("reset", HttpRequestError.Unknown)]
    [InlineData("hang up", HttpRequestError.ResponseEnded)]
    [InlineData("half an answer", HttpRequestError.ResponseEnded)]
    [InlineData("too much", HttpRequestError.ConfigurationLimitExceeded)]
    public async Task A_lost_answer_says_that_it_may_have_arrived_and_nothing_is_sent_twice(string end, HttpRequestError error)
    {
        await using var wire = await XWire.StartAsync(http => EndAsync(http, end));
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => Make(wire.Address).SendAsync(Post, Cancel));
        Assert.Equal(error, failure.HttpRequestError);
        Assert.Single(wire.Requests);
    }

    [Fact]
    public async Task A_call_that_is_given_up_ends_here_and_there()
    {
        var arrived = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using var wire = await XWire.StartAsync(async http =>
        {
            http.RequestAborted.Register(ended.SetResult);
            arrived.SetResult();
            await ended.Task;
        });
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var sending = Make(wire.Address).SendAsync(Post, giveUp.Token);
        await arrived.Task;
        await giveUp.CancelAsync();
        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(giveUp.Token, failure.CancellationToken);
        await ended.Task;
    }

    [Fact]
    public async Task A_call_that_was_given_up_before_does_not_leave()
    {
        await using var wire = await XWire.StartAsync(_ => Task.CompletedTask);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Make(wire.Address).SendAsync(Post, new CancellationToken(true)));
        Assert.Empty(wire.Requests);
    }

    private protected IXTransport Make(Uri address)
    {
        var context = XStage.Context(address.ToString(), FakeXKeys.Plain, NetworkPublisherContract.Clock, Client, Transport);
        var problems = new List<SettingProblem>();
        var options = XOptions.Read(context.Settings, problems);
        Assert.Empty(problems);
        return XTransports.Make(options, context);
    }

    private static HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private async Task<XWireRequest> ArrivedAsync(XCall call)
    {
        await using var wire = await XWire.StartAsync(http => http.Response.WriteAsync("{}"));
        await Make(wire.Address).SendAsync(call, Cancel);
        return Assert.Single(wire.Requests);
    }

    private static async Task<IFormCollection> FormAsync(XWireRequest request)
    {
        var read = new DefaultHttpContext();
        read.Request.ContentType = request.ContentType;
        read.Request.Body = new MemoryStream(request.Body);
        return await read.Request.ReadFormAsync(Cancel);
    }

    private static async Task EndAsync(HttpContext http, string end)
    {
        switch (end)
        {
            case "reset":
                http.Abort();
                break;
            case "hang up":
                XWire.HangUp(http);
                break;
            case "half an answer":
                http.Response.ContentLength = 100;
                await http.Response.WriteAsync("{\"data\":", Cancel);
                await http.Response.Body.FlushAsync(Cancel);
                XWire.HangUp(http);
                break;
            case "too much":
                http.Response.ContentLength = XTransports.LargestAnswer + 1;
                await http.Response.Body.WriteAsync(new byte[XTransports.LargestAnswer + 1], http.RequestAborted);
                break;
        }
    }
}
