using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Mail;
using FeedGame.Publishers.Mail;
using FeedGame.Publishers.Tests.Contract;
using MimeKit;

namespace FeedGame.Publishers.Tests.Mail;

public sealed class MailPublisherTests
{
    private const string Words = "SPELBERICHT · ronde 1 · 20:12\nHint: de boef <zoekt> een kat.\nEINDE SPELBERICHT";

    private static readonly Dictionary<string, string?> Each = new()
    {
        ["Recipients:a1"] = "een@dorp.example",
        ["Recipients:a2"] = "twee@dorp.example",
        ["Unsubscribe"] = "mailto:weg@dorp.example",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_goes_to_the_list_with_label_and_time_as_its_subject()
    {
        await using var stage = await MailStage.RaiseAsync();
        var receipt = await PublishAsync(stage, Sample.Post("a") with { Text = Words });
        var letter = Assert.Single(stage.Letters);
        Assert.Equal("SPELBERICHT · ronde 1 · 20:12", letter.Subject);
        Assert.Equal("boef@dorp.example", letter.From.Mailboxes.Single().Address);
        Assert.Equal(["dorp@lijst.example"], stage.Server.Letters[0].To);
        Assert.Equal(receipt.Id, letter.MessageId);
        Assert.Equal(Sample.Post("a").Due, letter.Date);
        Assert.Equal("auto-generated", letter.Headers["Auto-Submitted"]);
        Assert.Equal("nl", letter.Body!.Headers["Content-Language"]);
    }

    [Fact]
    public async Task The_same_post_has_the_same_message_id_and_another_has_not()
    {
        await using var stage = await MailStage.RaiseAsync();
        var first = await PublishAsync(stage, Sample.Post("a"));
        Assert.Equal(first, await PublishAsync(stage, Sample.Post("a")));
        Assert.NotEqual(first, await PublishAsync(stage, Sample.Post("b")));
        Assert.Matches("^[0-9a-f]{32}@dorp.example$", first.Id);
    }

    [Fact]
    public async Task A_thread_is_one_to_a_mail_reader()
    {
        await using var stage = await MailStage.RaiseAsync();
        var root = await PublishAsync(stage, Sample.Post("a"));
        var parent = await PublishAsync(stage, Sample.Post("b") with { Parent = root, Root = root });
        await PublishAsync(stage, Sample.Post("c") with { Parent = parent, Root = root });
        Assert.Equal((root.Id, root.Id), (stage.Letters[1].InReplyTo, Assert.Single(stage.Letters[1].References)));
        Assert.Equal(parent.Id, stage.Letters[2].InReplyTo);
        Assert.Equal([root.Id, parent.Id], stage.Letters[2].References);
    }

    [Fact]
    public async Task A_photo_comes_along_and_is_told_in_words()
    {
        await using var stage = await MailStage.RaiseAsync();
        await PublishAsync(stage, Sample.Post("a") with { Text = Words, Photos = [Sample.Photo] });
        var letter = Assert.Single(stage.Letters);
        Assert.Contains(
            "[Foto: Een zwarte tas, van kant 1]\nEINDE SPELBERICHT",
            letter.TextBody!.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
        Assert.Contains("alt=\"Een zwarte tas, van kant 1\"", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("&lt;zoekt&gt;", letter.HtmlBody, StringComparison.Ordinal);
        var photo = Assert.Single(letter.BodyParts.OfType<MimePart>(), part => part.ContentType.IsMimeType("image", "png"));
        using var bytes = new MemoryStream();
        await photo.Content!.DecodeToAsync(bytes, Cancel);
        Assert.Equal(Sample.Photo.Content.ToArray(), bytes.ToArray());
        Assert.Contains($"cid:{photo.ContentId}", letter.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_addressee_has_a_mail_of_their_own_and_a_way_out()
    {
        await using var stage = await MailStage.RaiseAsync(Each);
        Assert.Equal(["a1", "a2"], stage.Publisher.Traits.Recipients);
        foreach (var id in stage.Publisher.Traits.Recipients)
            await PublishAsync(stage, Sample.Post("a/" + id) with { Recipient = id });
        Assert.Equal(["een@dorp.example", "twee@dorp.example"], stage.Server.Letters.SelectMany(letter => letter.To));
        Assert.All(stage.Letters, letter => Assert.Equal("<mailto:weg@dorp.example>", letter.Headers["List-Unsubscribe"]));
        var gone = await stage.Publisher.PublishAsync(
            Sample.Attempt("b") with
            {
                Post = Sample.Post("b") with { Recipient = "a9" },
            },
            Cancel
        );
        Assert.Equal("recipient", Assert.IsType<PublishOutcome.Rejected>(gone).Field);
    }

    [Theory]
    [InlineData("CONNECT", "554 5.7.1 not you", typeof(PublishOutcome.Blocked))]
    [InlineData("CONNECT", "421 4.3.2 too busy", typeof(PublishOutcome.Deferred))]
    [InlineData("CONNECT", null, typeof(PublishOutcome.Deferred))]
    [InlineData("AUTH", "535 5.7.8 no", typeof(PublishOutcome.Blocked))]
    [InlineData("AUTH", "454 4.7.0 later", typeof(PublishOutcome.Deferred))]
    [InlineData("MAIL", "550 5.7.1 not this sender", typeof(PublishOutcome.Blocked))]
    [InlineData("MAIL", "451 4.3.0 later", typeof(PublishOutcome.Deferred))]
    [InlineData("MAIL", null, typeof(PublishOutcome.Deferred))]
    [InlineData("RCPT", "550 5.1.1 dorp@lijst.example unknown", typeof(PublishOutcome.Blocked))]
    [InlineData("RCPT", "452 4.2.2 full", typeof(PublishOutcome.Deferred))]
    [InlineData("DATA", "554 5.5.1 no", typeof(PublishOutcome.Rejected))]
    [InlineData("DATA", null, typeof(PublishOutcome.Deferred))]
    [InlineData("END", "552 5.3.4 too large", typeof(PublishOutcome.Rejected))]
    [InlineData("END", "421 4.3.2 closing", typeof(PublishOutcome.Deferred))]
    public async Task Each_answer_has_its_meaning(string at, string? reply, Type outcome)
    {
        await using var stage = await MailStage.RaiseAsync();
        stage.Server.FailNext(new FakeMailFault(at, reply));
        var seen = await stage.Publisher.PublishAsync(Sample.Attempt("a"), Cancel);
        Assert.IsType(outcome, seen);
        Assert.DoesNotContain("dorp@lijst.example", seen.Words, StringComparison.Ordinal);
        Assert.Empty(stage.Server.Letters);
    }

    [Fact]
    public async Task One_refused_addressee_is_nobody_elses_trouble()
    {
        await using var stage = await MailStage.RaiseAsync(Each);
        stage.Server.FailNext(new FakeMailFault("RCPT", "550 5.1.1 unknown"));
        var outcome = await stage.Publisher.PublishAsync(
            Sample.Attempt("a") with
            {
                Post = Sample.Post("a") with { Recipient = "a1" },
            },
            Cancel
        );
        Assert.Equal("recipient", Assert.IsType<PublishOutcome.Rejected>(outcome).Field);
    }

    [Fact]
    public async Task A_wrong_password_names_its_field_before_the_evening()
    {
        await using var stage = await MailStage.RaiseAsync(
            new Dictionary<string, string?> { ["To"] = "dorp@lijst.example", ["Password"] = "anders" }
        );
        var finding = Assert.Single(await stage.Publisher.PreflightAsync(PreflightLevel.Connect, Cancel));
        Assert.Equal((FindingLevel.Bad, "Password"), (finding.Level, finding.Field));
    }

    [Fact]
    public async Task A_rehearsal_writes_to_the_test_address_only()
    {
        await using var stage = await MailStage.RaiseAsync(
            new Dictionary<string, string?> { ["To"] = "dorp@lijst.example", ["TestTo"] = "proef@dorp.example" }
        );
        var findings = await stage.Publisher.PreflightAsync(PreflightLevel.Rehearse, Cancel);
        Assert.All(findings, finding => Assert.Equal(FindingLevel.Good, finding.Level));
        Assert.Equal(["proef@dorp.example"], Assert.Single(stage.Server.Letters).To);
    }

    [Fact]
    public void Every_mistake_is_told_at_once_and_nothing_private_is_shown()
    {
        var problems = new MailModule().Validate(
            MailStage.Context(
                new Dictionary<string, string?>
                {
                    ["Port"] = "99999",
                    ["Security"] = "none",
                    ["Host"] = "post.example",
                    ["CertificateSha256"] = "zz",
                    ["User"] = "boef",
                    ["From"] = "geen adres",
                    ["Recipients:Jan Jansen"] = "jan@dorp.example",
                }
            )
        );
        Assert.Equal(
            ["CertificateSha256", "From", "Password", "Port", "Recipients:Jan Jansen", "Security", "To"],
            problems.Select(problem => problem.Field).Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(problems, problem => problem.Text.Contains("jan@", StringComparison.Ordinal));
    }

    private static async Task<Receipt> PublishAsync(MailStage stage, Post post) =>
        Assert
            .IsType<PublishOutcome.Published>(await stage.Publisher.PublishAsync(Sample.Attempt(post.Key) with { Post = post }, Cancel))
            .Receipt;
}
