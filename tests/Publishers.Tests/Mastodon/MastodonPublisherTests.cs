using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Loopback;
using FeedGame.Peers.Mastodon;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Mastodon;

/// <summary>What only Mastodon does, beyond the contract of all channels.</summary>
public sealed class MastodonPublisherTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thread_stands_as_a_thread()
    {
        await using var stage = await MastodonStage.RaiseAsync();
        var first = await Published(stage, Sample.Attempt("a"));
        await Published(stage, Reply("b", first));
        Assert.Equal([null, first.Id], stage.Fake.Statuses.Select(status => status.Parent));
        Assert.Equal($"http://localhost/@boef/{first.Id}", first.Url);
    }

    [Fact]
    public async Task Nothing_is_ever_scheduled_at_the_server()
    {
        await using var stage = await MastodonStage.RaiseAsync();
        await Published(stage, Sample.Attempt("a") with { Post = Sample.Post("a") with { Due = Sample.Post("").Due.AddHours(2) } });
        Assert.DoesNotContain("schedul", Assert.Single(Calls(stage, "post")).Body, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(null, "public")]
    [InlineData("unlisted", "unlisted")]
    [InlineData("private", "private")]
    public async Task A_post_has_the_visibility_and_the_language_that_were_chosen(string? chosen, string visibility)
    {
        await using var stage = await MastodonStage.RaiseAsync();
        var attempt = Sample.Attempt("a") with { Post = Sample.Post("a") with { Language = "en" } };
        await stage.Another(visibility: chosen).PublishAsync(attempt, Cancel);
        var call = Assert.Single(stage.Fake.Statuses).Call;
        Assert.Equal((visibility, "en"), ((string?)call["visibility"], (string?)call["language"]));
    }

    [Fact]
    public async Task Each_post_has_a_key_of_its_own_and_each_attempt_the_same()
    {
        await using var stage = await MastodonStage.RaiseAsync();
        stage.Fake.FailNext(new PeerFault.DropBeforeCommit());
        await PublishAsync(stage, Sample.Attempt("game/inject/1/dorp"));
        await stage.Another().PublishAsync(Sample.Attempt("game/inject/1/dorp") with { Number = 2 }, Cancel);
        await Published(stage, Sample.Attempt("game/inject/2/dorp"));
        var calls = Calls(stage, "post");
        Assert.Equal(calls[0].Key, calls[1].Key);
        Assert.Equal(calls[0].Body, calls[1].Body);
        Assert.NotEqual(calls[0].Key, calls[2].Key);
        Assert.All(calls, call => Assert.Matches("^[0-9a-f]{64}$", call.Key));
    }

    [Fact]
    public async Task Where_keys_are_honoured_a_second_attempt_is_no_second_post()
    {
        await using var stage = await MastodonStage.RaiseAsync();
        stage.Fake.FailNext(new PeerFault.LoseAnswer());
        Assert.IsType<PublishOutcome.Unknown>(await PublishAsync(stage, Sample.Attempt("a")));
        await Published(stage, Sample.Attempt("a") with { Number = 2 });
        Assert.Single(stage.Visible);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{\"id\":\"7\",\"scheduled_at\":\"2026-09-27T20:00:00Z\",\"params\":{}}")]
    [InlineData("{\"id\":7,\"content\":\"\",\"created_at\":\"2026-09-27T20:00:00Z\"}")]
    public async Task A_success_without_the_post_is_unknown_and_found_again(string body)
    {
        await using var stage = await MastodonStage.RaiseAsync();
        stage.Fake.FailNext(new PeerFault.Garbage(body));
        Assert.IsType<PublishOutcome.Unknown>(await PublishAsync(stage, Sample.Attempt("a")));
        Assert.IsType<FindOutcome.Found>(await stage.Publisher.FindAsync(Sample.Attempt("a"), Cancel));
    }

    [Fact]
    public async Task A_call_that_hangs_is_unknown_when_it_is_given_up()
    {
        await using var stage = await MastodonStage.RaiseAsync();
        stage.Fake.FailNext(new PeerFault.Hang(Committed: true));
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var publishing = stage.Publisher.PublishAsync(Sample.Attempt("a"), giveUp.Token);
        while (stage.Visible.Count == 0)
            await Task.Yield();
        await giveUp.CancelAsync();
        Assert.IsType<PublishOutcome.Unknown>(await publishing);
    }

    [Fact]
    public async Task An_answer_to_a_post_that_is_gone_is_refused()
    {
        await using var stage = await MastodonStage.RaiseAsync();
        var parent = await Published(stage, Sample.Attempt("a"));
        await Retract(stage, parent);
        var rejected = Assert.IsType<PublishOutcome.Rejected>(await PublishAsync(stage, Reply("b", parent)));
        Assert.Equal("reply", rejected.Field);
    }

    [Fact]
    public async Task Not_found_does_not_mean_gone()
    {
        await using var stage = await MastodonStage.RaiseAsync();
        var receipt = await Published(stage, Sample.Attempt("a"));
        stage.Fake.FailNext(new PeerFault.Answer(404, """{"error":"Record not found"}"""), "delete");
        var byHand = Assert.IsType<PublishOutcome.Rejected>(await Retract(stage, receipt));
        Assert.Contains(receipt.Url!, byHand.Text, StringComparison.Ordinal);
        stage.Fake.FailNext(new PeerFault.Answer(200, "{}"), "delete");
        Assert.IsType<PublishOutcome.Unknown>(await Retract(stage, receipt));
        stage.Fake.FailNext(new PeerFault.LoseAnswer(), "delete");
        Assert.IsType<PublishOutcome.Unknown>(await Retract(stage, receipt));
        Assert.IsType<PublishOutcome.Published>(await Retract(stage, receipt));
        stage.Fake.FailNext(new PeerFault.Answer(404, """{"error":"Record not found"}"""), "delete");
        stage.Fake.FailNext(new PeerFault.Answer(503, ""), "read");
        Assert.IsType<PublishOutcome.Deferred>(await Retract(stage, receipt));
    }

    [Fact]
    public async Task Deletes_have_a_limit_of_their_own_and_wait_for_it()
    {
        await using var stage = await MastodonStage.RaiseAsync();
        var receipt = await Published(stage, Sample.Attempt("a"));
        stage.Fake.FailNext(
            new PeerFault.Answer(429, """{"error":"Too many requests"}""", ("X-RateLimit-Reset", "2026-09-27T18:20:00.123456Z")),
            "delete"
        );
        var deferred = Assert.IsType<PublishOutcome.Deferred>(await Retract(stage, receipt));
        Assert.Equal(new DateTimeOffset(2026, 9, 27, 18, 20, 0, TimeSpan.Zero).AddTicks(1234560), deferred.Until);
    }

    [Fact]
    public async Task An_edit_is_not_believed_before_it_can_be_read()
    {
        await using var stage = await MastodonStage.RaiseAsync();
        var receipt = await Published(stage, Sample.Attempt("a"));
        stage.Fake.FailNext(new PeerFault.Answer(200, "{}"), "edit");
        Assert.IsType<PublishOutcome.Unknown>(await Edit(stage, receipt));
        stage.Fake.FailNext(new PeerFault.LoseAnswer(), "edit");
        Assert.IsType<PublishOutcome.Unknown>(await Edit(stage, receipt));
        Assert.IsType<PublishOutcome.Published>(await Edit(stage, receipt));
        Assert.Equal(1, stage.Fake.Statuses[0].Edits);
    }

    [Theory]
    [InlineData(401, typeof(PublishOutcome.Blocked))]
    [InlineData(429, typeof(PublishOutcome.Deferred))]
    [InlineData(503, typeof(PublishOutcome.Deferred))]
    public async Task An_edit_that_cannot_look_first_changes_nothing(int status, Type outcome)
    {
        await using var stage = await MastodonStage.RaiseAsync();
        var receipt = await Published(stage, Sample.Attempt("a"));
        stage.Fake.FailNext(new PeerFault.Answer(status, ""), "read");
        Assert.IsType(outcome, await Edit(stage, receipt));
        Assert.Empty(Calls(stage, "edit"));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(422)]
    public async Task A_wrong_token_is_told_in_the_preflight_by_its_setting_and_blocks(int status)
    {
        await using var stage = await MastodonStage.RaiseAsync(new FakeMastodonRules { WrongTokenStatus = status });
        var publisher = stage.Another("verkeerd");
        var finding = Assert.Single(await publisher.PreflightAsync(PreflightLevel.Rights, Cancel));
        Assert.Equal((FindingLevel.Bad, "AccessToken"), (finding.Level, finding.Field));
        Assert.DoesNotContain("verkeerd", finding.Text, StringComparison.Ordinal);
        Assert.IsType<PublishOutcome.Blocked>(await publisher.PublishAsync(Sample.Attempt("a"), Cancel));
    }

    [Theory]
    [InlineData("write read", FindingLevel.Good)]
    [InlineData("read write:statuses write:media", FindingLevel.Good)]
    [InlineData("read write:statuses", FindingLevel.Bad)]
    [InlineData("read", FindingLevel.Bad)]
    [InlineData(null, FindingLevel.Warning)]
    public async Task The_preflight_tells_what_the_token_may(string? scopes, FindingLevel level)
    {
        await using var stage = await MastodonStage.RaiseAsync(new FakeMastodonRules { Scopes = scopes?.Split(' ') });
        var findings = await stage.Publisher.PreflightAsync(PreflightLevel.Rights, Cancel);
        Assert.Equal([FindingLevel.Good, FindingLevel.Good, level], findings.Select(finding => finding.Level));
        Assert.Empty(stage.Visible);
    }

    private static Attempt Reply(string key, Receipt parent) =>
        Sample.Attempt(key) with
        {
            Post = Sample.Post(key) with { Parent = parent, Root = parent },
        };

    private static List<PeerRequest> Calls(MastodonStage stage, string call) =>
        [.. stage.Fake.Requests.Where(request => request.Call == call)];

    private static Task<PublishOutcome> Retract(MastodonStage stage, Receipt receipt) =>
        ((IRetractingPublisher)stage.Publisher).RetractAsync(receipt, Cancel);

    private static Task<PublishOutcome> Edit(MastodonStage stage, Receipt receipt) =>
        ((IEditingPublisher)stage.Publisher).EditAsync(receipt, Sample.Post("verbeterd"), Cancel);

    private static Task<PublishOutcome> PublishAsync(MastodonStage stage, Attempt attempt) => stage.Publisher.PublishAsync(attempt, Cancel);

    private static async Task<Receipt> Published(MastodonStage stage, Attempt attempt) =>
        Assert.IsType<PublishOutcome.Published>(await PublishAsync(stage, attempt)).Receipt;
}
