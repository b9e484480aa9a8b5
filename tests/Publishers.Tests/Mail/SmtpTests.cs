using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Servers;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Mail;

/// <summary>
/// The contract of all channels with a real mail server, over STARTTLS and with a log-in, and a whole round on it as a mail reader has it.
/// </summary>
public sealed class SmtpTests(SmtpHouse house) : NetworkPublisherContract, IClassFixture<SmtpHouse>
{
    private static readonly (string, string?)[] Each =
    [
        ("To", null),
        ("Recipients:a1", "een@dorp.example"),
        ("Recipients:a2", SmtpDoor.Unknown),
        ("Unsubscribe", "mailto:weg@dorp.example?subject=weg"),
    ];

    protected override async Task<NetworkStage> RaiseNetworkAsync() => await SmtpStage.RaiseAsync(house);

    [Fact]
    public async Task A_whole_round_with_photo_thread_and_correction()
    {
        await using var stage = await SmtpStage.RaiseAsync(house);
        var start = await Published(stage, Told("start", "SPELBERICHT · ronde 1 · 20:00 · café\nHet spel begint. EINDE SPELBERICHT"));
        var photo = await Published(stage, Reply(Sample.Attempt("foto", Sample.Photos(2)), start, start));
        var hint = await Published(stage, Reply(Told("hint", "SPELBERICHT De boef is bij de <kerk>."), start, photo));
        var corrected = await Published(stage, Reply(Told("hint2", "SPELBERICHT Verbeterd: bij de school."), start, hint));

        var letters = stage.Letters;
        Assert.All(letters, letter => Assert.Equal((true, SmtpDoor.User), (letter.Secure, letter.User)));
        Assert.All(letters, letter => Assert.Equal(["dorp@lijst.example"], letter.To));
        Assert.Equal(
            new[] { start, photo, hint, corrected }.Select(receipt => $"<{receipt.Id}>"),
            letters.Select(letter => letter.MessageId)
        );
        Assert.Equal([null, $"<{start.Id}>", $"<{photo.Id}>", $"<{hint.Id}>"], letters.Select(letter => letter.InReplyTo));
        Assert.Equal([$"<{start.Id}>", $"<{hint.Id}>"], letters[3].References);
        Assert.Equal("SPELBERICHT · ronde 1 · 20:00 · café", letters[0].Subject);
        Assert.Equal("\"Boef in de Wijk\" <boef@dorp.example>", letters[0].From);
        Assert.Equal(Sample.Post("start").Due, letters[0].Date);
        Assert.Equal("auto-generated", letters[0].Headers["auto-submitted"]);
    }

    [Fact]
    public async Task A_photo_stands_in_the_mail_with_what_it_shows_in_words()
    {
        await using var stage = await SmtpStage.RaiseAsync(house);
        await Published(stage, Sample.Attempt("foto", Sample.Photos(2)));
        var letter = Assert.Single(stage.Letters);
        Assert.Equal([true, true], letter.Photos.Select(photo => photo.Inline));
        Assert.Equal(Sample.Photos(2).Select(photo => photo.Content.ToArray()), letter.Photos.Select(photo => photo.Content.ToArray()));
        foreach (var (photo, seen) in Sample.Photos(2).Zip(letter.Photos))
            Assert.Contains($"<img src=\"cid:{seen.Cid}\" alt=\"{photo.Alt}\"", letter.Html, StringComparison.Ordinal);
        Assert.Contains("Een zwarte tas, van kant 2", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_is_sent_again_after_a_lost_answer_shows_every_reader_that_it_is_the_same()
    {
        await using var stage = await SmtpStage.RaiseAsync(house);
        stage.FailNext(Fault.AnswerLost);
        Assert.IsType<PublishOutcome.Unknown>(await PublishAsync(stage.Publisher, Sample.Attempt("kwijt")));
        Assert.IsType<FindOutcome.CannotTell>(await stage.Another().FindAsync(Sample.Attempt("kwijt"), Cancel));
        // Only a person has it sent again; then lists and mail programs drop the second by its Message-ID.
        var again = Assert.IsType<PublishOutcome.Published>(
            await PublishAsync(stage.Another(), Sample.Attempt("kwijt") with { Number = 2 })
        );
        Assert.Equal($"<{again.Receipt.Id}>", Assert.Single(stage.Letters.Select(letter => letter.MessageId).Distinct()));
    }

    [Fact]
    public async Task Each_addressee_has_a_mail_of_their_own_with_a_way_out_and_a_wrong_address_is_nobody_elses_trouble()
    {
        await using var stage = await SmtpStage.RaiseAsync(house, Each);
        Assert.Equal("recipient", Assert.IsType<PublishOutcome.Rejected>(await SendToAsync(stage, "a2")).Field);
        Assert.IsType<PublishOutcome.Published>(await SendToAsync(stage, "a1"));
        var letter = Assert.Single(stage.Letters);
        Assert.Equal(["een@dorp.example"], letter.To);
        Assert.Equal("weg@dorp.example?subject=weg", letter.Unsubscribe?.Mail);
    }

    [Fact]
    public async Task A_lists_address_that_nobody_knows_blocks_the_channel_and_is_not_repeated_in_words()
    {
        await using var stage = await SmtpStage.RaiseAsync(house, ("To", SmtpDoor.Unknown));
        var blocked = Assert.IsType<PublishOutcome.Blocked>(await PublishAsync(stage.Publisher, Sample.Attempt("a")));
        Assert.DoesNotContain(SmtpDoor.Unknown, blocked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("00")]
    public async Task A_certificate_that_is_not_the_one_is_refused_before_anything_is_said(string? fingerprint)
    {
        var other = fingerprint is null ? null : string.Concat(Enumerable.Repeat(fingerprint, 32));
        await using var stage = await SmtpStage.RaiseAsync(house, ("CertificateSha256", other));
        // A server that heard a log-in would answer it with this.
        await stage.Door.FailNextAsync("AUTH", "454 4.7.0 heard", Cancel);
        var blocked = Assert.IsType<PublishOutcome.Blocked>(await PublishAsync(stage.Publisher, Sample.Attempt("a")));
        Assert.Contains("certificate", blocked.Text, StringComparison.Ordinal);
        var finding = Assert.Single(await stage.Publisher.PreflightAsync(PreflightLevel.Connect, Cancel));
        Assert.Equal((FindingLevel.Bad, "Host"), (finding.Level, finding.Field));
        Assert.Contains("CertificateSha256", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_blocks_and_is_told_by_its_setting()
    {
        await using var stage = await SmtpStage.RaiseAsync(house, ("Password", "verkeerd"));
        Assert.IsType<PublishOutcome.Blocked>(await PublishAsync(stage.Publisher, Sample.Attempt("a")));
        Assert.Equal("Password", Assert.Single(await stage.Publisher.PreflightAsync(PreflightLevel.Connect, Cancel)).Field);
        Assert.Empty(stage.Letters);
    }

    [Fact]
    public async Task Without_the_log_in_that_the_server_asks_for_the_channel_is_blocked()
    {
        await using var stage = await SmtpStage.RaiseAsync(house, ("User", null), ("Password", null));
        var blocked = Assert.IsType<PublishOutcome.Blocked>(await PublishAsync(stage.Publisher, Sample.Attempt("a")));
        Assert.Contains("User and Password", blocked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CONNECT", "421 4.3.2 too busy", typeof(PublishOutcome.Deferred))]
    [InlineData("CONNECT", "554 5.7.1 not you", typeof(PublishOutcome.Blocked))]
    [InlineData("AUTH", "454 4.7.0 later", typeof(PublishOutcome.Deferred))]
    [InlineData("MAIL", "451 4.3.0 later", typeof(PublishOutcome.Deferred))]
    [InlineData("MAIL", "550 5.7.1 not this sender", typeof(PublishOutcome.Blocked))]
    [InlineData("END", "452 4.3.1 no room", typeof(PublishOutcome.Deferred))]
    [InlineData("END", "554 5.7.1 no", typeof(PublishOutcome.Rejected))]
    public async Task Each_answer_has_its_meaning(string at, string reply, Type outcome)
    {
        await using var stage = await SmtpStage.RaiseAsync(house);
        await stage.Door.FailNextAsync(at, reply, Cancel);
        Assert.IsType(outcome, await PublishAsync(stage.Publisher, Sample.Attempt("a")));
        Assert.Empty(stage.Letters);
        await Published(stage, Sample.Attempt("a") with { Number = 2 });
    }

    [Fact]
    public async Task A_mail_that_is_too_large_for_the_server_is_refused_by_itself()
    {
        await using var stage = await SmtpStage.RaiseAsync(house);
        var large = Sample.Photo with { Content = new byte[SmtpDoor.Largest] };
        var refused = Assert.IsType<PublishOutcome.Rejected>(await PublishAsync(stage.Publisher, Sample.Attempt("a", [large])));
        Assert.Equal("photos", refused.Field);
        await Published(stage, Sample.Attempt("b"));
        Assert.Equal([Sample.Text("b")], stage.Visible);
    }

    private static Task<PublishOutcome> SendToAsync(SmtpStage stage, string id) =>
        PublishAsync(stage.Publisher, Sample.Attempt(id) with { Post = Sample.Post(id) with { Recipient = id } });

    private static Attempt Told(string key, string text) => Sample.Attempt(key) with { Post = Sample.Post(key) with { Text = text } };

    private static Attempt Reply(Attempt attempt, Receipt root, Receipt parent) =>
        attempt with
        {
            Post = attempt.Post with { Root = root, Parent = parent },
        };
}
