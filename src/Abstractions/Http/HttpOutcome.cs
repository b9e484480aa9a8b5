using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using FeedGame.Abstractions.Channels;

namespace FeedGame.Abstractions.Http;

/// <summary>
/// The one place that says what an HTTP answer or failure means for a post (DESIGN §5). A channel looks for its network's own
/// words first and asks here for the rest. Never throws.
/// </summary>
public static class HttpOutcome
{
    /// <summary>Nothing left this machine: the network is probably back in a moment.</summary>
    public static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(5);

    /// <summary>After a 429 that does not say how long.</summary>
    public static readonly TimeSpan RateLimitWait = TimeSpan.FromMinutes(1);

    /// <summary>No server may silence a channel for longer: an evening is over by then.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    /// <summary>The meaning of an answer; null for 2xx, because only the channel can read the receipt in it.</summary>
    /// <param name="wallTime">Real time: a wait counts from its now.</param>
    /// <param name="said">The network's own words, without secrets, for the person who reads the outcome.</param>
    public static PublishOutcome? Of(HttpResponseMessage answer, CallPhase phase, TimeProvider wallTime, string? said = null) =>
        Of(answer.StatusCode, answer.Headers, phase, wallTime, said);

    /// <summary>The same, for a channel whose answers come from elsewhere than an <see cref="HttpClient"/>.</summary>
    public static PublishOutcome? Of(
        HttpStatusCode status,
        HttpResponseHeaders headers,
        CallPhase phase,
        TimeProvider wallTime,
        string? said = null
    ) => (int)status is >= 200 and < 300 ? null : ByStatus((int)status, headers, phase, wallTime, Words(status, said));

    /// <summary>The meaning of a call that ended without an answer.</summary>
    public static PublishOutcome Of(Exception failure, CallPhase phase, TimeProvider wallTime) =>
        NothingLeft(failure)
            ? Wait(wallTime, ShortWait, $"Nothing left this machine: {Kind(failure)}.")
            : Silence(phase, wallTime, $"No answer: {Kind(failure)}.");

    private static PublishOutcome ByStatus(int status, HttpResponseHeaders headers, CallPhase phase, TimeProvider wallTime, string words) =>
        status switch
        {
            401 => new PublishOutcome.Blocked($"{words}: the keys are wrong or revoked, or this machine's clock is."),
            402 => new PublishOutcome.Blocked($"{words}: the account has no credit."),
            // The destination itself is gone or the address in the settings is wrong: the next post would fare no better.
            301 or 307 or 308 or 404 or 405 or 407 or 410 => new PublishOutcome.Blocked($"{words}: check the address of the channel."),
            // A browser's form is answered with these after the work was done, and so may ours be.
            302 or 303 => Silence(phase, wallTime, words),
            // 409 may mean that an earlier attempt is there; a server that gave up waiting may have published what it had.
            408 or 409 => Silence(phase, wallTime, words),
            425 => Wait(wallTime, ShortWait, words),
            429 => Wait(wallTime, Said(headers, wallTime) ?? RateLimitWait, words),
            // Among them 403: most networks refuse one text with it; a channel that knows the account is meant says so itself.
            >= 400 and < 500 => new PublishOutcome.Rejected("", words),
            _ => Silence(phase, wallTime, words),
        };

    private static PublishOutcome Silence(CallPhase phase, TimeProvider wallTime, string words) =>
        phase == CallPhase.Publishing ? new PublishOutcome.Unknown(words) : Wait(wallTime, ShortWait, words);

    private static PublishOutcome.Deferred Wait(TimeProvider wallTime, TimeSpan wait, string words) =>
        new(wallTime.GetUtcNow() + wait, DeferScope.Account, words);

    /// <summary>
    /// <c>Retry-After</c> in both forms, else when the limit ends. A date is compared with the server's own clock where it tells it,
    /// because ours may differ by minutes.
    /// </summary>
    private static TimeSpan? Said(HttpResponseHeaders headers, TimeProvider wallTime)
    {
        var header = headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - (headers.Date ?? wallTime.GetUtcNow()) ?? RateLimitReset.Wait(headers, wallTime);
        return wait is not { } found ? null
            : found < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1)
            : found > LongestWait ? LongestWait
            : found;
    }

    /// <summary>
    /// Only what fails before the request is written. A reset arrives as <see cref="HttpRequestError.Unknown"/> or
    /// <see cref="HttpRequestError.ResponseEnded"/>, and a time-out does not tell how far it came.
    /// </summary>
    private static bool NothingLeft(Exception failure) =>
        failure
            is HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError
                    or HttpRequestError.NameResolutionError
                    or HttpRequestError.SecureConnectionError
                    or HttpRequestError.ProxyTunnelError
            };

    /// <summary>The kind, never the message: that may hold the address, and the address a token.</summary>
    private static string Kind(Exception failure) =>
        failure is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } request
            ? request.HttpRequestError.ToString()
            : failure.GetType().Name;

    private static string Words(HttpStatusCode status, string? said)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"The network answered {(int)status}");
        return string.IsNullOrWhiteSpace(said) ? code : $"{code} \"{said}\"";
    }
}
