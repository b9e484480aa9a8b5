using System.Text.Json;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Mastodon;

/// <summary>What a server takes: each has its own limits, and tells them.</summary>
/// <param name="Text">The most characters.</param>
/// <param name="Link">What a link counts, however long it is.</param>
/// <param name="PhotoArea">The most pixels of a photo; null when the server does not say.</param>
internal sealed record MastodonLimits(
    int Text,
    int Link,
    int Photos,
    long PhotoBytes,
    long? PhotoArea,
    int AltLength,
    IReadOnlyList<string> PhotoTypes
)
{
    /// <summary>Mastodon's own, until the server has told.</summary>
    public static readonly MastodonLimits Default = new(
        500,
        23,
        4,
        16 * 1024 * 1024,
        33_177_600,
        1500,
        ["image/jpeg", "image/png", "image/gif", "image/webp"]
    );

    /// <summary>
    /// From the answer to <c>/api/v2/instance</c> or <c>/api/v1/instance</c>; what it does not tell is as usual. Null when it tells not even
    /// how long a text may be.
    /// </summary>
    public static MastodonLimits? Read(HttpAnswer answer)
    {
        using var json = answer.IsSuccess ? LooseJson.Read(answer.Body) : null;
        return json is null ? null : Read(json.RootElement);
    }

    private static MastodonLimits? Read(JsonElement instance)
    {
        var (statuses, media) = (instance.At("configuration", "statuses"), instance.At("configuration", "media_attachments"));
        // Servers that are older, or not Mastodon, have the second name.
        if ((Positive(statuses.At("max_characters")) ?? Positive(instance.At("max_toot_chars"))) is not { } text)
            return null;
        // Of what a server takes only photos count: it may take films and drawings as well.
        var types = media.At("supported_mime_types").Items().Select(type => type.Text()).Where(Default.PhotoTypes.Contains).ToList();
        return new MastodonLimits(
            (int)Math.Min(text, int.MaxValue),
            (int)(Positive(statuses.At("characters_reserved_per_url")) ?? Default.Link),
            (int)(Positive(statuses.At("max_media_attachments")) ?? Default.Photos),
            Positive(media.At("image_size_limit")) ?? Default.PhotoBytes,
            Positive(media.At("image_matrix_limit")) ?? Default.PhotoArea,
            (int)(Positive(media.At("description_limit")) ?? Default.AltLength),
            types.Count > 0 ? types : Default.PhotoTypes
        );
    }

    private static long? Positive(JsonElement value) => value.Number() is > 0 and var number ? number : null;
}
