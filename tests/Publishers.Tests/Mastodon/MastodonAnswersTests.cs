using System.Net;
using System.Text.Json.Nodes;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;
using FeedGame.Publishers.Mastodon;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Mastodon;

/// <summary>A line for each answer that Mastodon's documents and source know.</summary>
public sealed class MastodonAnswersTests
{
    [Theory]
    [InlineData(401, "The access token is invalid", "Blocked", "AccessToken")]
    [InlineData(401, "The access token was revoked", "Blocked", "AccessToken")]
    [InlineData(401, "", "Blocked", "AccessToken")]
    [InlineData(422, "This method requires an authenticated user", "Blocked", "AccessToken")]
    [InlineData(403, "Invalid credentials.", "Blocked", "AccessToken")]
    [InlineData(403, "This action is outside the authorized scopes", "Blocked", "scopes read and write")]
    [InlineData(403, "Your login is currently disabled", "Blocked", "out of use")]
    [InlineData(403, "Your login is missing a confirmed e-mail address", "Blocked", "out of use")]
    [InlineData(403, "Your login is currently pending approval", "Blocked", "out of use")]
    [InlineData(403, "This action is not allowed", "Rejected", "not allowed")]
    [InlineData(404, "The post you are trying to reply to does not appear to exist.", "Rejected", "answers is gone")]
    [InlineData(404, "Record not found", "Blocked", "address")]
    [InlineData(422, "Validation failed: Text character limit of 500 exceeded", "Rejected", "too long")]
    [InlineData(422, "Validation failed: Text can't be blank", "Rejected", "blank")]
    [InlineData(422, "Cannot attach files that have not finished processing. Try again in a moment!", "Deferred", "working on a photo")]
    [InlineData(422, "Media 17 not found or already attached to another post", "Rejected", "photo")]
    [InlineData(422, "Validation failed: File content type is invalid", "Rejected", "content type")]
    [InlineData(413, "", "Rejected", "413")]
    [InlineData(429, "Too many requests", "Deferred", "429")]
    [InlineData(408, "", "Unknown", "408")]
    [InlineData(500, "This page isn't working", "Unknown", "500")]
    [InlineData(502, "", "Unknown", "502")]
    [InlineData(503, "There was a temporary problem serving your request, please try again", "Unknown", "503")]
    [InlineData(503, "The access token is invalid", "Unknown", "503")]
    public void Every_answer_has_its_outcome_and_its_words(int status, string error, string outcome, string words)
    {
        var found = Of(status, new JsonObject { ["error"] = error }.ToJsonString());
        Assert.Equal(outcome, found?.GetType().Name);
        Assert.Contains(words, found!.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"error\":7}")]
    [InlineData("")]
    public void A_strange_refusal_is_a_refusal(string body) => Assert.IsType<PublishOutcome.Rejected>(Of(422, body));

    [Fact]
    public void A_success_is_none() => Assert.Null(Of(200, "{}"));

    private static PublishOutcome? Of(int status, string body) =>
        MastodonAnswers.Of(
            new HttpAnswer((HttpStatusCode)status, new HttpResponseMessage().Headers, body),
            CallPhase.Publishing,
            NetworkPublisherContract.Clock
        );
}
