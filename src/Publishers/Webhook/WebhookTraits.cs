using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Publishers.Webhook;

/// <summary>What Standard Webhooks advises: small bodies, and the same id for every attempt, by which the consumer drops doubles.</summary>
internal static class WebhookTraits
{
    /// <summary>Standard Webhooks advises bodies below 20 kB; the rest of the body takes less than 4 kB of that.</summary>
    private const int TextBytes = 16_000;

    public static ChannelTraits For(WebhookOptions options) =>
        new()
        {
            Text = new TextRule(TextBytes, TextCounter.Utf8Bytes),
            // A photo goes as the address where the consumer gets it: without one it would be left out, and that is said.
            Photos = options.PhotoUrl is null ? null : new PhotoRule(10, 20_000_000, ["image/jpeg", "image/png", "image/webp"], 1500),
            Redelivery = Redelivery.Idempotent,
            Replies = ReplyKind.RootAndParent,
            EditWindow = TimeSpan.FromDays(365),
            RetractWindow = TimeSpan.FromDays(365),
            AttemptTimeout = TimeSpan.FromSeconds(20),
            Loopback = options.Url.IsLoopback,
        };
}
