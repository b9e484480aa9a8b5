using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;
using FeedGame.Peers.X;
using FeedGame.Publishers.Tests.Contract;
using FeedGame.Publishers.X;

namespace FeedGame.Publishers.Tests.X;

/// <summary>What a preflight learns of the account, what stands on it, and what X makes of a text.</summary>
public sealed class XAccountTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static TextRule Rule => new XModule().DefaultTraits.Text;

    [Theory]
    [InlineData("none", FindingLevel.Warning)]
    [InlineData("blue", FindingLevel.Good)]
    [InlineData("business", FindingLevel.Good)]
    [InlineData("government", FindingLevel.Good)]
    public async Task The_kind_of_account_decides_what_it_may_post(string type, FindingLevel level)
    {
        await using var stage = await RaiseAsync(new FakeXAccount(type));
        Assert.Null(stage.Publisher.Traits.Slices);
        var findings = await stage.Publisher.PreflightAsync(PreflightLevel.Connect, Cancel);
        Assert.Equal(level, Assert.Single(findings, finding => finding.Text.Contains("verified", StringComparison.Ordinal)).Level);
        Assert.Equal(type == "none" ? new SliceLimit(TimeSpan.FromMinutes(30), Posts: 1, Replies: 4) : null, stage.Publisher.Traits.Slices);
    }

    [Fact]
    public async Task A_protected_account_is_bad_and_every_finding_has_its_Dutch()
    {
        await using var stage = await RaiseAsync(new FakeXAccount(Protected: true));
        var findings = await stage.Publisher.PreflightAsync(PreflightLevel.Rights, Cancel);
        Assert.Contains("protected", Assert.Single(findings, finding => finding.Level == FindingLevel.Bad).Text, StringComparison.Ordinal);
        Assert.All(findings, finding => Assert.NotNull(Dutch.Of(finding.Text)));
        Assert.Contains(findings, finding => finding.Text.Contains("@boef", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fields_that_X_renamed_leave_the_keys_good_and_the_kind_unknown()
    {
        await using var stage = await RaiseAsync(new FakeXAccount("none"));
        stage.Fake.FailNext(new FakeXFault.Answer(400, FakeXProblems.Invalid("[verified_type] is not one of")), FakeXCall.Me);
        var findings = await stage.Publisher.PreflightAsync(PreflightLevel.Connect, Cancel);
        Assert.DoesNotContain(findings, finding => finding.Level == FindingLevel.Bad);
        Assert.Equal(FindingLevel.Warning, findings[^1].Level);
        Assert.Null(stage.Publisher.Traits.Slices);
    }

    [Fact]
    public async Task An_answer_to_a_post_tells_what_is_left_for_the_day()
    {
        await using var stage = await RaiseAsync(new FakeXAccount());
        stage.Fake.Rules = stage.Fake.Rules with { PostsPerDayOfUser = 40, PostsPerDayOfApp = 30 };
        await stage.Publisher.PreflightAsync(PreflightLevel.Connect, Cancel);
        Assert.Null(stage.Publisher.Traits.Left);
        await stage.Publisher.PublishAsync(Sample.Attempt("a"), Cancel);
        Assert.Equal(29, stage.Publisher.Traits.Left!.Count);
        Assert.Equal(NetworkPublisherContract.Clock.GetUtcNow().AddHours(24), stage.Publisher.Traits.Left.Until);
    }

    [Fact]
    public async Task What_stands_on_the_account_is_read_over_all_pages_in_plain_words()
    {
        await using var stage = await RaiseAsync(new FakeXAccount());
        stage.Fake.Rules = stage.Fake.Rules with { PageLength = 2 };
        foreach (var text in new[] { "een", "twee & drie", "vier" })
            await stage.Publisher.PublishAsync(Sample.Attempt(text) with { Post = Sample.Post(text) with { Text = text } }, Cancel);
        var readable = Assert.IsAssignableFrom<IReadablePublisher>(stage.Publisher);
        var seen = await readable.ReadAsync(NetworkPublisherContract.Clock.GetUtcNow().AddDays(-7), Cancel);
        Assert.Equal(["vier", "twee & drie", "een"], seen!.Select(post => post.Text));
    }

    [Fact]
    public async Task A_timeline_that_cannot_be_read_is_not_an_empty_one()
    {
        await using var stage = await RaiseAsync(new FakeXAccount());
        var readable = Assert.IsAssignableFrom<IReadablePublisher>(stage.Publisher);
        stage.Fake.FailNext(new FakeXFault.Answer(503, ""), FakeXCall.Timeline);
        Assert.Null(await readable.ReadAsync(NetworkPublisherContract.Clock.GetUtcNow().AddDays(-7), Cancel));
        await stage.UnplugAsync();
        Assert.Null(await readable.ReadAsync(NetworkPublisherContract.Clock.GetUtcNow().AddDays(-7), Cancel));
    }

    [Theory]
    [InlineData("Dit is het einde.Nu naar huis", "einde.Nu")]
    [InlineData("Zie README.md en https://example.nl/a", "README.md https://example.nl/a")]
    [InlineData("Het is 20:12. Kom mee", "")]
    public void The_channel_tells_what_X_makes_a_link_of(string text, string links) =>
        Assert.Equal(links, string.Join(' ', Rule.Links(text).Select(link => link.In(text))));

    [Theory]
    [InlineData("Vraag @politie, of (@gemeente)!", "@politie @gemeente")]
    [InlineData("Mail naar boef@example.nl", "")]
    [InlineData("@@boef @ boef", "")]
    [InlineData("\uFF20boef", "\uFF20boef")]
    public void The_channel_tells_whom_X_would_call(string text, string names) =>
        Assert.Equal(names, string.Join(' ', Rule.Mentions(text).Select(name => name.In(text))));

    private static async Task<XStage> RaiseAsync(FakeXAccount account)
    {
        var stage = await XStage.RaiseAsync();
        stage.Fake.Rules = stage.Fake.Rules with { Account = account };
        return stage;
    }
}
