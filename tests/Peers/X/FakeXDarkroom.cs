using System.Text.Json.Nodes;

namespace FeedGame.Peers.X;

/// <summary>The photos of one account, and what X answers about them.</summary>
internal sealed class FakeXDarkroom(TimeProvider time)
{
    private const int LongestAlt = 1000;
    private const int LargestPhoto = 5 * 1024 * 1024;

    /// <summary>Ids of photos are counted from here, so that none is a post's.</summary>
    private const long FirstId = 1_900_000_000_000_000_000;

    private static readonly byte[][] Beginnings =
    [
        [0xFF, 0xD8, 0xFF],
        [0x89, 0x50, 0x4E, 0x47],
        "GIF8"u8.ToArray(),
        "RIFF"u8.ToArray(),
    ];

    private readonly List<FakeXMedia> photos = [];

    /// <summary>Oldest first, forgotten ones among them.</summary>
    public IReadOnlyList<FakeXMedia> Photos => photos;

    public FakeXAnswer Upload(FakeXUpload upload, FakeXRules rules)
    {
        var refusal = Refusal(upload, rules);
        if (refusal is not null)
            return new FakeXAnswer(400, FakeXProblems.Invalid(refusal));
        var media = new FakeXMedia(FirstId + photos.Count, upload.Content!, upload.InParts, time.GetUtcNow() + rules.MediaLasts);
        photos.Add(media);
        var data = new JsonObject
        {
            ["id"] = media.Name,
            ["media_key"] = "3_" + media.Name,
            ["size"] = media.Content.Length,
            ["expires_after_secs"] = (int)rules.MediaLasts.TotalSeconds,
        };
        return new FakeXAnswer(200, new JsonObject { ["data"] = data }.ToJsonString());
    }

    public FakeXAnswer Describe(string body)
    {
        var (id, alt, wrong) = FakeXSchema.ReadDescription(body);
        if (alt is null || alt.Length > LongestAlt)
            return new FakeXAnswer(400, FakeXProblems.Invalid(wrong ?? "$.metadata.alt_text.text: is too long"));
        if (Find(id!) is not { } media)
            return new FakeXAnswer(400, FakeXProblems.Invalid("Media ID is invalid."));
        media.Alt = alt;
        return new FakeXAnswer(200, new JsonObject { ["data"] = new JsonObject { ["id"] = id } }.ToJsonString());
    }

    /// <summary>The photos of a post; null when one of them is not there, or no longer.</summary>
    public IReadOnlyList<FakeXMedia>? Take(IReadOnlyList<string> ids)
    {
        var found = ids.Select(Find).OfType<FakeXMedia>().ToList();
        return found.Count == ids.Count ? found : null;
    }

    private FakeXMedia? Find(string id) => photos.Find(media => media.Name == id && media.Expires > time.GetUtcNow());

    private static string? Refusal(FakeXUpload upload, FakeXRules rules) =>
        upload.InParts && rules.PartsRefused ? "Requests with bodies must have content-type of application/json."
        : upload.Wrong is { } wrong ? wrong
        : upload.Category != "tweet_image" ? "$.media_category: does not have a value in the enumeration"
        : upload.Content!.Length > LargestPhoto ? "File size exceeds 5242880 bytes."
        : !Beginnings.Any(beginning => upload.Content.AsSpan().StartsWith(beginning)) ? "media type unrecognized."
        : null;
}
