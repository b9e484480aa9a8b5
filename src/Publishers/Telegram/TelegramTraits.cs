using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Publishers.Telegram;

/// <summary>What Telegram takes from a bot, from the Bot API's documents.</summary>
internal static class TelegramTraits
{
    public static ChannelTraits For(Uri baseUrl) =>
        new()
        {
            Text = new TextRule(4096, TextCounter.Utf16),
            TextWithPhoto = new TextRule(1024, TextCounter.Utf16),
            Photos = new PhotoRule(10, 10_000_000, ["image/jpeg", "image/png", "image/webp"], AltLength: 0),
            // A bot cannot read what stands in a chat: in doubt a person looks.
            Redelivery = Redelivery.Blind,
            Replies = ReplyKind.Parent,
            EditWindow = TimeSpan.FromHours(48),
            RetractWindow = TimeSpan.FromHours(48),
            Rate = new PostingRate(20, TimeSpan.FromMinutes(1)),
            Loopback = baseUrl.IsLoopback,
        };
}
