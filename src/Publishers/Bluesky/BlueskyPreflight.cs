using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Bluesky;

/// <summary>
/// Logs in, which tries address, name and password at once, and asks whether the account is in use. An app password may write by its
/// nature. It publishes nothing.
/// </summary>
internal sealed class BlueskyPreflight(BlueskyServer server, TimeProvider wallTime)
{
    public async Task<IReadOnlyList<Finding>> RunAsync(PreflightLevel level, CancellationToken cancel)
    {
        if (level == PreflightLevel.Settings)
            return [new Finding(FindingLevel.Good, "", "All settings are there.")];
        var reply = await server.CallAsync(_ => BlueskyCalls.Session, CallPhase.Reversible, cancel);
        if (reply.Answer is not { } answer)
            return [Bad(reply.Failed!)];
        return BlueskyAnswers.Of(answer, CallPhase.Reversible, wallTime) is { } refused ? [Bad(refused)] : [Account(answer)];
    }

    private static Finding Account(HttpAnswer answer)
    {
        using var json = LooseJson.Read(answer.Body);
        if (json is null || json.RootElement.At("handle").Text() is not { Length: > 0 } handle)
            return new Finding(FindingLevel.Bad, nameof(BlueskyOptions.BaseUrl), "The answer is none of Bluesky's: check the address.");
        return json.RootElement.At("active").ValueKind == System.Text.Json.JsonValueKind.False
            ? new Finding(FindingLevel.Bad, nameof(BlueskyOptions.Handle), $"The account {handle} is not active: log in there.")
            : new Finding(FindingLevel.Good, nameof(BlueskyOptions.AppPassword), $"Bluesky knows the password of {handle}.");
    }

    /// <summary>Out of order for good is the log-in's doing; what passes is the address's or the server's.</summary>
    private static Finding Bad(PublishOutcome outcome) =>
        new(
            FindingLevel.Bad,
            outcome is PublishOutcome.Blocked blocked && blocked.Text.Contains("assword", StringComparison.Ordinal)
                ? nameof(BlueskyOptions.AppPassword)
                : nameof(BlueskyOptions.BaseUrl),
            outcome.Words
        );
}
