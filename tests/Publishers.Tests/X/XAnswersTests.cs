using System.Net;
using FeedGame.Abstractions.Channels;
using FeedGame.Peers.X;
using FeedGame.Publishers.Tests.Contract;
using FeedGame.Publishers.X;

namespace FeedGame.Publishers.Tests.X;

/// <summary>A line for each answer in the table of X's answers, in its order.</summary>
public sealed class XAnswersTests
{
    private static readonly FixedTime Clock = NetworkPublisherContract.Clock;

    public static TheoryData<int, string, string, string> Table() =>
        new()
        {
            { 400, FakeXProblems.Invalid("$.text: is missing"), "Rejected", "not valid" },
            { 400, FakeXProblems.Problem(400, "Invalid Request", "Your media IDs are invalid."), "Rejected", "does not know the photos" },
            { 400, FakeXProblems.MediaInvalid, "Rejected", "Your media IDs are invalid." },
            { 400, "", "Rejected", "not valid" },
            { 307, "", "Blocked", "address" },
            { 302, "", "Unknown", "302" },
            { 401, FakeXProblems.Unauthorized, "Blocked", "ConsumerKey, ConsumerSecret, AccessToken or AccessTokenSecret" },
            { 402, FakeXProblems.Credits, "Blocked", "no credit" },
            { 402, "", "Blocked", "no credit" },
            { 403, FakeXProblems.Forbidden(FakeXProblems.Duplicate), "Rejected", "this text already" },
            { 403, Coded(187), "Rejected", "this text already" },
            { 403, FakeXProblems.Forbidden(FakeXProblems.ReplyRefused), "Rejected", "answer there" },
            { 403, FakeXProblems.Forbidden(FakeXProblems.ParentUnseen), "Deferred", "does not see" },
            { 403, FakeXProblems.Forbidden(FakeXProblems.NotPermitted), "Rejected", "does not permit" },
            { 403, FakeXProblems.Forbidden(FakeXProblems.TooLong), "Rejected", "too long" },
            { 403, Typed("client-forbidden"), "Blocked", "does not let this app" },
            { 403, Typed("unsupported-authentication"), "Blocked", "another kind of keys" },
            { 403, FakeXProblems.ReadOnlyApp, "Blocked", "Read and write" },
            { 403, Typed("user-suspended"), "Blocked", "suspended" },
            { 403, Coded(185), "Blocked", "daily number" },
            { 403, Coded(226), "Blocked", "Automated" },
            { 403, Coded(326), "Blocked", "locked" },
            { 403, Coded(344), "Blocked", "daily number" },
            { 429, FakeXProblems.TooMany, "Deferred", "rate limit" },
            { 429, Coded(88), "Deferred", "rate limit" },
            { 403, Coded(88), "Deferred", "rate limit" },
            { 429, FakeXProblems.UsageCapped, "Blocked", "waiting does not help" },
            { 408, "", "Unknown", "408" },
            { 500, "", "Unknown", "500" },
            { 502, "<html>Bad gateway</html>", "Unknown", "502" },
            { 503, FakeXProblems.Problem(503, "Service Unavailable", "Service Unavailable"), "Unknown", "503" },
            { 503, Coded(88), "Unknown", "503" },
            { 504, "", "Unknown", "504" },
            { 400, Coded(88), "Deferred", "rate limit" },
            { 401, Coded(326), "Blocked", "locked" },
            { 403, FakeXProblems.UsageCapped, "Blocked", "waiting does not help" },
            { 403, Later("reply to a Post that is deleted or not visible to you"), "Deferred", "does not see" },
            { 413, "", "Rejected", "413" },
            { 425, "", "Deferred", "425" },
            { 404, "", "Blocked", "address" },
        };

    [Theory]
    [MemberData(nameof(Table))]
    public void Every_answer_of_the_table_has_its_outcome_and_its_words(int status, string body, string outcome, string words)
    {
        var found = Of(status, body);
        Assert.Equal(outcome, found?.GetType().Name);
        Assert.Contains(words, $"{found}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FakeXProblems.ReplyRefused, "reply")]
    [InlineData(FakeXProblems.Duplicate, "text")]
    [InlineData(FakeXProblems.NotPermitted, "text")]
    [InlineData("Your media IDs are invalid.", "media")]
    public void What_is_refused_names_the_part_of_the_post_that_X_minds(string words, string field)
    {
        var status = field == "media" ? 400 : 403;
        Assert.Equal(field, Assert.IsType<PublishOutcome.Rejected>(Of(status, FakeXProblems.Problem(status, "", words))).Field);
    }

    [Fact]
    public void A_duplicate_after_an_earlier_attempt_is_read_back() =>
        Assert.IsType<PublishOutcome.Unknown>(
            Of(403, FakeXProblems.Forbidden(FakeXProblems.Duplicate), new XCircumstances(Repeated: true, OtherTextRefused: false))
        );

    [Fact]
    public void Two_texts_that_are_not_permitted_mean_the_account() =>
        Assert.IsType<PublishOutcome.Blocked>(
            Of(403, FakeXProblems.Forbidden(FakeXProblems.NotPermitted), new XCircumstances(Repeated: false, OtherTextRefused: true))
        );

    [Fact]
    public void A_reply_waits_five_seconds_for_its_parent_and_holds_up_nothing_else()
    {
        var deferred = Assert.IsType<PublishOutcome.Deferred>(Of(403, FakeXProblems.Forbidden(FakeXProblems.ParentUnseen)));
        Assert.Equal((Clock.GetUtcNow().AddSeconds(5), DeferScope.Item), (deferred.Until, deferred.Scope));
    }

    [Fact]
    public void The_kind_is_known_by_its_tail_alone() =>
        Assert.IsType<PublishOutcome.Blocked>(Of(429, FakeXProblems.Problem(429, "", "", "https://api.x.com/3/other/usage-capped")));

    [Fact]
    public void Wrong_keys_with_a_wrong_clock_tell_of_the_clock()
    {
        var answer = Answer(401, FakeXProblems.Unauthorized);
        answer.Headers.Date = Clock.GetUtcNow().AddSeconds(-130);
        var blocked = Assert.IsType<PublishOutcome.Blocked>(XAnswers.Of(answer, default, Clock));
        Assert.Contains("130 s ahead of X's", blocked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_X_says_is_quoted_in_short_and_on_one_line()
    {
        var long1 = new string('a', 500) + "\r\n";
        var rejected = Assert.IsType<PublishOutcome.Rejected>(Of(400, FakeXProblems.Problem(400, "", "x\ny" + long1)));
        Assert.DoesNotContain('\n', rejected.Text);
        Assert.InRange(rejected.Text.Length, 200, 260);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"errors\":{\"code\":\"88\"},\"type\":7,\"detail\":[]}")]
    [InlineData("{\"errors\":[null,3,{\"code\":99999999999}]}")]
    public void A_strange_refusal_is_a_refusal(string body) => Assert.IsType<PublishOutcome.Rejected>(Of(403, body));

    private static PublishOutcome? Of(int status, string body, XCircumstances circumstances = default) =>
        XAnswers.Of(Answer(status, body), circumstances, Clock);

    private static XAnswer Answer(int status, string body) => new((HttpStatusCode)status, new HttpResponseMessage().Headers, body);

    private static string Typed(string tail) => FakeXProblems.Problem(403, "Forbidden", "", "https://api.twitter.com/2/problems/" + tail);

    /// <summary>X's words since posts are called posts.</summary>
    private static string Later(string words) => FakeXProblems.Forbidden("You attempted to " + words + ".");

    private static string Coded(int code) => $$$"""{"errors":[{"code":{{{code}}},"message":"X says so."}]}""";
}
