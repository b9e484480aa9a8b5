using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Publishers.Mastodon;

/// <summary>What a server with these limits takes, and how it behaves.</summary>
internal static class MastodonTraits
{
    public static ChannelTraits For(MastodonLimits limits, bool loopback) =>
        new()
        {
            Text = new TextRule(limits.Text, new TextCounter("characters", text => MastodonLength.Of(text, limits.Link))),
            Photos = new PhotoRule(limits.Photos, limits.PhotoBytes, limits.PhotoTypes, limits.AltLength, MaxArea: limits.PhotoArea),
            // The idempotency key lasts an hour where it is honoured at all: reading back is what counts.
            Redelivery = Redelivery.Verifiable,
            Replies = ReplyKind.Parent,
            EditWindow = TimeSpan.FromDays(365),
            RetractWindow = TimeSpan.FromDays(365),
            Amplifies = true,
            Rate = new PostingRate(300, TimeSpan.FromHours(3)),
            AttemptTimeout = TimeSpan.FromSeconds(60),
            Loopback = loopback,
        };
}
