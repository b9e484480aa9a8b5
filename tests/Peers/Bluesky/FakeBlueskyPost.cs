using System.Text.Json.Nodes;

namespace FeedGame.Peers.Bluesky;

/// <summary>A record as the network keeps it.</summary>
/// <param name="Record">As it was sent.</param>
/// <param name="Cid">Made from the content: the same record has the same.</param>
public sealed record FakeBlueskyPost(string Uri, string Key, JsonObject Record, string Cid)
{
    public bool IsRepost => (string)Record["$type"]! == FakeBlueskySchema.Repost;

    public string Text => (string)Record["text"]!;
}

/// <summary>A photo as the network keeps it until a record asks for it.</summary>
public sealed record FakeBlueskyBlob(string Cid, byte[] Content, string MediaType);
