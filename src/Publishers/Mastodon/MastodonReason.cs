using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Mastodon;

/// <summary>Why a server refused, as far as only its words tell.</summary>
internal enum MastodonReason
{
    /// <summary>Nothing that only Mastodon says: HTTP's own meaning holds. Also for a success.</summary>
    Other,
    Token,
    Scope,
    Account,
    TooLong,
    ParentGone,

    /// <summary>The server is still working on a photo.</summary>
    MediaUnfinished,

    /// <summary>The server does not know a photo, or another post has it.</summary>
    MediaUnknown,
}

/// <summary>From the answer to the reason. Servers have no numbers for it, only sentences.</summary>
internal static class MastodonReasons
{
    private static readonly string[] OfToken =
    [
        "access token",
        "authenticated user",
        "invalid credentials",
        "token was revoked",
        "token expired",
    ];

    private static readonly string[] OfAccount =
    [
        "suspended",
        "login is currently disabled",
        "login is missing a confirmed",
        "pending approval",
        "account is disabled",
    ];

    private static readonly string[] OfMedia =
    [
        "already attached",
        "media not found",
        "attach files that",
        "cannot attach",
        "invalid media",
    ];

    public static MastodonReason Of(HttpAnswer answer)
    {
        var said = Said(answer) ?? "";
        return (int)answer.Status switch
        {
            401 => MastodonReason.Token,
            403 or 422 when Says(said, OfToken) => MastodonReason.Token,
            403 when Says(said, "outside the authorized scopes", "insufficient_scope", "insufficient permissions") => MastodonReason.Scope,
            403 when Says(said, OfAccount) => MastodonReason.Account,
            404 or 422 when Says(said, "trying to reply", "in_reply_to", "in reply to") => MastodonReason.ParentGone,
            422 when Says(said, "not finished processing") => MastodonReason.MediaUnfinished,
            422 when Says(said, OfMedia) || (Says(said, "media") && Says(said, "not found")) => MastodonReason.MediaUnknown,
            422 when Says(said, "character limit", "too long", "characters exceed") => MastodonReason.TooLong,
            _ => MastodonReason.Other,
        };
    }

    /// <summary>The server's words; null when it said nothing.</summary>
    public static string? Said(HttpAnswer answer)
    {
        using var json = LooseJson.Read(answer.Body);
        return json is null
            ? null
            : Quote.Of(
                json.RootElement.At("error").Text() is { Length: > 0 } error ? error : json.RootElement.At("error_description").Text()
            );
    }

    private static bool Says(string said, params IReadOnlyList<string> words) =>
        words.Any(word => said.Contains(word, StringComparison.OrdinalIgnoreCase));
}
