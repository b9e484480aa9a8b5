using System.Net;
using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.X;

/// <summary>
/// Asks X who the keys belong to, which tries address, keys and clock at once, and whether they may write. It publishes nothing.
/// </summary>
internal sealed class XPreflight(IXTransport transport, TimeProvider wallTime)
{
    /// <summary>Tells what the token was made for, on answers to OAuth 1.0a calls.</summary>
    private const string AccessLevel = "x-access-level";

    /// <summary>Whose keys they are; null until X has told.</summary>
    public XAccount? Account { get; private set; }

    public async Task<IReadOnlyList<Finding>> RunAsync(PreflightLevel level, CancellationToken cancel)
    {
        if (level == PreflightLevel.Settings)
            return [new Finding(FindingLevel.Good, "", "All settings are there.")];
        try
        {
            var answer = await AskAsync(cancel);
            if (answer is { IsSuccess: true, Id: not null })
                Account = XAccount.Read(answer.Body);
            return [Connected(answer), .. Clock(answer), .. Kind(Account), .. level >= PreflightLevel.Rights ? Rights(answer) : []];
        }
        catch (HttpRequestException failure)
        {
            var error = failure.HttpRequestError;
            return [new Finding(FindingLevel.Bad, nameof(XOptions.BaseUrl), $"X cannot be reached: {error}.")];
        }
    }

    /// <summary>The names of fields are changing: keys that are good must not look wrong because of one.</summary>
    private async Task<XAnswer> AskAsync(CancellationToken cancel)
    {
        var answer = await transport.SendAsync(XCalls.MyKind, cancel);
        return answer.Status == HttpStatusCode.BadRequest ? await transport.SendAsync(XCalls.Me, cancel) : answer;
    }

    private Finding Connected(XAnswer answer)
    {
        if (Account is { } account)
            return new Finding(
                FindingLevel.Good,
                nameof(XOptions.AccessToken),
                account.Name.Length > 0 ? $"X knows the keys: they are those of @{account.Name}." : "X knows the keys."
            );
        var reason = XReasons.Of(answer);
        return new Finding(FindingLevel.Bad, Field(reason), Words(XAnswers.Of(answer, default, wallTime)));
    }

    private IEnumerable<Finding> Clock(XAnswer answer)
    {
        if (XClock.Off(answer, wallTime) is { } off)
            yield return new Finding(off.Duration() >= XClock.Harmful ? FindingLevel.Bad : FindingLevel.Warning, "", XClock.Words(off));
    }

    private static IEnumerable<Finding> Kind(XAccount? account)
    {
        const string Field = nameof(XOptions.AccessToken);
        if (account is null)
            yield break;
        if (account.Protected)
            yield return new Finding(
                FindingLevel.Bad,
                Field,
                "The account is protected: only its followers see what it posts. Turn that off at X under Privacy and safety."
            );
        var (level, text) = account.Verified switch
        {
            true => (FindingLevel.Good, "The account is verified: 100 posts in a quarter of an hour."),
            false => (FindingLevel.Warning, "The account is not verified: about 1 post and 4 replies in half an hour."),
            null => (FindingLevel.Warning, "X does not say whether the account is verified: look how much it may post."),
        };
        yield return new Finding(level, Field, text);
    }

    private static IEnumerable<Finding> Rights(XAnswer answer)
    {
        if (!answer.IsSuccess)
            yield break;
        var level = answer.Headers.TryGetValues(AccessLevel, out var values) ? values.FirstOrDefault() ?? "" : "";
        const string Field = nameof(XOptions.AccessToken);
        yield return level.StartsWith("read-write", StringComparison.Ordinal)
            ? new Finding(FindingLevel.Good, Field, "The token may write.")
        : level == "read" ? new Finding(FindingLevel.Bad, Field, Words(XReason.ReadOnly))
        : new Finding(FindingLevel.Warning, Field, "X does not say whether the token may write: make a test post.");
    }

    /// <summary>The setting to look at first.</summary>
    private static string Field(XReason reason) =>
        reason switch
        {
            XReason.Keys or XReason.ReadOnly or XReason.Suspended or XReason.Locked => nameof(XOptions.AccessToken),
            XReason.Credits or XReason.UsageCap or XReason.AppForbidden or XReason.WrongAuthentication => nameof(XOptions.ConsumerKey),
            _ => nameof(XOptions.BaseUrl),
        };

    private static string Words(XReason reason) => char.ToUpperInvariant(XAnswers.Remedy(reason)[0]) + XAnswers.Remedy(reason)[1..] + ".";

    private static string Words(PublishOutcome? outcome) =>
        outcome switch
        {
            PublishOutcome.Blocked blocked => blocked.Text,
            PublishOutcome.Rejected rejected => rejected.Text,
            PublishOutcome.Deferred deferred => deferred.Why,
            PublishOutcome.Unknown unknown => unknown.Why,
            _ => "X's answer is not one of X: check the address.",
        };
}
