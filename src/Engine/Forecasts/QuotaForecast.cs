using FeedGame.Abstractions.Channels;

namespace FeedGame.Engine.Forecasts;

/// <summary>What is planned in one slice of the clock.</summary>
public sealed record PostingSlice(DateTimeOffset From, int Posts, int Replies);

/// <summary>
/// Planned posts against what the account may post. One and a half times as many must fit, because pauses, corrections and found
/// messages come on top; half a post is none, so that a post by itself needs no spare.
/// </summary>
/// <param name="Slices">Those in which something is planned, in order.</param>
/// <param name="Overruns">What does not fit; empty when all does.</param>
public sealed record QuotaForecast(IReadOnlyList<PostingSlice> Slices, IReadOnlyList<Remark.TooMany> Overruns)
{
    /// <summary>How slices are counted where the account itself has none, for the picture of the evening.</summary>
    private static readonly TimeSpan UsualSlice = TimeSpan.FromMinutes(30);

    internal static QuotaForecast Of(IReadOnlyList<ChannelPost> posts, ChannelTraits traits, IReadOnlyList<EarlierPost> earlier)
    {
        var length = traits.Slices?.Length ?? UsualSlice;
        var slices = posts
            .GroupBy(post => Begin(post.At, length))
            .OrderBy(slice => slice.Key)
            .Select(slice => new PostingSlice(slice.Key, slice.Count(post => !post.Reply), slice.Count(post => post.Reply)))
            .ToList();
        IEnumerable<Remark.TooMany> overruns =
        [
            .. traits.Slices is { } limit ? slices.SelectMany(slice => OfSlice(slice, limit, earlier)) : [],
            .. traits.Rate is { } rate ? OfRate(posts, rate, earlier) : [],
            .. traits.Left is { } left ? OfDay(posts, left) : [],
        ];
        return new QuotaForecast(slices, [.. overruns]);
    }

    /// <summary>With half as many again.</summary>
    public static int WithSpare(int planned) => planned * 3 / 2;

    private static DateTimeOffset Begin(DateTimeOffset at, TimeSpan length) =>
        new(at.UtcTicks - (at.UtcTicks % length.Ticks), TimeSpan.Zero);

    private static IEnumerable<Remark.TooMany> OfSlice(PostingSlice slice, SliceLimit limit, IReadOnlyList<EarlierPost> earlier)
    {
        var used = earlier.Where(post => Begin(post.At, limit.Length) == slice.From).ToList();
        return
        [
            .. Over(QuotaKind.Posts, slice.From, limit.Length, slice.Posts, limit.Posts - used.Count(post => !post.Reply)),
            .. Over(QuotaKind.Replies, slice.From, limit.Length, slice.Replies, limit.Replies - used.Count(post => post.Reply)),
        ];
    }

    /// <summary>The window may begin with any post; only the fullest one is told.</summary>
    private static IEnumerable<Remark.TooMany> OfRate(
        IReadOnlyList<ChannelPost> posts,
        PostingRate rate,
        IReadOnlyList<EarlierPost> earlier
    ) =>
        posts
            .Select(post => post.At)
            .Concat(earlier.Select(post => post.At))
            .SelectMany(from =>
                Over(
                    QuotaKind.All,
                    from,
                    rate.Window,
                    posts.Count(post => post.At >= from && post.At < from + rate.Window),
                    rate.Posts - earlier.Count(post => post.At >= from && post.At < from + rate.Window)
                )
            )
            .OrderByDescending(over => over.Planned - over.Left)
            .ThenBy(over => over.From)
            .Take(1);

    private static IEnumerable<Remark.TooMany> OfDay(IReadOnlyList<ChannelPost> posts, PostsLeft left)
    {
        var until = posts.Where(post => post.At < left.Until).ToList();
        return until.Count == 0 ? [] : Over(QuotaKind.All, until[0].At, left.Until - until[0].At, until.Count, left.Count);
    }

    private static IEnumerable<Remark.TooMany> Over(QuotaKind what, DateTimeOffset from, TimeSpan length, int planned, int left)
    {
        if (planned > 0 && WithSpare(planned) > left)
            yield return new Remark.TooMany(what, from, length, planned, WithSpare(planned), Math.Max(0, left));
    }
}
