using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Bluesky;

/// <summary>What a refusal means for a post, in words that say what to do. Pure: answer, phase and time decide.</summary>
internal static class BlueskyAnswers
{
    /// <summary>The network's own name for what is wrong; empty for a success or when it has none.</summary>
    public static string Error(HttpAnswer answer)
    {
        using var json = answer.IsSuccess ? null : LooseJson.Read(answer.Body);
        return json?.RootElement.At("error").Text() ?? "";
    }

    /// <summary>The access token is no longer good, which a refresh mends. Most say so with a 400.</summary>
    public static bool IsStale(HttpAnswer answer) => Error(answer) is "ExpiredToken" or "InvalidToken";

    public static bool IsMissing(HttpAnswer answer) =>
        Error(answer) == "RecordNotFound" || (Error(answer) == "InvalidRequest" && Says(answer, "could not locate record"));

    /// <summary>The server forgot a photo that no post asked for in time.</summary>
    public static bool IsBlobMissing(HttpAnswer answer) =>
        Error(answer) == "BlobNotFound" || (Error(answer) == "InvalidRequest" && Says(answer, "could not find blob"));

    /// <summary>Another record, or this one from another attempt, stands under the key.</summary>
    public static bool IsTaken(HttpAnswer answer) => Error(answer) == "InvalidSwap";

    /// <summary>Null for a success: only the caller knows what to read in it.</summary>
    public static PublishOutcome? Of(HttpAnswer answer, CallPhase phase, TimeProvider wallTime) =>
        (int)answer.Status is < 400 or >= 500
            // A broken server's words are not about the request, and it may have published what it had.
            ? answer.Outcome(phase, wallTime, Said(answer))
            : Error(answer) switch
            {
                "ExpiredToken" or "InvalidToken" or "AuthMissing" => Blocked("Bluesky does not accept the session any more", answer),
                "AuthenticationRequired" => Blocked("Bluesky does not accept Handle or AppPassword: make a new app password", answer),
                "AuthFactorTokenRequired" => Blocked(
                    "Bluesky asks for a code by mail: AppPassword must be an app password, not the account's own",
                    answer
                ),
                "AccountTakedown" or "AccountSuspended" or "RepoTakendown" or "RepoSuspended" => Blocked(
                    "Bluesky has taken the account down: log in there and follow what Bluesky asks",
                    answer
                ),
                "AccountDeactivated" or "RepoDeactivated" => Blocked("the account is deactivated: log in there and activate it", answer),
                "RepoNotFound" => Blocked("the server does not hold this account: look at BaseUrl and Handle", answer),
                "BlobTooLarge" or "PayloadTooLarge" => new PublishOutcome.Rejected("photos", Sentence("A photo is too large", answer)),
                "InvalidMimeType" => new PublishOutcome.Rejected("photos", Sentence("A photo is of a kind that is not taken", answer)),
                _ => answer.Outcome(phase, wallTime, Said(answer)),
            };

    private static PublishOutcome.Blocked Blocked(string text, HttpAnswer answer) => new(Sentence(text, answer));

    private static string Sentence(string text, HttpAnswer answer)
    {
        var sentence = char.ToUpperInvariant(text[0]) + text[1..];
        return Said(answer) is { } said ? $"{sentence}. Bluesky's words: \"{said}\"" : sentence + ".";
    }

    private static bool Says(HttpAnswer answer, string words) => Said(answer)?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;

    private static string? Said(HttpAnswer answer)
    {
        using var json = LooseJson.Read(answer.Body);
        return json is null ? null : Quote.Of(json.RootElement.At("message").Text()) ?? Quote.Of(json.RootElement.At("error").Text());
    }
}
