using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Webhook;

/// <summary>One event for the consumer. Pure: every attempt of one post gives the same id and the same bytes.</summary>
/// <param name="Id">The <c>webhook-id</c>, by which the consumer drops doubles.</param>
internal sealed record WebhookBody(string Id, string Json)
{
    public static WebhookBody Published(Post post, string text, WebhookOptions options)
    {
        var id = IdOf(post.Key);
        return new WebhookBody(id, Event("message.published", post.Due, Message(id, post, text, options)));
    }

    public static WebhookBody Edited(Receipt receipt, Post post, string text, WebhookOptions options) =>
        new(IdOf(post.Key), Event("message.edited", post.Due, Message(receipt.Id, post, text, options)));

    /// <param name="at">The consumer drops doubles by the id, so that a later time in a repetition does no harm.</param>
    public static WebhookBody Withdrawn(Receipt receipt, DateTimeOffset at) =>
        new(receipt.Id + ".withdrawn", Event("message.withdrawn", at, new JsonObject { ["id"] = receipt.Id }));

    public static WebhookBody Test(DateTimeOffset at) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"test_{at.ToUnixTimeMilliseconds()}"),
            Event("test", at, new JsonObject { ["text"] = "FeedGame: proefbericht · test message" })
        );

    private static string Event(string type, DateTimeOffset at, JsonObject data) =>
        new JsonObject
        {
            ["type"] = type,
            ["timestamp"] = $"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}",
            ["data"] = data,
        }.ToJsonString();

    private static JsonObject Message(string id, Post post, string text, WebhookOptions options)
    {
        var message = new JsonObject
        {
            ["id"] = id,
            ["text"] = text,
            ["language"] = post.Language,
            ["safety"] = post.Safety,
        };
        if (post.Parent is { } parent)
            message["parent"] = parent.Id;
        if (post.Root is { } root)
            message["root"] = root.Id;
        if (post.Photos.Count > 0)
            message["photos"] = new JsonArray([.. post.Photos.Select(photo => PhotoOf(photo, options))]);
        return message;
    }

    private static JsonObject PhotoOf(Photo photo, WebhookOptions options) =>
        new()
        {
            ["url"] = options.PhotoUrl!.Replace(
                WebhookOptions.Hash,
                Convert.ToHexStringLower(SHA256.HashData(photo.Content.Span)),
                StringComparison.Ordinal
            ),
            ["alt"] = photo.Alt,
            ["mediaType"] = photo.MediaType,
            ["width"] = photo.Width,
            ["height"] = photo.Height,
        };

    private static string IdOf(string key) => "msg_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
}
