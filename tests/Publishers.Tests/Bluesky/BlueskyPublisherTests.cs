using System.Text.Json.Nodes;
using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Bluesky;
using FeedGame.Peers.Loopback;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Bluesky;

/// <summary>What only Bluesky does, beyond the contract of all channels.</summary>
public sealed class BlueskyPublisherTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thread_names_its_root_and_its_parent_by_address_and_content()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        var first = await Published(stage, Sample.Attempt("a"));
        var second = await Published(stage, Reply("b", first, first));
        await Published(stage, Reply("c", second, first));
        var reply = stage.Fake.Posts[2].Record["reply"]!;
        Assert.Equal((first.Id, first.Detail), ((string?)reply["root"]!["uri"], (string?)reply["root"]!["cid"]));
        Assert.Equal((second.Id, second.Detail), ((string?)reply["parent"]!["uri"], (string?)reply["parent"]!["cid"]));
        Assert.Null(stage.Fake.Posts[0].Record["reply"]);
    }

    [Fact]
    public async Task A_post_to_answer_without_its_content_id_is_refused_before_anything_leaves()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        var parent = new Receipt("at://did:plc:a/app.bsky.feed.post/b");
        Assert.IsType<PublishOutcome.Rejected>(await PublishAsync(stage, Reply("b", parent, parent)));
        Assert.Empty(stage.Fake.Requests);
    }

    [Fact]
    public async Task A_second_attempt_from_another_process_is_the_same_to_the_byte()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        stage.Fake.FailNext(new PeerFault.LoseAnswer());
        Assert.IsType<PublishOutcome.Unknown>(await PublishAsync(stage, Sample.Attempt("a")));
        var again = await stage.Another().PublishAsync(Sample.Attempt("a") with { Number = 2 }, Cancel);
        Assert.IsType<PublishOutcome.Published>(again);
        var puts = Calls(stage, "putRecord");
        Assert.Equal(2, puts.Count);
        Assert.Equal(puts[0].Body, puts[1].Body);
        Assert.Contains("\"createdAt\":\"2026-09-27T18:00:00.000Z\"", puts[0].Body, StringComparison.Ordinal);
        Assert.Contains("\"swapRecord\":null", puts[0].Body, StringComparison.Ordinal);
        Assert.Single(stage.Visible);
    }

    [Fact]
    public async Task Two_posts_of_one_instant_do_not_overwrite_each_other()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        foreach (var n in Enumerable.Range(0, 20))
            await Published(stage, Sample.Attempt($"k{n}"));
        Assert.Equal(20, stage.Visible.Count);
    }

    [Fact]
    public async Task An_expired_token_is_renewed_without_a_new_log_in_and_the_post_goes_out_once()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        for (var n = 0; n < 40; n++)
        {
            await Published(stage, Sample.Attempt($"k{n}"));
            stage.Fake.ExpireAccess();
        }
        Assert.Equal(40, stage.Visible.Count);
        Assert.Single(Calls(stage, "createSession"));
        Assert.Equal(39, Calls(stage, "refreshSession").Count);
    }

    [Fact]
    public async Task When_the_refresh_token_is_over_as_well_it_logs_in_again()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        await Published(stage, Sample.Attempt("a"));
        stage.Fake.ExpireSession();
        await Published(stage, Sample.Attempt("b"));
        Assert.Equal(2, Calls(stage, "createSession").Count);
    }

    [Fact]
    public async Task A_server_that_is_away_while_refreshing_is_no_reason_to_log_in_again()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        await Published(stage, Sample.Attempt("a"));
        stage.Fake.ExpireAccess();
        stage.Fake.FailNext(new PeerFault.Answer(503, ""), "refreshSession");
        Assert.IsType<PublishOutcome.Deferred>(await PublishAsync(stage, Sample.Attempt("b")));
        await Published(stage, Sample.Attempt("b") with { Number = 2 });
        Assert.Single(Calls(stage, "createSession"));
    }

    [Fact]
    public async Task Many_who_meet_an_expired_token_at_once_renew_it_once()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        await Published(stage, Sample.Attempt("a"));
        stage.Fake.ExpireAccess();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => PublishAsync(stage, Sample.Attempt($"k{n}"))));
        Assert.All(outcomes, outcome => Assert.IsType<PublishOutcome.Published>(outcome));
        Assert.Single(Calls(stage, "refreshSession"));
    }

    [Theory]
    [InlineData(401, "AuthenticationRequired", typeof(PublishOutcome.Blocked))]
    [InlineData(400, "InvalidRequest", typeof(PublishOutcome.Blocked))]
    [InlineData(429, "RateLimitExceeded", typeof(PublishOutcome.Deferred))]
    [InlineData(500, "InternalServerError", typeof(PublishOutcome.Deferred))]
    [InlineData(200, "", typeof(PublishOutcome.Blocked))]
    public async Task A_log_in_that_fails_leaves_no_doubt_about_the_post(int status, string error, Type outcome)
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        stage.Fake.FailNext(new PeerFault.Answer(status, $$"""{"error":"{{error}}"}"""), "createSession");
        Assert.IsType(outcome, await PublishAsync(stage, Sample.Attempt("a")));
        Assert.Empty(Calls(stage, "putRecord"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{\"uri\":\"at://x/y/z\"}")]
    [InlineData("{\"uri\":7,\"cid\":\"b\"}")]
    public async Task A_success_without_address_and_content_is_unknown_and_found_again(string body)
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        stage.Fake.FailNext(new PeerFault.Garbage(body));
        Assert.IsType<PublishOutcome.Unknown>(await PublishAsync(stage, Sample.Attempt("a")));
        Assert.IsType<FindOutcome.Found>(await stage.Publisher.FindAsync(Sample.Attempt("a"), Cancel));
    }

    [Fact]
    public async Task An_earlier_attempt_that_answered_another_post_is_recognised_and_not_replaced()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        var parent = await Published(stage, Sample.Attempt("a"));
        var landed = await Published(stage, Reply("b", parent, parent));
        var again = await PublishAsync(stage, Sample.Attempt("b") with { Number = 2 });
        Assert.Equal(new PublishOutcome.Published(landed), again);
        Assert.NotNull(stage.Fake.Posts[1].Record["reply"]);
    }

    [Fact]
    public async Task Another_text_in_the_posts_place_is_not_replaced_and_not_taken_for_it()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        await Published(stage, Sample.Attempt("a"));
        var other = Sample.Attempt("a") with { Post = Sample.Post("a") with { Text = "Iets anders." } };
        Assert.IsType<PublishOutcome.Rejected>(await PublishAsync(stage, other));
        Assert.IsType<FindOutcome.CannotTell>(await stage.Publisher.FindAsync(other, Cancel));
        Assert.Equal([Sample.Text("a")], stage.Visible);
    }

    [Fact]
    public async Task A_photo_that_the_server_forgot_is_uploaded_again_once()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        var attempt = Sample.Attempt("photo", Sample.Photos(2));
        attempt = attempt with { Intent = await PreparedAsync(stage, attempt) };
        stage.Fake.ForgetBlobs();
        Assert.IsType<PublishOutcome.Deferred>(await PublishAsync(stage, attempt));
        attempt = attempt with { Number = 2, Intent = await PreparedAsync(stage, attempt with { Number = 2 }) };
        await Published(stage, attempt);
        Assert.Equal((4, 2), (stage.Fake.Uploads, stage.Photos.Count));
        stage.Fake.FailNext(new PeerFault.Answer(400, """{"error":"BlobNotFound","message":"Could not find blob: x"}"""));
        Assert.IsType<PublishOutcome.Rejected>(await PublishAsync(stage, attempt with { Number = 3 }));
    }

    [Fact]
    public async Task A_photo_has_its_words_and_its_ratio()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        var attempt = Sample.Attempt("photo", [Sample.Photo with { Width = 1600, Height = 900 }]);
        await Published(stage, attempt with { Intent = await PreparedAsync(stage, attempt) });
        var image = stage.Fake.Posts[0].Record["embed"]!["images"]![0]!;
        Assert.Equal((1600, 900), ((int)image["aspectRatio"]!["width"]!, (int)image["aspectRatio"]!["height"]!));
        Assert.Equal(Sample.Photo.Alt, (string?)image["alt"]);
    }

    [Fact]
    public async Task What_is_deleted_but_still_there_is_not_taken_back_yet()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        var receipt = await Published(stage, Sample.Attempt("a"));
        var publisher = (IRetractingPublisher)stage.Publisher;
        stage.Fake.FailNext(new PeerFault.Answer(200, "{}"), "deleteRecord");
        Assert.IsType<PublishOutcome.Unknown>(await publisher.RetractAsync(receipt, Cancel));
        stage.Fake.FailNext(new PeerFault.LoseAnswer(), "deleteRecord");
        Assert.IsType<PublishOutcome.Unknown>(await publisher.RetractAsync(receipt, Cancel));
        stage.Fake.FailNext(new PeerFault.Answer(500, ""), "getRecord");
        Assert.IsType<PublishOutcome.Unknown>(await publisher.RetractAsync(receipt, Cancel));
        Assert.IsType<PublishOutcome.Published>(await publisher.RetractAsync(receipt, Cancel));
        Assert.IsType<PublishOutcome.Rejected>(await publisher.RetractAsync(new Receipt("https://bsky.app/x"), Cancel));
    }

    [Fact]
    public async Task A_call_that_hangs_is_unknown_when_it_is_given_up_and_a_log_in_is_not()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        Assert.IsType<PublishOutcome.Deferred>(await GivenUpAsync(stage, "createSession"));
        Assert.IsType<PublishOutcome.Unknown>(await GivenUpAsync(stage, "putRecord"));
    }

    [Fact]
    public async Task A_wrong_password_is_told_in_the_preflight_by_its_setting()
    {
        await using var stage = await BlueskyStage.RaiseAsync();
        var finding = Assert.Single(await stage.Another("wrong").PreflightAsync(PreflightLevel.Rights, Cancel));
        Assert.Equal((FindingLevel.Bad, "AppPassword"), (finding.Level, finding.Field));
        Assert.DoesNotContain("wrong", finding.Text, StringComparison.Ordinal);
    }

    private static async Task<PublishOutcome> GivenUpAsync(BlueskyStage stage, string call)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        stage.Fake.Mischief = name =>
        {
            if (name != call)
                return null;
            arrived.TrySetResult();
            return new PeerFault.Hang(Committed: false);
        };
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var publishing = stage.Publisher.PublishAsync(Sample.Attempt("a"), giveUp.Token);
        await arrived.Task.WaitAsync(Cancel);
        await giveUp.CancelAsync();
        var outcome = await publishing;
        stage.Fake.Mischief = null;
        return outcome;
    }

    private static Attempt Reply(string key, Receipt parent, Receipt root) =>
        Sample.Attempt(key) with
        {
            Post = Sample.Post(key) with { Parent = parent, Root = root },
        };

    private static List<PeerRequest> Calls(BlueskyStage stage, string call) =>
        [.. stage.Fake.Requests.Where(request => request.Call == call)];

    private static async Task<string?> PreparedAsync(BlueskyStage stage, Attempt attempt) =>
        Assert.IsType<Preparation.Ready>(await stage.Publisher.PrepareAsync(attempt, Cancel)).Intent;

    private static Task<PublishOutcome> PublishAsync(BlueskyStage stage, Attempt attempt) => stage.Publisher.PublishAsync(attempt, Cancel);

    private static async Task<Receipt> Published(BlueskyStage stage, Attempt attempt) =>
        Assert.IsType<PublishOutcome.Published>(await PublishAsync(stage, attempt)).Receipt;
}
