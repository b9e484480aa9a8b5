using System.Text.Encodings.Web;
using System.Text.Json;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Host.Channels;

/// <summary>The same list for machines. Times are in seconds.</summary>
internal static class ChannelListJson
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IEnumerable<IPublisherModule> kinds, IEnumerable<ConfiguredChannel> channels) =>
        JsonSerializer.Serialize(
            new
            {
                kinds = kinds.Select(kind => new
                {
                    type = kind.Type,
                    traits = Traits(kind.DefaultTraits),
                    settings = kind.Settings.Select(setting => new
                    {
                        field = setting.Field,
                        meaning = setting.Meaning,
                        required = setting.Required,
                        secret = setting.Secret,
                    }),
                }),
                channels = channels.Select(channel => new
                {
                    name = channel.Name,
                    type = channel.Type,
                    mistakes = channel.Mistakes.Select(mistake => mistake.En),
                }),
            },
            Format
        );

    private static object Traits(ChannelTraits traits) =>
        new
        {
            kind = Word(traits.Kind),
            sandbox = traits.Sandbox,
            text = Limits(traits.TextFor(withPhoto: false)),
            text_with_photo = Limits(traits.TextFor(withPhoto: true)),
            photos = traits.Photos is { } photos
                ? new
                {
                    count = photos.Count,
                    bytes = photos.Bytes,
                    types = photos.MediaTypes,
                    alt_length = photos.AltLength,
                    max_pixels = photos.MaxPixels,
                    needs_public_url = photos.NeedsPublicUrl,
                }
                : null,
            replies = traits.Replies switch
            {
                ReplyKind.None => "none",
                ReplyKind.Parent => "parent",
                ReplyKind.RootAndParent => "root-and-parent",
            },
            edit_s = traits.EditWindow?.TotalSeconds,
            retract_s = traits.RetractWindow?.TotalSeconds,
            redelivery = Word(traits.Redelivery),
            rate = traits.Rate is { } rate ? new { posts = rate.Posts, window_s = rate.Window.TotalSeconds } : null,
            attempt_timeout_s = traits.AttemptTimeout.TotalSeconds,
        };

    /// <summary>All limits that hold at once; empty when there is none.</summary>
    private static IEnumerable<object> Limits(TextRule? rule)
    {
        for (; rule is not null; rule = rule.Second)
        {
            if (rule.Max != int.MaxValue)
                yield return new { max = rule.Max, unit = rule.Counter.Unit };
        }
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
