using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FeedGame.Peers.Loopback;

namespace FeedGame.Peers.Bluesky;

/// <summary>The records and photos of one account, and what the server answers about them.</summary>
internal sealed class FakeBlueskyRepo
{
    private const int LargestBlob = 2_000_000;

    private readonly List<FakeBlueskyPost> posts = [];
    private readonly Dictionary<string, FakeBlueskyBlob> blobs = new(StringComparer.Ordinal);

    public IReadOnlyList<FakeBlueskyPost> Posts => posts;

    public int Uploads { get; private set; }

    public PeerAnswer Upload(byte[] content, string mediaType)
    {
        if (content.Length > LargestBlob)
            return FakeBlueskyDoor.Error(413, "PayloadTooLarge", "request entity too large");
        Uploads++;
        var blob = new FakeBlueskyBlob("bafkrei" + Hash(content), content, mediaType);
        blobs[blob.Cid] = blob;
        var answer = new JsonObject
        {
            ["blob"] = new JsonObject
            {
                ["$type"] = "blob",
                ["ref"] = new JsonObject { ["$link"] = blob.Cid },
                ["mimeType"] = mediaType,
                ["size"] = content.Length,
            },
        };
        return new PeerAnswer(200, answer.ToJsonString());
    }

    /// <summary>As the reference server: the same record changes nothing, whatever else is wished.</summary>
    public PeerAnswer Put(string collection, string key, JsonObject record, (bool Set, string? Cid) swap)
    {
        var cid = "bafyrei" + Hash(Encoding.UTF8.GetBytes(Sorted(record)));
        var uri = $"at://{FakeBluesky.Account}/{collection}/{key}";
        var current = posts.Find(post => post.Uri == uri);
        if (current?.Cid == cid)
            return Written(current);
        if (swap.Set && swap.Cid != current?.Cid)
            return FakeBlueskyDoor.Error(400, "InvalidSwap", $"Record was at {current?.Cid ?? "null"}");
        if (Links(record).FirstOrDefault(link => !blobs.ContainsKey(link)) is { } missing)
            return FakeBlueskyDoor.Error(400, "BlobNotFound", $"Could not find blob: {missing}");
        var post = new FakeBlueskyPost(uri, key, record, cid);
        posts.RemoveAll(other => other.Uri == uri);
        posts.Add(post);
        return Written(post);
    }

    /// <summary>To delete what is not there is a success.</summary>
    public PeerAnswer Delete(string collection, string key)
    {
        posts.RemoveAll(post => post.Uri.EndsWith($"/{collection}/{key}", StringComparison.Ordinal));
        return new PeerAnswer(200, "{}");
    }

    public PeerAnswer Read(string collection, string key) =>
        posts.Find(post => post.Uri.EndsWith($"/{collection}/{key}", StringComparison.Ordinal)) is { } post
            ? new PeerAnswer(
                200,
                new JsonObject
                {
                    ["uri"] = post.Uri,
                    ["cid"] = post.Cid,
                    ["value"] = post.Record.DeepClone(),
                }.ToJsonString()
            )
            : FakeBlueskyDoor.Error(400, "RecordNotFound", $"Could not locate record: at://{FakeBluesky.Account}/{collection}/{key}");

    public int ForgetBlobs()
    {
        var used = posts.SelectMany(post => Links(post.Record)).ToHashSet(StringComparer.Ordinal);
        var swept = blobs.Keys.Where(cid => !used.Contains(cid)).ToList();
        swept.ForEach(cid => blobs.Remove(cid));
        return swept.Count;
    }

    public IReadOnlyList<(byte[] Content, string Alt)> PhotosOf(FakeBlueskyPost post) =>
        [.. Images(post.Record).Select(image => (blobs[Link(image)].Content, (string)image["alt"]!))];

    private static PeerAnswer Written(FakeBlueskyPost post) =>
        new(
            200,
            new JsonObject
            {
                ["uri"] = post.Uri,
                ["cid"] = post.Cid,
                ["validationStatus"] = "valid",
            }.ToJsonString()
        );

    private static IEnumerable<string> Links(JsonObject record) => Images(record).Select(Link);

    private static IEnumerable<JsonNode> Images(JsonObject record) => record["embed"]?["images"]?.AsArray().OfType<JsonNode>() ?? [];

    private static string Link(JsonNode image) => (string)image["image"]!["ref"]!["$link"]!;

    /// <summary>The network's encoding sorts the fields, so their order makes no difference.</summary>
    private static string Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject fields => "{"
                + string.Join(
                    ',',
                    fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}:{Sorted(field.Value)}")
                )
                + "}",
            JsonArray items => "[" + string.Join(',', items.Select(Sorted)) + "]",
            _ => node?.ToJsonString() ?? "null",
        };

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..52];
}
