using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Publishers.Mail;

/// <summary>What mail takes: nearly anything, and nothing can be taken back.</summary>
internal static class MailTraits
{
    public static ChannelTraits For(MailOptions options) =>
        new()
        {
            Text = new TextRule(50_000, TextCounter.Utf8Bytes),
            // What a photo shows goes into the words, too: many read mail without pictures.
            Photos = new PhotoRule(10, 5_000_000, ["image/jpeg", "image/png", "image/gif", "image/webp"], AltLength: 0),
            // The Message-ID is our own, but what became of a mail behind the relay nobody tells.
            Redelivery = Redelivery.Blind,
            Replies = ReplyKind.RootAndParent,
            Recipients = [.. options.Recipients.Keys.Order(StringComparer.Ordinal)],
            Loopback = options.IsLoopback,
        };
}
