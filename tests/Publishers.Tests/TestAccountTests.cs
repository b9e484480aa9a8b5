using FeedGame.Abstractions.Channels;
using FeedGame.Publishers.Tests.Contract;
using NSubstitute;

namespace FeedGame.Publishers.Tests;

/// <summary>A second account to try a channel out on: never the public one, and nothing of it is left.</summary>
public sealed class TestAccountTests
{
    private const string Field = "TestToken";

    private static readonly Finding Good = new(FindingLevel.Good, "Token", "The token is good.");
    private static readonly Receipt Receipt = new("17");
    private readonly IRetractingPublisher there = Substitute.For<IRetractingPublisher>();

    public TestAccountTests()
    {
        there.PrepareAsync(Arg.Any<Attempt>(), Arg.Any<CancellationToken>()).Returns(new Preparation.Ready("seen 16"));
        there.PublishAsync(Arg.Any<Attempt>(), Arg.Any<CancellationToken>()).Returns(new PublishOutcome.Published(Receipt));
        there.RetractAsync(Receipt, Arg.Any<CancellationToken>()).Returns(new PublishOutcome.Published(Receipt));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_posted_there_with_what_preparing_gave_and_deleted()
    {
        Assert.Equal([(FindingLevel.Good, "Token"), (FindingLevel.Good, Field)], await TryAsync("other"));
        await there
            .Received(1)
            .PublishAsync(
                Arg.Is<Attempt>(attempt => attempt.Intent == "seen 16" && attempt.Post.Text.StartsWith("FeedGame: proefbericht")),
                Arg.Any<CancellationToken>()
            );
        await there.Received(1).RetractAsync(Receipt, Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task What_the_network_does_not_let_a_program_delete_is_left_to_a_person()
    {
        there.RetractAsync(Receipt, Arg.Any<CancellationToken>()).Returns(new PublishOutcome.Rejected("", "By hand."));
        var finding = (await Account("other").AfterAsync([Good], PreflightLevel.Rehearse, Cancel))[^1];
        Assert.Equal((FindingLevel.Good, true), (finding.Level, finding.Text.Contains("by hand", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ours")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Nothing_is_posted_on_the_public_account_or_one_that_nobody_knows(string? who)
    {
        Assert.Equal((FindingLevel.Bad, Field), (await TryAsync(who))[^1]);
        await NothingAsync();
    }

    [Fact]
    public async Task Nothing_is_posted_while_the_network_does_not_tell_whose_the_channel_is()
    {
        var account = new TestAccount(Field, there, Tell("other"), Tell(null), NetworkPublisherContract.Clock);
        Assert.Equal(FindingLevel.Bad, (await account.AfterAsync([Good], PreflightLevel.Rehearse, Cancel))[^1].Level);
        await NothingAsync();
    }

    [Fact]
    public async Task A_refusal_is_told_in_the_networks_words_also_when_it_came_with_preparing()
    {
        there
            .PublishAsync(Arg.Any<Attempt>(), Arg.Any<CancellationToken>())
            .Returns(new PublishOutcome.Rejected("text", "The words are not welcome."));
        var refused = (await Account("other").AfterAsync([Good], PreflightLevel.Rehearse, Cancel))[^1];
        Assert.Equal("The network did not confirm a message on the test account: The words are not welcome.", refused.Text);
        there
            .PrepareAsync(Arg.Any<Attempt>(), Arg.Any<CancellationToken>())
            .Returns(new Preparation.Failed(new PublishOutcome.Blocked("The account is locked.")));
        var blocked = (await Account("other").AfterAsync([Good], PreflightLevel.Rehearse, Cancel))[^1];
        Assert.Equal("The network did not confirm a message on the test account: The account is locked.", blocked.Text);
        Assert.Equal((FindingLevel.Bad, FindingLevel.Bad), (refused.Level, blocked.Level));
        await there.DidNotReceive().RetractAsync(Arg.Any<Receipt>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Without_one_it_says_so_and_before_that_level_or_with_a_bad_channel_it_is_left_alone()
    {
        var none = new TestAccount(Field, null, Tell("other"), Tell("ours"), NetworkPublisherContract.Clock);
        Assert.Equal(FindingLevel.Warning, (await none.AfterAsync([Good], PreflightLevel.Rehearse, Cancel))[^1].Level);
        Assert.Equal([Good], await Account("other").AfterAsync([Good], PreflightLevel.Rights, Cancel));
        var bad = Good with { Level = FindingLevel.Bad };
        Assert.Equal([bad], await Account("other").AfterAsync([bad], PreflightLevel.Rehearse, Cancel));
        await NothingAsync();
    }

    [Fact]
    public async Task Each_sentence_has_Dutch()
    {
        there.RetractAsync(Receipt, Arg.Any<CancellationToken>()).Returns(new PublishOutcome.Rejected("", "By hand."));
        Finding[] all =
        [
            .. await Account("other").AfterAsync([], PreflightLevel.Rehearse, Cancel),
            .. await Account("ours").AfterAsync([], PreflightLevel.Rehearse, Cancel),
            .. await Account(null).AfterAsync([], PreflightLevel.Rehearse, Cancel),
        ];
        Assert.Equal(3, all.Select(finding => Dutch.Of(finding.Text)).Distinct().Count(dutch => dutch is not null));
    }

    private async Task<List<(FindingLevel, string)>> TryAsync(string? who) =>
        [.. (await Account(who).AfterAsync([Good], PreflightLevel.Rehearse, Cancel)).Select(finding => (finding.Level, finding.Field))];

    private TestAccount Account(string? who) => new(Field, there, Tell(who), Tell("ours"), NetworkPublisherContract.Clock);

    private static Func<CancellationToken, Task<string?>> Tell(string? who) => _ => Task.FromResult(who);

    private async Task NothingAsync() => await there.DidNotReceive().PublishAsync(Arg.Any<Attempt>(), Arg.Any<CancellationToken>());
}
