using System.Net;
using System.Text.Json;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.X;

/// <summary>
/// Reposts of another account's posts (C5). A repost is a state of the account, not a post of its own: asking for it twice is
/// harmless, and it vanishes when its original does.
/// </summary>
internal sealed class XReposts(IXTransport transport, XReader reader, TimeProvider wallTime)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    public Task<PublishOutcome> AddAsync(Receipt original, CancellationToken cancel) =>
        AskAsync(original, XCalls.Repost, (id, answer) => Added(original, id, answer), cancel);

    public Task<PublishOutcome> UndoAsync(Receipt original, CancellationToken cancel) =>
        AskAsync(original, XCalls.UndoRepost, (_, answer) => Undone(original, answer), cancel);

    private async Task<PublishOutcome> AskAsync(
        Receipt original,
        Func<XSnowflake, XSnowflake, XCall> call,
        Func<XSnowflake, XAnswer, PublishOutcome> read,
        CancellationToken cancel
    )
    {
        if (XSnowflake.Read(original.Id) is not { } id)
            return new PublishOutcome.Rejected("", "This is not a post on X: it cannot be reposted there.");
        try
        {
            var (account, refusal) = await reader.AccountAsync(cancel);
            return account is { } known ? read(id, await transport.SendAsync(call(known, id), cancel)) : Unnamed(refusal!);
        }
        catch (HttpRequestException failure)
        {
            return HttpOutcome.Of(failure, CallPhase.Publishing, wallTime);
        }
    }

    private PublishOutcome Added(Receipt original, XSnowflake id, XAnswer answer) =>
        Says(answer, reposted: true) || Is(answer, 327, "already retweeted") ? new PublishOutcome.Published(original)
        : IsMissing(answer) ? new PublishOutcome.Rejected("", $"X does not show the post {id} that is to be reposted.")
        : Else(answer);

    private PublishOutcome Undone(Receipt original, XAnswer answer) =>
        Says(answer, reposted: false) || IsMissing(answer) || Is(answer, 328, "have not retweeted")
            ? new PublishOutcome.Published(original)
            : Else(answer);

    private PublishOutcome Else(XAnswer answer) =>
        XAnswers.Of(answer, default, wallTime)
        ?? new PublishOutcome.Unknown($"X answered {(int)answer.Status} without saying what is so now.");

    /// <summary>Nothing was asked yet, so that a garbled answer is no reason to wonder.</summary>
    private PublishOutcome Unnamed(XAnswer refusal) =>
        XAnswers.Of(refusal, default, wallTime) is { } outcome and not PublishOutcome.Unknown
            ? outcome
            : new PublishOutcome.Deferred(wallTime.GetUtcNow() + Soon, DeferScope.Item, "X does not say whose keys these are.");

    private static bool Says(XAnswer answer, bool reposted)
    {
        using var json = answer.IsSuccess ? XJson.Read(answer.Body) : null;
        var said = json?.RootElement.Inner("data").Inner("retweeted").ValueKind;
        return said == (reposted ? JsonValueKind.True : JsonValueKind.False);
    }

    private static bool Is(XAnswer answer, int code, string words)
    {
        var problem = XProblem.Of(answer.Body);
        return !answer.IsSuccess && (problem.Codes.Contains(code) || problem.Says(words));
    }

    /// <summary>A missing post is a 404, or a success with an error in it.</summary>
    private static bool IsMissing(XAnswer answer) =>
        answer.Status == HttpStatusCode.NotFound || (answer.IsSuccess && XProblem.Of(answer.Body).Kind == "resource-not-found");
}
