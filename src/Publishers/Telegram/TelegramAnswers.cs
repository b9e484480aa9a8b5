using System.Net;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;
using Telegram.Bot.Exceptions;

namespace FeedGame.Publishers.Telegram;

/// <summary>
/// What an answer means for a post. The package throws for every answer but a success; the answer's own words decide, because
/// Telegram has one code for very different things.
/// </summary>
/// <param name="page">Where a person can look; null when the channel has no public address.</param>
internal sealed class TelegramAnswers(string? page, TimeProvider wallTime)
{
    /// <summary>Parts of Telegram's descriptions, which are nowhere listed completely, with what they mean.</summary>
    private static readonly (string Part, Meaning Meaning)[] Known =
    [
        ("message to be replied not found", Meaning.Reply),
        ("message to reply not found", Meaning.Reply),
        ("replied message not found", Meaning.Reply),
        ("message text is empty", Meaning.Text),
        ("is too long", Meaning.Text),
        ("can't parse entities", Meaning.Text),
        ("PHOTO_", Meaning.Photo),
        ("IMAGE_PROCESS_FAILED", Meaning.Photo),
        ("wrong file", Meaning.Photo),
        ("chat not found", Meaning.Chat),
        ("not enough rights", Meaning.Rights),
        ("need administrator rights", Meaning.Rights),
        ("CHAT_WRITE_FORBIDDEN", Meaning.Rights),
        ("CHAT_ADMIN_REQUIRED", Meaning.Rights),
    ];

    private enum Meaning
    {
        Other,
        Reply,
        Text,
        Photo,
        Chat,
        Rights,
    }

    /// <summary>A sentence for the person who must look; empty when there is no place to look at.</summary>
    public string Look => page is null ? "" : $" Look at {page} whether it is there.";

    public static bool IsAnswer(Exception failure) => failure is RequestException or HttpRequestException or OperationCanceledException;

    public static bool IsGone(Exception failure) => Says(failure, "message to delete not found");

    public static bool IsUnchanged(Exception failure) => Says(failure, "message is not modified");

    public PublishOutcome Of(Exception failure, CallPhase phase) =>
        failure switch
        {
            ApiRequestException answer => Of(answer, phase),
            // An answer that is none of Telegram's: a proxy in between, or half of one.
            RequestException { HttpStatusCode: { } status } => ByStatus(status, phase),
            RequestException { InnerException: { } inner } => WithLook(HttpOutcome.Of(inner, phase, wallTime)),
            _ => WithLook(HttpOutcome.Of(failure, phase, wallTime)),
        };

    private PublishOutcome Of(ApiRequestException answer, CallPhase phase) =>
        answer switch
        {
            { Parameters.MigrateToChatId: { } moved } => new PublishOutcome.Blocked(
                $"The group has become a supergroup: set ChatId to {moved} and start again."
            ),
            { ErrorCode: 429 } => new PublishOutcome.Deferred(
                wallTime.GetUtcNow() + Wait(answer.Parameters?.RetryAfter),
                DeferScope.Account,
                "Telegram asks for patience."
            ),
            { ErrorCode: 400 } => BadRequest(answer),
            { ErrorCode: 401 or 404 } => Blocked(
                "Telegram does not know the bot's token: copy it again from @BotFather, or make a new one",
                answer
            ),
            { ErrorCode: 403 } => Blocked("The bot may not post in this chat: make it an administrator that may post messages", answer),
            { ErrorCode: 413 } => Rejected("photos", "Telegram finds the photo too large", answer),
            _ => ByStatus((HttpStatusCode)answer.ErrorCode, phase),
        };

    private static PublishOutcome BadRequest(ApiRequestException answer) =>
        Known.FirstOrDefault(known => answer.Message.Contains(known.Part, StringComparison.OrdinalIgnoreCase)).Meaning switch
        {
            Meaning.Reply => Rejected("reply", "Telegram does not find the message that this one answers", answer),
            Meaning.Text => Rejected("text", "Telegram does not take the text", answer),
            Meaning.Photo => Rejected("photos", "Telegram does not take the photo", answer),
            Meaning.Chat => Blocked("Telegram does not find the chat: check ChatId, and that the bot was added to it", answer),
            Meaning.Rights => Blocked("The bot may not post in this chat: make it an administrator that may post messages", answer),
            _ => Rejected("", "Telegram refused", answer),
        };

    private PublishOutcome ByStatus(HttpStatusCode status, CallPhase phase)
    {
        using var none = new HttpResponseMessage();
        return WithLook(
            HttpOutcome.Of(status, none.Headers, phase, wallTime)
                ?? new PublishOutcome.Unknown($"Telegram answered {(int)status} without saying what became of the message.")
        );
    }

    private PublishOutcome WithLook(PublishOutcome outcome) =>
        outcome is PublishOutcome.Unknown unknown ? new PublishOutcome.Unknown(unknown.Why + Look) : outcome;

    private static TimeSpan Wait(int? seconds) =>
        seconds is not { } told ? HttpOutcome.RateLimitWait
        : told > HttpOutcome.LongestWait.TotalSeconds ? HttpOutcome.LongestWait
        : TimeSpan.FromSeconds(Math.Max(1, told));

    private static PublishOutcome.Rejected Rejected(string field, string text, ApiRequestException answer) =>
        new(field, $"{text}. Telegram's words: \"{answer.Message}\"");

    private static PublishOutcome.Blocked Blocked(string text, ApiRequestException answer) =>
        new($"{text}. Telegram's words: \"{answer.Message}\"");

    private static bool Says(Exception failure, string words) =>
        failure is ApiRequestException { ErrorCode: 400 } answer && answer.Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
