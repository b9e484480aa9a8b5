using System.Globalization;
using System.Text.Json.Nodes;
using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Bluesky;

/// <summary>
/// A post as the record it becomes. Everything in it follows from the post and is written in one order, so that a second attempt is
/// the same record: then it changes nothing.
/// </summary>
internal static class BlueskyRecord
{
    public const string Collection = "app.bsky.feed.post";

    /// <param name="text">The words that fit.</param>
    /// <param name="blobs">What the server gave for each photo, in their order.</param>
    public static JsonObject Of(Post post, string text, IReadOnlyList<JsonNode> blobs)
    {
        var record = new JsonObject
        {
            ["$type"] = Collection,
            ["text"] = text,
            // Not the time of the attempt: that would be another record.
            ["createdAt"] = post.Due.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["langs"] = new JsonArray(post.Language),
        };
        if (BlueskyFacets.Of(text) is { } facets)
            record["facets"] = facets;
        if (post.Parent is { } parent)
            record["reply"] = new JsonObject { ["root"] = Ref(post.Root ?? parent), ["parent"] = Ref(parent) };
        if (blobs.Count > 0)
            record["embed"] = Images(post.Photos, blobs);
        return record;
    }

    /// <summary>An answer names what it answers by address and content.</summary>
    private static JsonObject Ref(Receipt receipt) => new() { ["uri"] = receipt.Id, ["cid"] = receipt.Detail };

    private static JsonObject Images(IReadOnlyList<Photo> photos, IReadOnlyList<JsonNode> blobs) =>
        new() { ["$type"] = "app.bsky.embed.images", ["images"] = new JsonArray([.. photos.Zip(blobs, Image)]) };

    private static JsonNode Image(Photo photo, JsonNode blob) =>
        new JsonObject
        {
            ["alt"] = photo.Alt,
            ["aspectRatio"] = new JsonObject { ["width"] = photo.Width, ["height"] = photo.Height },
            ["image"] = blob.DeepClone(),
        };
}
