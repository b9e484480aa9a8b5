namespace FeedGame.Peers.Telegram;

/// <summary>How one call goes wrong on purpose.</summary>
public abstract record FakeTelegramFault
{
    private FakeTelegramFault() { }

    /// <summary>The call is carried out, then the connection is reset.</summary>
    public sealed record LoseAnswer : FakeTelegramFault;

    /// <summary>The request is read, then the connection is reset.</summary>
    public sealed record DropBeforeCommit : FakeTelegramFault;

    /// <summary>The call is carried out, and the answer is no JSON.</summary>
    public sealed record Garbage : FakeTelegramFault;

    /// <summary>This answer, and nothing is carried out.</summary>
    public sealed record Answer(int Status, string Body) : FakeTelegramFault;

    /// <summary>A refusal in Telegram's form.</summary>
    public static Answer Refusal(int status, string description) => new(status, FakeTelegram.Refused(status, description));

    public static Answer RateLimit(int seconds) =>
        new(429, FakeTelegram.Refused(429, $"Too Many Requests: retry after {seconds}", $$""","parameters":{"retry_after":{{seconds}}}"""));

    /// <summary>The group became a supergroup.</summary>
    public static Answer Migrated(long chat) =>
        new(
            400,
            FakeTelegram.Refused(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                $$""","parameters":{"migrate_to_chat_id":{{chat}}}"""
            )
        );
}

/// <summary>What Telegram refuses, with its own words.</summary>
internal sealed class FakeTelegramRefusal(int status, string words) : Exception(words)
{
    public int Status => status;
}
