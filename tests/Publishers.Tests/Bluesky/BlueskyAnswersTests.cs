using System.Net;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;
using FeedGame.Publishers.Bluesky;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Bluesky;

/// <summary>A line for each answer that the reference server and its documents know.</summary>
public sealed class BlueskyAnswersTests
{
    [Theory]
    [InlineData(400, "InvalidRequest", "Record/text must not be longer than 300 graphemes", "Rejected", "300 graphemes")]
    [InlineData(400, "InvalidMimeType", "Wrong", "Rejected", "of a kind")]
    [InlineData(400, "BlobTooLarge", "Wrong", "Rejected", "too large")]
    [InlineData(413, "PayloadTooLarge", "request entity too large", "Rejected", "too large")]
    [InlineData(400, "ExpiredToken", "Token has expired", "Blocked", "session")]
    [InlineData(400, "InvalidToken", "Token could not be verified", "Blocked", "session")]
    [InlineData(401, "AuthMissing", "Authentication Required", "Blocked", "session")]
    [InlineData(401, "AuthenticationRequired", "Invalid identifier or password", "Blocked", "AppPassword")]
    [InlineData(401, "AuthFactorTokenRequired", "A sign in code has been sent", "Blocked", "not the account's own")]
    [InlineData(401, "AccountTakedown", "Account has been taken down", "Blocked", "taken the account down")]
    [InlineData(403, "AccountSuspended", "Suspended", "Blocked", "taken the account down")]
    [InlineData(400, "RepoTakendown", "Gone", "Blocked", "taken the account down")]
    [InlineData(400, "RepoDeactivated", "Off", "Blocked", "deactivated")]
    [InlineData(400, "RepoNotFound", "Could not find repo", "Blocked", "BaseUrl and Handle")]
    [InlineData(403, "Forbidden", "No", "Rejected", "No")]
    [InlineData(404, "XRPCNotSupported", "No service configured", "Blocked", "address")]
    [InlineData(408, "", "", "Unknown", "408")]
    [InlineData(429, "RateLimitExceeded", "Rate Limit Exceeded", "Deferred", "429")]
    [InlineData(500, "InternalServerError", "Internal Server Error", "Unknown", "500")]
    [InlineData(500, "InvalidToken", "Internal Server Error", "Unknown", "500")]
    [InlineData(502, "UpstreamFailure", "Upstream Failure", "Unknown", "502")]
    [InlineData(503, "", "", "Unknown", "503")]
    public void Every_answer_has_its_outcome_and_its_words(int status, string error, string message, string outcome, string words)
    {
        var found = Of(status, $$"""{"error":"{{error}}","message":"{{message}}"}""");
        Assert.Equal(outcome, found?.GetType().Name);
        Assert.Contains(words, found!.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"error\":7,\"message\":[]}")]
    [InlineData("")]
    public void A_strange_refusal_is_a_refusal(string body) => Assert.IsType<PublishOutcome.Rejected>(Of(400, body));

    [Fact]
    public void A_success_is_none() => Assert.Null(Of(200, "{}"));

    private static PublishOutcome? Of(int status, string body) =>
        BlueskyAnswers.Of(
            new HttpAnswer((HttpStatusCode)status, new HttpResponseMessage().Headers, body),
            CallPhase.Publishing,
            NetworkPublisherContract.Clock
        );
}
