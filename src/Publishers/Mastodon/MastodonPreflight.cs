using System.Globalization;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Mastodon;

/// <summary>
/// Asks the server who the token belongs to, what it takes, and whether the token may write. It publishes nothing.
/// </summary>
internal sealed class MastodonPreflight(MastodonServer server, MastodonInstance instance, TimeProvider wallTime)
{
    public async Task<IReadOnlyList<Finding>> RunAsync(PreflightLevel level, CancellationToken cancel)
    {
        if (level == PreflightLevel.Settings)
            return [new Finding(FindingLevel.Good, "", "All settings are there.")];
        try
        {
            var connected = Connected(await server.SendAsync(MastodonCalls.Me, cancel));
            return connected.Level == FindingLevel.Bad
                ? [connected]
                :
                [
                    connected,
                    await LimitsAsync(cancel),
                    .. level >= PreflightLevel.Rights ? [await RightsAsync(cancel)] : Array.Empty<Finding>(),
                ];
        }
        catch (HttpRequestException failure)
        {
            return
            [
                new Finding(
                    FindingLevel.Bad,
                    nameof(MastodonOptions.BaseUrl),
                    $"The server cannot be reached: {failure.HttpRequestError}."
                ),
            ];
        }
    }

    private Finding Connected(HttpAnswer answer)
    {
        if (MastodonAnswers.Of(answer, CallPhase.Reversible, wallTime) is { } refused)
            return new Finding(FindingLevel.Bad, Field(answer), refused.Words);
        using var json = LooseJson.Read(answer.Body);
        return json?.RootElement.At("id").Text() is { Length: > 0 }
            ? new Finding(
                FindingLevel.Good,
                nameof(MastodonOptions.AccessToken),
                $"The server knows the token of {json.RootElement.At("acct").Text()}."
            )
            : new Finding(FindingLevel.Bad, nameof(MastodonOptions.BaseUrl), "The answer is none of Mastodon's: check the address.");
    }

    private async Task<Finding> LimitsAsync(CancellationToken cancel) =>
        await instance.AskAsync(cancel)
            ? new Finding(
                FindingLevel.Good,
                nameof(MastodonOptions.BaseUrl),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The server takes {instance.Limits.Text} characters, a link counts {instance.Limits.Link}, and {instance.Limits.Photos} photos."
                )
            )
            : new Finding(
                FindingLevel.Warning,
                nameof(MastodonOptions.BaseUrl),
                "The server does not tell its limits: 500 characters are assumed."
            );

    /// <summary>Only newer servers tell what a token is for.</summary>
    private async Task<Finding> RightsAsync(CancellationToken cancel)
    {
        var answer = await server.SendAsync(MastodonCalls.App, cancel);
        using var json = answer.IsSuccess ? LooseJson.Read(answer.Body) : null;
        var scopes = json?.RootElement.At("scopes").Items().Select(scope => scope.Text()).ToList() ?? [];
        return scopes.Count == 0
                ? new Finding(
                    FindingLevel.Warning,
                    nameof(MastodonOptions.AccessToken),
                    "The server does not say whether the token may write: make a test post."
                )
            : scopes.Contains("write") || (scopes.Contains("write:statuses") && scopes.Contains("write:media"))
                ? new Finding(FindingLevel.Good, nameof(MastodonOptions.AccessToken), "The token may write.")
            : new Finding(
                FindingLevel.Bad,
                nameof(MastodonOptions.AccessToken),
                "The token may not write: make a new one with the scopes read and write."
            );
    }

    private static string Field(HttpAnswer answer) =>
        MastodonReasons.Of(answer) == MastodonReason.Other ? nameof(MastodonOptions.BaseUrl) : nameof(MastodonOptions.AccessToken);
}
