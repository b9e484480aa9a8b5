using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Publishers.X;

/// <summary>What X takes and how it behaves, from its documents.</summary>
internal static class XTraits
{
    public static ChannelTraits For(Uri baseUrl) =>
        new()
        {
            Text = new TextRule(280, new TextCounter("weighted characters", XLength.Of)),
            Photos = new PhotoRule(4, 5_000_000, ["image/jpeg", "image/png", "image/gif", "image/webp"], 1000),
            // There is no idempotency key: whether an unanswered post landed is found out by reading the timeline.
            Redelivery = Redelivery.Verifiable,
            Replies = ReplyKind.Parent,
            RetractWindow = TimeSpan.FromDays(365),
            RetractRate = new PostingRate(50, TimeSpan.FromMinutes(15)),
            Amplifies = true,
            Rate = new PostingRate(100, TimeSpan.FromMinutes(15)),
            AttemptTimeout = TimeSpan.FromSeconds(60),
            LookAfter = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60)],
            Loopback = baseUrl.IsLoopback,
        };
}
