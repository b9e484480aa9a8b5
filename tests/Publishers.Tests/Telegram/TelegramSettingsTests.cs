using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Telegram;
using FeedGame.Publishers.Telegram;

namespace FeedGame.Publishers.Tests.Telegram;

public sealed class TelegramSettingsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_mistake_is_told_at_once_and_no_token_is_shown()
    {
        var problems = new TelegramModule().Validate(
            TelegramStage.Context(
                new Dictionary<string, string?>
                {
                    ["BaseUrl"] = "http://elders.example",
                    ["Token"] = "geheim",
                    ["ChatId"] = "dorp",
                    ["TestChatId"] = "dorp",
                }
            )
        );
        Assert.Equal(["BaseUrl", "Token", "ChatId", "TestChatId"], problems.Select(problem => problem.Field));
        Assert.Equal("Channels:dorp:ChatId must be @name or a number such as -1001234567890, was \"dorp\".", problems[2].Text);
        Assert.DoesNotContain(problems, problem => problem.Text.Contains("geheim", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_public_channel_tells_where_to_look()
    {
        var publisher = new TelegramModule().Create(
            TelegramStage.Context(new Dictionary<string, string?> { ["Token"] = FakeTelegram.Token, ["ChatId"] = "@boefdorp" })
        );
        var cannot = Assert.IsType<FindOutcome.CannotTell>(await publisher.FindAsync(Contract.Sample.Attempt("a"), Cancel));
        Assert.Equal("A bot cannot read a Telegram channel. Look at https://t.me/s/boefdorp whether it is there.", cannot.Why);
    }

    [Theory]
    [InlineData("administrator", true, FindingLevel.Good)]
    [InlineData("administrator", false, FindingLevel.Bad)]
    [InlineData("left", true, FindingLevel.Bad)]
    public async Task The_preflight_tells_whether_the_bot_may_post(string status, bool mayPost, FindingLevel level)
    {
        await using var stage = await TelegramStage.RaiseAsync();
        (stage.Fake.Chats.BotIs, stage.Fake.Chats.MayPost) = (status, mayPost);
        var findings = await stage.Publisher.PreflightAsync(PreflightLevel.Rights, Cancel);
        Assert.Equal(level, findings[^1].Level);
        Assert.Equal(["getMe", "getChat", "getChatMember"], stage.Fake.Calls);
    }

    [Fact]
    public async Task A_wrong_token_and_a_wrong_chat_name_their_fields()
    {
        await using var token = await TelegramStage.RaiseAsync(token: "1234:" + new string('a', 35));
        var wrong = Assert.Single(await token.Publisher.PreflightAsync(PreflightLevel.Connect, Cancel));
        Assert.Equal((FindingLevel.Bad, "Token"), (wrong.Level, wrong.Field));
        await using var chat = await TelegramStage.RaiseAsync(chat: "@iemandanders");
        var missing = (await chat.Publisher.PreflightAsync(PreflightLevel.Connect, Cancel))[^1];
        Assert.Equal((FindingLevel.Bad, "ChatId"), (missing.Level, missing.Field));
    }

    [Fact]
    public async Task A_rehearsal_posts_in_the_test_chat_only_and_leaves_nothing()
    {
        await using var stage = await TelegramStage.RaiseAsync();
        var findings = await stage.Publisher.PreflightAsync(PreflightLevel.Rehearse, Cancel);
        Assert.All(findings, finding => Assert.Equal(FindingLevel.Good, finding.Level));
        Assert.Equal(["sendMessage", "deleteMessage"], stage.Fake.Calls.Skip(3));
        Assert.Empty(stage.Fake.Chats.Messages);
    }
}
