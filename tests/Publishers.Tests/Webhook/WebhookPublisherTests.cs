using System.Net;
using System.Security.Cryptography;
using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Webhook;
using FeedGame.Publishers.Tests.Contract;
using FeedGame.Publishers.Webhook;

namespace FeedGame.Publishers.Tests.Webhook;

public sealed class WebhookPublisherTests
{
    private const string NewSecret = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The worked example of the Standard Webhooks specification's own libraries.</summary>
    [Fact]
    public void The_signature_is_the_one_that_others_make()
    {
        var secret = WebhookSecret.Read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")!;
        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            secret.Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}""")
        );
    }

    [Fact]
    public async Task An_event_says_what_it_is_about()
    {
        await using var stage = await WebhookStage.RaiseAsync();
        var root = await PublishAsync(stage, Sample.Post("a"));
        await PublishAsync(stage, Sample.Post("b") with { Parent = root, Root = root, Safety = true });
        Assert.Equal(
            $$$"""{"type":"message.published","timestamp":"2026-09-27T18:00:00.000Z","data":{"id":"{{{stage.Consumer.Events[1]["data"]!["id"]}}}","text":"SPELBERICHT b EINDE SPELBERICHT","language":"nl","safety":true,"parent":"{{{root.Id}}}","root":"{{{root.Id}}}"}}""",
            stage.Consumer.Events[1].ToJsonString()
        );
    }

    [Fact]
    public async Task A_photo_goes_as_its_address_or_not_without_a_word()
    {
        await using var without = await WebhookStage.RaiseAsync();
        var post = Sample.Post("a") with { Photos = [Sample.Photo] };
        Assert.Equal("photo-none", Assert.Single(without.Publisher.Check(post)).Rule);
        var refused = await without.Publisher.PublishAsync(Sample.Attempt("a") with { Post = post }, Cancel);
        Assert.Equal("photos", Assert.IsType<PublishOutcome.Rejected>(refused).Field);

        var page = new Dictionary<string, string?> { ["PhotoUrl"] = "https://spel.example/g/dorp/photo/{sha256}.jpg" };
        await using var with = await WebhookStage.RaiseAsync(page);
        await PublishAsync(with, post);
        var photo = with.Consumer.Events[0]["data"]!["photos"]![0]!;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Sample.Photo.Content.Span));
        Assert.Equal($"https://spel.example/g/dorp/photo/{hash}.jpg", (string?)photo["url"]);
        Assert.Equal(Sample.Photo.Alt, (string?)photo["alt"]);
    }

    [Fact]
    public async Task An_edit_and_a_withdrawal_name_the_message_and_count_once()
    {
        await using var stage = await WebhookStage.RaiseAsync();
        var receipt = await PublishAsync(stage, Sample.Post("a"));
        var better = Sample.Post("a-better") with { Text = "Beter." };
        Assert.IsType<PublishOutcome.Published>(await ((IEditingPublisher)stage.Publisher).EditAsync(receipt, better, Cancel));
        Assert.Equal(["Beter."], stage.Visible);
        for (var time = 0; time < 2; time++)
            Assert.IsType<PublishOutcome.Published>(await ((IRetractingPublisher)stage.Publisher).RetractAsync(receipt, Cancel));
        Assert.Empty(stage.Visible);
        Assert.Equal(
            ["message.published", "message.edited", "message.withdrawn"],
            stage.Consumer.Events.Select(happened => (string?)happened["type"])
        );
    }

    [Fact]
    public async Task While_a_secret_changes_old_and_new_consumers_take_it()
    {
        await using var stage = await WebhookStage.RaiseAsync(
            new Dictionary<string, string?> { ["Secret"] = $"{NewSecret} {FakeConsumer.Secret}" }
        );
        await PublishAsync(stage, Sample.Post("a"));
        stage.Consumer.Secrets = [NewSecret];
        await PublishAsync(stage, Sample.Post("b"));
        Assert.Equal(2, stage.Visible.Count);
    }

    [Theory]
    [InlineData(301, typeof(PublishOutcome.Blocked))]
    [InlineData(307, typeof(PublishOutcome.Blocked))]
    [InlineData(401, typeof(PublishOutcome.Blocked))]
    [InlineData(404, typeof(PublishOutcome.Blocked))]
    [InlineData(410, typeof(PublishOutcome.Blocked))]
    [InlineData(400, typeof(PublishOutcome.Rejected))]
    [InlineData(413, typeof(PublishOutcome.Rejected))]
    [InlineData(429, typeof(PublishOutcome.Deferred))]
    [InlineData(500, typeof(PublishOutcome.Unknown))]
    [InlineData(503, typeof(PublishOutcome.Unknown))]
    public async Task Each_answer_has_its_meaning(int status, Type outcome)
    {
        await using var stage = await WebhookStage.RaiseAsync();
        stage.Consumer.FailNext(new FakeConsumerFault(status));
        Assert.IsType(outcome, await stage.Publisher.PublishAsync(Sample.Attempt("a"), Cancel));
        Assert.Empty(stage.Visible);
    }

    [Fact]
    public async Task A_name_that_leads_into_a_private_network_is_not_called()
    {
        var inside = new Dictionary<string, string?> { ["Url"] = "https://localhost:1/", ["AllowPrivate"] = "false" };
        await using var stage = await WebhookStage.RaiseAsync(inside);
        var blocked = Assert.IsType<PublishOutcome.Blocked>(await stage.Publisher.PublishAsync(Sample.Attempt("a"), Cancel));
        Assert.Contains("AllowPrivate", blocked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.1.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("203.0.113.7", false)]
    [InlineData("2001:db8::1", false)]
    public void Private_addresses_are_known(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, WebhookAddress.IsPrivate(IPAddress.Parse(address)));

    [Fact]
    public async Task A_rehearsal_posts_to_the_test_address_only()
    {
        await using var stage = await WebhookStage.RaiseAsync();
        var findings = await stage.Publisher.PreflightAsync(PreflightLevel.Rehearse, Cancel);
        Assert.Equal([FindingLevel.Good, FindingLevel.Warning], findings.Select(finding => finding.Level));
        Assert.Empty(stage.Consumer.Events);

        await using var test = await FakeConsumer.StartAsync(NetworkPublisherContract.Clock, Cancel);
        await using var tried = await WebhookStage.RaiseAsync(new Dictionary<string, string?> { ["TestUrl"] = test.Address.ToString() });
        var good = await tried.Publisher.PreflightAsync(PreflightLevel.Rehearse, Cancel);
        Assert.All(good, finding => Assert.Equal(FindingLevel.Good, finding.Level));
        Assert.Equal("test", (string?)Assert.Single(test.Events)["type"]);
        Assert.Empty(tried.Consumer.Events);
    }

    [Fact]
    public void Every_mistake_is_told_at_once_and_no_secret_is_shown()
    {
        var problems = new WebhookModule().Validate(
            WebhookStage.Context(
                new Dictionary<string, string?>
                {
                    ["Url"] = "https://192.168.1.1/hook",
                    ["TestUrl"] = "http://elders.example",
                    ["Secret"] = "geheim",
                    ["AllowPrivate"] = "ja",
                    ["PhotoUrl"] = "https://spel.example",
                }
            )
        );
        Assert.Equal(["AllowPrivate", "Url", "TestUrl", "Secret", "PhotoUrl"], problems.Select(problem => problem.Field));
        Assert.DoesNotContain(problems, problem => problem.Text.Contains("geheim", StringComparison.Ordinal));
        Assert.Equal("***", WebhookSecret.Read(FakeConsumer.Secret)!.ToString());
    }

    private static async Task<Receipt> PublishAsync(WebhookStage stage, Post post) =>
        Assert
            .IsType<PublishOutcome.Published>(await stage.Publisher.PublishAsync(Sample.Attempt(post.Key) with { Post = post }, Cancel))
            .Receipt;
}
