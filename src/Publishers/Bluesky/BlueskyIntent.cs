using System.Text.Json.Nodes;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Bluesky;

/// <summary>What the journal keeps of a post's photos before it leaves: what the server gave for each, word for word.</summary>
/// <param name="Again">True once the server had forgotten what it gave before: that is made good once.</param>
internal sealed record BlueskyIntent(IReadOnlyList<JsonNode> Blobs, bool Again)
{
    public static readonly BlueskyIntent Nothing = new([], Again: false);

    /// <summary>What cannot be read is an intent that knows nothing.</summary>
    public static BlueskyIntent Read(string? written)
    {
        using var json = LooseJson.Read(written);
        return json is null
            ? Nothing
            : new BlueskyIntent(
                [.. json.RootElement.At("blobs").Items().Select(blob => JsonNode.Parse(blob.GetRawText())!)],
                json.RootElement.At("again").ValueKind == System.Text.Json.JsonValueKind.True
            );
    }

    /// <summary>Null when there is nothing to keep.</summary>
    public string? Write()
    {
        if (Blobs.Count == 0)
            return null;
        var written = new JsonObject { ["blobs"] = new JsonArray([.. Blobs.Select(blob => blob.DeepClone())]) };
        if (Again)
            written["again"] = true;
        return written.ToJsonString();
    }
}
