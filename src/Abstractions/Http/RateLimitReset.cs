using System.Globalization;
using System.Net.Http.Headers;

namespace FeedGame.Abstractions.Http;

/// <summary>
/// When a rate limit ends, from the headers that networks use in place of <c>Retry-After</c>. One has an ISO instant there, another
/// the seconds since 1970, a third the seconds to wait.
/// </summary>
internal static class RateLimitReset
{
    private static readonly string[] Names = ["X-RateLimit-Reset", "RateLimit-Reset"];

    /// <summary>So many seconds are more than thirty years: nobody waits that long, so they count from 1970.</summary>
    private const long SinceEpoch = 1_000_000_000;

    /// <summary>Null when it is not said. An instant is compared with the server's own clock where it tells it.</summary>
    public static TimeSpan? Wait(HttpResponseHeaders headers, TimeProvider wallTime)
    {
        var written = Names.Select(name => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null).OfType<string>();
        return written.Select(text => Wait(text, headers.Date ?? wallTime.GetUtcNow())).FirstOrDefault(wait => wait is not null);
    }

    private static TimeSpan? Wait(string text, DateTimeOffset now)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 100 * SinceEpoch)
            return seconds < SinceEpoch ? TimeSpan.FromSeconds(seconds) : DateTimeOffset.FromUnixTimeSeconds(seconds) - now;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
            ? until - now
            : null;
    }
}
