using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Publishers.X;

/// <summary>What X takes and how it behaves, from its documents.</summary>
internal static class XTraits
{
    /// <summary>Fifty posts and two hundred replies a day, which X hands out in slices of half an hour.</summary>
    private static readonly SliceLimit Unverified = new(TimeSpan.FromMinutes(30), Posts: 1, Replies: 4);

    private static readonly ChannelPrices Prices = new(
        Post: 0.015m,
        PostWithLink: 0.200m,
        Retract: 0.010m,
        AltText: 0.005m,
        Read: 0.001m,
        Source: "X API, pay per use, 2026"
    );

    public static ChannelTraits For(Uri baseUrl) =>
        new()
        {
            Text = new TextRule(280, new TextCounter("weighted characters", XLength.Of))
            {
                Links = static text => [.. XLinks.In(text).Select(link => new TextPart(link.Start, link.Length))],
                Mentions = XMentions.In,
            },
            Photos = new PhotoRule(4, 5_000_000, ["image/jpeg", "image/png", "image/gif", "image/webp"], 1000),
            // There is no idempotency key: whether an unanswered post landed is found out by reading the timeline.
            Redelivery = Redelivery.Verifiable,
            Replies = ReplyKind.Parent,
            RetractWindow = TimeSpan.FromDays(365),
            RetractRate = new PostingRate(50, TimeSpan.FromMinutes(15)),
            Amplifies = true,
            Rate = new PostingRate(100, TimeSpan.FromMinutes(15)),
            Prices = Prices,
            AttemptTimeout = TimeSpan.FromSeconds(60),
            LookAfter = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60)],
            Loopback = baseUrl.IsLoopback,
        };

    /// <summary>As they are for this account; unchanged while X does not say what kind it is.</summary>
    public static ChannelTraits Of(ChannelTraits known, XAccount account) =>
        account.Verified is { } verified ? known with { Slices = verified ? null : Unverified } : known;

    /// <summary>With what an answer to a post says is left for the day; unchanged when it says nothing.</summary>
    public static ChannelTraits After(ChannelTraits known, XAnswer answer) =>
        XRateLimits.LeftToday(answer.Headers) is { } left ? known with { Left = left } : known;
}
