using System.Net;
using FeedGame.Abstractions.Channels;
using FeedGame.Peers.X;
using FeedGame.Publishers.Tests.Contract;
using FeedGame.Publishers.X;

namespace FeedGame.Publishers.Tests.X;

/// <summary>A line for each answer to an upload or an alt text. Nothing is published by these, so none of them is a riddle.</summary>
public sealed class XPhotoAnswersTests
{
    private static readonly FixedTime Clock = NetworkPublisherContract.Clock;

    public static TheoryData<int, string, string, string> Table() =>
        new()
        {
            { 400, FakeXProblems.Invalid("media type unrecognized."), "Rejected", "unrecognized" },
            { 401, FakeXProblems.Unauthorized, "Blocked", "ConsumerKey" },
            { 402, FakeXProblems.Credits, "Blocked", "no credit" },
            { 403, FakeXProblems.ReadOnlyApp, "Blocked", "Read and write" },
            { 403, FakeXProblems.Forbidden("This media cannot be used."), "Rejected", "cannot be used" },
            { 404, "", "Blocked", "address" },
            { 307, "", "Blocked", "address" },
            { 302, "", "Deferred", "302" },
            { 408, "", "Deferred", "408" },
            { 413, "", "Rejected", "413" },
            { 422, "", "Rejected", "422" },
            { 429, FakeXProblems.TooMany, "Deferred", "rate limit" },
            { 429, FakeXProblems.UsageCapped, "Blocked", "waiting does not help" },
            { 500, "", "Deferred", "500" },
            { 502, "<html>", "Deferred", "502" },
            { 503, FakeXProblems.Problem(503, "Service Unavailable", "Service Unavailable"), "Deferred", "503" },
        };

    [Theory]
    [MemberData(nameof(Table))]
    public void Every_answer_has_its_outcome_and_its_words(int status, string body, string outcome, string words)
    {
        var found = Of(status, body);
        Assert.Equal(outcome, found?.GetType().Name);
        Assert.Contains(words, $"{found}", StringComparison.Ordinal);
        if (found is PublishOutcome.Rejected rejected)
            Assert.Equal("photos", rejected.Field);
        if (found is PublishOutcome.Deferred deferred)
            Assert.Equal(DeferScope.Item, deferred.Scope);
    }

    [Fact]
    public void A_success_is_none() => Assert.Null(Of(200, "{}"));

    [Theory]
    [InlineData("{\"data\":{\"id\":\"12\",\"expires_after_secs\":3600}}", 3600)]
    [InlineData("{\"data\":{\"id\":\"12\"}}", 86400)]
    [InlineData("{\"data\":{\"id\":\"12\",\"expires_after_secs\":0}}", 86400)]
    [InlineData("{\"data\":{\"id\":\"12\",\"expires_after_secs\":\"soon\"}}", 86400)]
    [InlineData("{\"data\":{\"id\":\"12\",\"expires_after_secs\":2147483647}}", int.MaxValue)]
    public void An_upload_tells_how_long_X_keeps_it(string body, int seconds) =>
        Assert.Equal(
            new XMedia(new XSnowflake(12), Clock.GetUtcNow().AddSeconds(seconds)),
            XMedia.Read(Answer(200, body), Clock.GetUtcNow())
        );

    private static PublishOutcome? Of(int status, string body) => XAnswers.OfPhoto(Answer(status, body), Clock);

    private static XAnswer Answer(int status, string body) => new((HttpStatusCode)status, new HttpResponseMessage().Headers, body);
}
