using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Publishers.Bluesky;

/// <summary>What Bluesky takes and how it behaves, from the lexicon of a post and its documents.</summary>
internal static class BlueskyTraits
{
    public static ChannelTraits For(Uri baseUrl) =>
        new()
        {
            Text = new TextRule(300, TextCounter.Graphemes, new TextRule(3000, TextCounter.Utf8Bytes)),
            Photos = new PhotoRule(4, 2_000_000, ["image/jpeg", "image/png", "image/webp"], 2000),
            // The key of the record is ours, and the same record under the same key changes nothing.
            Redelivery = Redelivery.Idempotent,
            Replies = ReplyKind.RootAndParent,
            RetractWindow = TimeSpan.FromDays(365),
            Amplifies = true,
            // An account has 5000 points an hour, and a post costs three.
            Rate = new PostingRate(1666, TimeSpan.FromHours(1)),
            AttemptTimeout = TimeSpan.FromSeconds(60),
            Loopback = baseUrl.IsLoopback,
        };
}
