using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Bluesky;

/// <summary>What became of one call: an answer, whatever it says, or the reason why there is none.</summary>
/// <param name="Account">Whose session it was made with; empty when there was none.</param>
internal sealed record BlueskyReply(string Account, HttpAnswer? Answer, PublishOutcome? Failed);

/// <summary>The calls with a session, which is renewed once when the server says that it is no longer good.</summary>
internal sealed class BlueskyServer(BlueskySession session, TimeProvider wallTime)
{
    /// <summary>
    /// A refusal for the token is a definite answer: nothing was done, so the same call may be made again. A caller who gives up a
    /// reversible call gets his exception; nobody knows of a publishing one.
    /// </summary>
    /// <param name="call">Made from the account's id, which is known only with a session.</param>
    public async Task<BlueskyReply> CallAsync(Func<string, BlueskyCall> call, CallPhase phase, CancellationToken cancel)
    {
        var (tokens, failed) = await OpenAsync(null, phase, cancel);
        if (tokens is null)
            return new BlueskyReply("", null, failed);
        var reply = await SendAsync(call(tokens.Account), tokens, phase, cancel);
        if (reply.Answer is not { } answer || !BlueskyAnswers.IsStale(answer))
            return reply;
        (tokens, failed) = await OpenAsync(tokens, phase, cancel);
        return tokens is null ? new BlueskyReply("", null, failed) : await SendAsync(call(tokens.Account), tokens, phase, cancel);
    }

    /// <summary>The id of the account; null when the server does not let it in.</summary>
    public async Task<string?> WhoAsync(CancellationToken cancel)
    {
        var reply = await CallAsync(_ => BlueskyCalls.Session, CallPhase.Reversible, cancel);
        return reply.Answer is { IsSuccess: true } ? reply.Account : null;
    }

    /// <summary>To give up while logging in is no reason for doubt: the publishing call was not made.</summary>
    private async Task<(BlueskyTokens? Tokens, PublishOutcome? Failed)> OpenAsync(
        BlueskyTokens? stale,
        CallPhase phase,
        CancellationToken cancel
    )
    {
        try
        {
            return await session.OpenAsync(stale, cancel);
        }
        catch (OperationCanceledException failure) when (phase == CallPhase.Publishing)
        {
            return (null, HttpOutcome.Of(failure, CallPhase.Reversible, wallTime));
        }
    }

    private async Task<BlueskyReply> SendAsync(BlueskyCall call, BlueskyTokens tokens, CallPhase phase, CancellationToken cancel)
    {
        try
        {
            return new BlueskyReply(tokens.Account, await session.SendAsync(call, tokens, cancel), null);
        }
        catch (Exception failure)
            when (failure is HttpRequestException || (failure is OperationCanceledException && phase == CallPhase.Publishing))
        {
            return new BlueskyReply(tokens.Account, null, HttpOutcome.Of(failure, phase, wallTime));
        }
    }
}
