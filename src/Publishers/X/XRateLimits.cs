using System.Globalization;
using System.Net.Http.Headers;
using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.X;

/// <summary>
/// When X will take posts again. It counts in three families, and a refusal by one of them can show calls left in another: so the
/// latest reset among the exhausted ones counts.
/// </summary>
internal static class XRateLimits
{
    /// <summary>When no family is exhausted, or none says when it begins anew.</summary>
    public static readonly TimeSpan Unsaid = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private static readonly string[] OfDay = ["x-user-limit-24hour-", "x-app-limit-24hour-"];

    private static readonly string[] Families = ["x-rate-limit-", .. OfDay];

    /// <summary>In wall time. The reset is an instant of X's clock, so it is compared with that where X tells it.</summary>
    public static DateTimeOffset Until(HttpResponseHeaders headers, TimeProvider wallTime)
    {
        var now = wallTime.GetUtcNow();
        var wait = Families.Select(family => Reset(headers, family)).Max() - (headers.Date ?? now) ?? Unsaid;
        return now
            + (
                wait < Shortest ? Shortest
                : wait > Longest ? Longest
                : wait
            );
    }

    /// <summary>
    /// By the family with the least left. Only an answer to a post speaks of posts: each call is counted by itself.
    /// </summary>
    public static PostsLeft? LeftToday(HttpResponseHeaders headers) =>
        OfDay
            .Where(family => Number(headers, family + "remaining") is >= 0 and <= int.MaxValue && Instant(headers, family) is not null)
            .Select(family => new PostsLeft((int)Number(headers, family + "remaining")!.Value, Instant(headers, family)!.Value))
            .MinBy(left => left.Count);

    private static DateTimeOffset? Reset(HttpResponseHeaders headers, string family) =>
        Number(headers, family + "remaining") <= 0 ? Instant(headers, family) : null;

    private static DateTimeOffset? Instant(HttpResponseHeaders headers, string family) =>
        Number(headers, family + "reset") is >= 0 and < 100_000_000_000 and var seconds
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static long? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && long.TryParse(values.FirstOrDefault(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
