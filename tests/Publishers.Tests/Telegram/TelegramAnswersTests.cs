using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Telegram;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Telegram;

/// <summary>One row for each answer that the Bot API is known to give to a bot that posts.</summary>
public sealed class TelegramAnswersTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, "Bad Request: message to be replied not found", "reply")]
    [InlineData(400, "Bad Request: replied message not found", "reply")]
    [InlineData(400, "Bad Request: message text is empty", "text")]
    [InlineData(400, "Bad Request: message is too long", "text")]
    [InlineData(400, "Bad Request: message caption is too long", "text")]
    [InlineData(400, "Bad Request: can't parse entities: byte offset 3", "text")]
    [InlineData(400, "Bad Request: PHOTO_INVALID_DIMENSIONS", "photos")]
    [InlineData(400, "Bad Request: IMAGE_PROCESS_FAILED", "photos")]
    [InlineData(400, "Bad Request: wrong file identifier/HTTP URL specified", "photos")]
    [InlineData(400, "Bad Request: something new", "")]
    [InlineData(413, "Request Entity Too Large", "photos")]
    public async Task It_is_refused_for_this_message_only(int status, string words, string field)
    {
        var refused = Assert.IsType<PublishOutcome.Rejected>(await PublishAsync(FakeTelegramFault.Refusal(status, words)));
        Assert.Equal(field, refused.Field);
        Assert.Contains(words, refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "Unauthorized", "token")]
    [InlineData(404, "Not Found", "token")]
    [InlineData(400, "Bad Request: chat not found", "ChatId")]
    [InlineData(400, "Bad Request: need administrator rights in the channel chat", "administrator")]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", "administrator")]
    [InlineData(400, "Bad Request: CHAT_WRITE_FORBIDDEN", "administrator")]
    [InlineData(403, "Forbidden: bot was kicked from the channel chat", "administrator")]
    [InlineData(403, "Forbidden: bot is not a member of the channel chat", "administrator")]
    public async Task The_channel_waits_for_a_person(int status, string words, string remedy)
    {
        var blocked = Assert.IsType<PublishOutcome.Blocked>(await PublishAsync(FakeTelegramFault.Refusal(status, words)));
        Assert.Contains(remedy, blocked.Text, StringComparison.Ordinal);
        Assert.Contains(words, blocked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_that_moved_says_which_setting_to_change()
    {
        var blocked = Assert.IsType<PublishOutcome.Blocked>(await PublishAsync(FakeTelegramFault.Migrated(-1009)));
        Assert.Equal("The group has become a supergroup: set ChatId to -1009 and start again.", blocked.Text);
    }

    [Theory]
    [InlineData(500, "Internal Server Error")]
    [InlineData(502, "Bad Gateway")]
    public async Task Nobody_knows_after_a_server_error(int status, string words) =>
        Assert.IsType<PublishOutcome.Unknown>(await PublishAsync(FakeTelegramFault.Refusal(status, words)));

    [Fact]
    public async Task Nobody_knows_after_an_answer_that_is_none() =>
        Assert.IsType<PublishOutcome.Unknown>(await PublishAsync(new FakeTelegramFault.Garbage()));

    [Fact]
    public async Task Nobody_knows_when_the_line_broke_after_the_request() =>
        Assert.IsType<PublishOutcome.Unknown>(await PublishAsync(new FakeTelegramFault.DropBeforeCommit()));

    [Fact]
    public async Task A_proxys_refusal_is_taken_for_what_its_status_says() =>
        Assert.IsType<PublishOutcome.Blocked>(await PublishAsync(new FakeTelegramFault.Answer(407, "<html>")));

    [Fact]
    public async Task No_outcome_shows_the_token()
    {
        await using var stage = await TelegramStage.RaiseAsync();
        await stage.UnplugAsync();
        var outcome = await stage.Publisher.PublishAsync(Sample.Attempt("a"), Cancel);
        Assert.DoesNotContain("geheim", outcome.ToString(), StringComparison.Ordinal);
    }

    private static async Task<PublishOutcome> PublishAsync(FakeTelegramFault fault)
    {
        await using var stage = await TelegramStage.RaiseAsync();
        stage.Fake.FailNext(fault);
        return await stage.Publisher.PublishAsync(Sample.Attempt("a"), Cancel);
    }
}
