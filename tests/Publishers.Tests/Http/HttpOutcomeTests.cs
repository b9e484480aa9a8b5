using System.Net;
using System.Net.Http.Headers;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Http;

public sealed class HttpOutcomeTests
{
    private static readonly FixedTime Clock = new(new DateTimeOffset(2026, 9, 27, 18, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(301, "Blocked")]
    [InlineData(302, "Unknown")]
    [InlineData(303, "Unknown")]
    [InlineData(308, "Blocked")]
    [InlineData(400, "Rejected")]
    [InlineData(401, "Blocked")]
    [InlineData(402, "Blocked")]
    [InlineData(403, "Rejected")]
    [InlineData(404, "Blocked")]
    [InlineData(408, "Unknown")]
    [InlineData(409, "Unknown")]
    [InlineData(410, "Blocked")]
    [InlineData(413, "Rejected")]
    [InlineData(422, "Rejected")]
    [InlineData(425, "Deferred")]
    [InlineData(429, "Deferred")]
    [InlineData(500, "Unknown")]
    [InlineData(502, "Unknown")]
    [InlineData(503, "Unknown")]
    [InlineData(504, "Unknown")]
    [InlineData(520, "Unknown")]
    public void Every_answer_to_a_publishing_call_has_one_meaning(int status, string meaning) =>
        Assert.Equal(meaning, Of(status)?.GetType().Name);

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(204)]
    public void Only_the_channel_can_read_a_success(int status) => Assert.Null(Of(status));

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(503)]
    public void A_reversible_call_is_never_unknown(int status) =>
        Assert.Equal(Clock.GetUtcNow() + HttpOutcome.ShortWait, Until(HttpOutcome.Of(Answer(status), CallPhase.Reversible, Clock)));

    [Theory]
    [InlineData("90", null, 90)]
    [InlineData("0", null, 1)]
    [InlineData("9000000", null, 86_400)]
    [InlineData("soon", null, 60)]
    [InlineData(null, null, 60)]
    [InlineData("Sun, 27 Sep 2026 18:01:30 GMT", null, 90)]
    [InlineData("Sun, 27 Sep 2026 17:00:00 GMT", null, 1)]
    [InlineData("Sun, 27 Sep 2026 18:06:30 GMT", "Sun, 27 Sep 2026 18:05:00 GMT", 90)]
    public void A_rate_limit_says_how_long_in_seconds_or_as_an_instant_of_the_servers_clock(string? retryAfter, string? date, int seconds)
    {
        var answer = Answer(429);
        Set(answer.Headers, "Retry-After", retryAfter);
        Set(answer.Headers, "Date", date);
        Assert.Equal(Clock.GetUtcNow().AddSeconds(seconds), Until(HttpOutcome.Of(answer, CallPhase.Publishing, Clock)));
    }

    [Theory]
    [InlineData("X-RateLimit-Reset", "2026-09-27T18:01:30.000000Z", null, 90)]
    [InlineData("X-RateLimit-Reset", "2026-09-27T20:01:30+02:00", null, 90)]
    [InlineData("RateLimit-Reset", "1790532090", null, 90)]
    [InlineData("RateLimit-Reset", "1790532090", "Sun, 27 Sep 2026 18:01:00 GMT", 30)]
    [InlineData("RateLimit-Reset", "45", null, 45)]
    [InlineData("RateLimit-Reset", "1790000000", null, 1)]
    [InlineData("RateLimit-Reset", "99999999999999999", null, 60)]
    [InlineData("RateLimit-Reset", "soon", null, 60)]
    public void Without_a_Retry_After_it_says_when_the_limit_ends(string header, string value, string? date, int seconds)
    {
        var answer = Answer(429);
        Set(answer.Headers, header, value);
        Set(answer.Headers, "Date", date);
        Assert.Equal(Clock.GetUtcNow().AddSeconds(seconds), Until(HttpOutcome.Of(answer, CallPhase.Publishing, Clock)));
        Set(answer.Headers, "Retry-After", "7");
        Assert.Equal(Clock.GetUtcNow().AddSeconds(7), Until(HttpOutcome.Of(answer, CallPhase.Publishing, Clock)));
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, true)]
    [InlineData(HttpRequestError.NameResolutionError, true)]
    [InlineData(HttpRequestError.SecureConnectionError, true)]
    [InlineData(HttpRequestError.ProxyTunnelError, true)]
    [InlineData(HttpRequestError.Unknown, false)]
    [InlineData(HttpRequestError.ResponseEnded, false)]
    [InlineData(HttpRequestError.InvalidResponse, false)]
    [InlineData(HttpRequestError.HttpProtocolError, false)]
    public void A_failure_is_safe_only_when_nothing_left(HttpRequestError error, bool safe)
    {
        var outcome = HttpOutcome.Of(new HttpRequestException(error), CallPhase.Publishing, Clock);
        Assert.Equal(safe, outcome is PublishOutcome.Deferred);
        Assert.Equal(!safe, outcome is PublishOutcome.Unknown);
    }

    public static TheoryData<Exception> TimeOuts() =>
        [new TaskCanceledException(), new TimeoutException(), new IOException(), new InvalidOperationException()];

    [Theory]
    [MemberData(nameof(TimeOuts), DisableDiscoveryEnumeration = true)]
    public void A_time_out_does_not_tell_how_far_it_came(Exception failure) =>
        Assert.IsType<PublishOutcome.Unknown>(HttpOutcome.Of(failure, CallPhase.Publishing, Clock));

    [Fact]
    public void A_failure_is_told_without_its_message_because_that_may_hold_a_token()
    {
        var failure = new HttpRequestException(HttpRequestError.Unknown, "GET https://api.example/bot12345:secret/send");
        var outcome = HttpOutcome.Of(failure, CallPhase.Publishing, Clock);
        Assert.Equal(new PublishOutcome.Unknown("No answer: HttpRequestException."), outcome);
    }

    [Fact]
    public void The_networks_own_words_are_passed_on() =>
        Assert.Equal(
            new PublishOutcome.Rejected("", "The network answered 422 \"Text is too long\""),
            HttpOutcome.Of(Answer(422), CallPhase.Publishing, Clock, "Text is too long")
        );

    private static PublishOutcome? Of(int status) => HttpOutcome.Of(Answer(status), CallPhase.Publishing, Clock);

    private static HttpResponseMessage Answer(int status) => new((HttpStatusCode)status);

    private static DateTimeOffset Until(PublishOutcome? outcome) => Assert.IsType<PublishOutcome.Deferred>(outcome).Until;

    private static void Set(HttpResponseHeaders headers, string name, string? value)
    {
        if (value is not null)
            Assert.True(headers.TryAddWithoutValidation(name, value));
    }
}
