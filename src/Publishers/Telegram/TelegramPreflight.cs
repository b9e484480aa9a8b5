using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace FeedGame.Publishers.Telegram;

/// <summary>Asks Telegram who the bot is, what chat it is to post in, and what it may do there.</summary>
internal sealed class TelegramPreflight(ITelegramBotClient bot, TelegramOptions options, TelegramAnswers answers)
{
    public async Task<IReadOnlyList<Finding>> RunAsync(PreflightLevel level, CancellationToken cancel)
    {
        var findings = new List<Finding> { new(FindingLevel.Good, "", "All settings are there.") };
        if (level == PreflightLevel.Settings)
            return findings;
        findings.Clear();
        try
        {
            await RunAsync(level, findings, cancel);
        }
        catch (Exception failure) when (TelegramAnswers.IsAnswer(failure) && !cancel.IsCancellationRequested)
        {
            findings.Add(new Finding(FindingLevel.Bad, Field(findings.Count), answers.Of(failure, CallPhase.Reversible).Words));
        }
        return findings;
    }

    private async Task RunAsync(PreflightLevel level, List<Finding> findings, CancellationToken cancel)
    {
        var me = await bot.GetMe(cancel);
        findings.Add(new Finding(FindingLevel.Good, nameof(TelegramOptions.Token), $"The bot is @{me.Username}."));
        var chat = await bot.GetChat(options.ChatId, cancel);
        findings.Add(new Finding(FindingLevel.Good, nameof(TelegramOptions.ChatId), $"It posts in \"{chat.Title}\"."));
        if (level >= PreflightLevel.Rights)
            findings.AddRange(Rights(await bot.GetChatMember(options.ChatId, me.Id, cancel)));
        if (level == PreflightLevel.Rehearse)
            findings.Add(await RehearseAsync(cancel));
    }

    private static IEnumerable<Finding> Rights(ChatMember member)
    {
        const string Field = nameof(TelegramOptions.ChatId);
        // In a group, where an administrator needs no right of its own to post, that right is absent.
        yield return member is ChatMemberAdministrator { CanPostMessages: true } or ChatMemberOwner or ChatMemberMember
            ? new Finding(FindingLevel.Good, Field, "The bot may post.")
            : new Finding(FindingLevel.Bad, Field, "The bot may not post: make it an administrator that may post messages.");
        if (member is ChatMemberAdministrator { CanDeleteMessages: false })
            yield return new Finding(FindingLevel.Warning, Field, "The bot may delete its own messages only within 48 hours.");
    }

    private async Task<Finding> RehearseAsync(CancellationToken cancel)
    {
        const string Field = nameof(TelegramOptions.TestChatId);
        if (options.TestChatId is not { } test)
            return new Finding(FindingLevel.Warning, Field, "There is no test chat: nothing was posted.");
        var message = await bot.SendMessage(test, "FeedGame: proefbericht · test message", cancellationToken: cancel);
        await bot.DeleteMessage(test, message.Id, cancel);
        return new Finding(FindingLevel.Good, Field, "A message was posted in the test chat, and deleted.");
    }

    /// <summary>The setting to look at, by how far it came.</summary>
    private static string Field(int done) =>
        done switch
        {
            0 => nameof(TelegramOptions.Token),
            1 or 2 => nameof(TelegramOptions.ChatId),
            _ => nameof(TelegramOptions.TestChatId),
        };
}
