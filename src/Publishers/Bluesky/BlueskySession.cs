using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Bluesky;

/// <summary>What the server gave at log-in.</summary>
/// <param name="Account">The account's id (DID), which no change of name changes.</param>
internal sealed record BlueskyTokens(string Account, Secret Access, Secret Refresh)
{
    /// <summary>Null when the answer holds no session.</summary>
    public static BlueskyTokens? Read(HttpAnswer answer)
    {
        using var json = answer.IsSuccess ? LooseJson.Read(answer.Body) : null;
        var (account, access, refresh) = (Field("did"), Field("accessJwt"), Field("refreshJwt"));
        return account.Length > 0 && access.Length > 0 && refresh.Length > 0
            ? new BlueskyTokens(account, new Secret(access), new Secret(refresh))
            : null;

        string Field(string name) => json?.RootElement.At(name).Text() ?? "";
    }
}

/// <summary>
/// The log-in, made once in the life of a process and then refreshed: an account has thirty log-ins in five minutes. It is kept in
/// memory only, because a token on disk is one more secret to guard; after a restart one log-in more is no matter.
/// </summary>
#pragma warning disable CA1001 // A channel lives as long as the process, and a semaphore whose handle nobody asks for holds nothing.
internal sealed class BlueskySession(HttpClient http, BlueskyOptions options, TimeProvider wallTime)
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim gate = new(1);
    private BlueskyTokens? tokens;

    /// <summary>The session, or why there is none. None of this can publish, so any failure is safe.</summary>
    /// <param name="stale">The session that was just refused; whoever else saw the refusal may have renewed it already.</param>
    public async Task<(BlueskyTokens? Tokens, PublishOutcome? Failed)> OpenAsync(BlueskyTokens? stale, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            if (tokens is { } known && known != stale)
                return (known, null);
            var (renewed, failed) = await RenewAsync(cancel);
            tokens = renewed ?? (failed is PublishOutcome.Blocked ? null : tokens);
            return (renewed, failed);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Throws what <see cref="HttpClient"/> does.</summary>
    public Task<HttpAnswer> SendAsync(BlueskyCall call, BlueskyTokens session, CancellationToken cancel) =>
        SendAsync(call, session.Access, cancel);

    private async Task<(BlueskyTokens? Tokens, PublishOutcome? Failed)> RenewAsync(CancellationToken cancel)
    {
        if (tokens is { } old)
        {
            var refreshed = await TakeAsync(BlueskyCalls.Refresh, old.Refresh, cancel);
            // Only a refusal leads to a new log-in: a server that is away for a moment takes the refresh token again later.
            if (refreshed.Tokens is not null || refreshed.Failed is PublishOutcome.Deferred)
                return refreshed;
        }
        return await TakeAsync(BlueskyCalls.LogIn(options), null, cancel);
    }

    private async Task<(BlueskyTokens? Tokens, PublishOutcome? Failed)> TakeAsync(BlueskyCall call, Secret? token, CancellationToken cancel)
    {
        try
        {
            var answer = await SendAsync(call, token, cancel);
            return BlueskyTokens.Read(answer) is { } read
                ? (read, null)
                : (null, Refusal(BlueskyAnswers.Of(answer, CallPhase.Reversible, wallTime)));
        }
        catch (HttpRequestException failure)
        {
            return (null, HttpOutcome.Of(failure, CallPhase.Reversible, wallTime));
        }
    }

    private async Task<HttpAnswer> SendAsync(BlueskyCall call, Secret? token, CancellationToken cancel)
    {
        using var request = call.Request(options.BaseUrl, token?.Reveal());
        return await HttpAnswer.OfAsync(http, request, cancel);
    }

    /// <summary>A log-in that is refused holds up every post, not only this one.</summary>
    private static PublishOutcome Refusal(PublishOutcome? outcome) =>
        outcome switch
        {
            null => new PublishOutcome.Blocked("The server's answer to the log-in is none of Bluesky's: look at BaseUrl."),
            PublishOutcome.Rejected rejected => new PublishOutcome.Blocked(rejected.Text),
            _ => outcome,
        };
}
