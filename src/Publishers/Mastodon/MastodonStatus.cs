using System.Globalization;
using System.Text.Json;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Mastodon;

/// <summary>A post as a server shows it.</summary>
/// <param name="Content">In HTML.</param>
/// <param name="Source">The words as they were sent, where the server tells them; else empty.</param>
/// <param name="Parent">The post it answers; null when it answers none.</param>
/// <param name="Media">The ids of its photos, in their order.</param>
internal sealed record MastodonStatus(
    string Id,
    string? Url,
    string Content,
    string Source,
    string? Parent,
    DateTimeOffset At,
    IReadOnlyList<string> Media,
    bool IsBoost
)
{
    public Receipt Receipt => new(Id, Url);

    /// <summary>A server that tells what was sent need not have made proper HTML of it.</summary>
    public bool Says(string words) =>
        MastodonWording.Same(words, Content) || (Source.Length > 0 && MastodonWording.SameWords(words, Source));

    /// <summary>Null when the answer holds none. What is only planned has no content, and is none.</summary>
    public static MastodonStatus? Read(HttpAnswer answer)
    {
        using var json = answer.IsSuccess ? LooseJson.Read(answer.Body) : null;
        return json is null ? null : Read(json.RootElement);
    }

    /// <summary>Null when the answer is no whole list of posts.</summary>
    public static IReadOnlyList<MastodonStatus>? ReadList(HttpAnswer answer)
    {
        using var json = answer.IsSuccess ? LooseJson.Read(answer.Body) : null;
        if (json?.RootElement.ValueKind != JsonValueKind.Array)
            return null;
        var read = json.RootElement.Items().Select(Read).ToList();
        return read.Contains(null) ? null : read.OfType<MastodonStatus>().ToList();
    }

    private static MastodonStatus? Read(JsonElement status) =>
        status.At("id").Text() is { Length: > 0 } id
        && status.At("content").ValueKind == JsonValueKind.String
        && DateTimeOffset.TryParse(
            status.At("created_at").Text(),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var created
        )
            ? new MastodonStatus(
                id,
                status.At("url").Text() is { Length: > 0 } url ? url : null,
                status.At("content").Text(),
                status.At("text").Text(),
                status.At("in_reply_to_id").Text() is { Length: > 0 } parent ? parent : null,
                created,
                [.. status.At("media_attachments").Items().Select(media => media.At("id").Text())],
                status.At("reblog").ValueKind == JsonValueKind.Object
            )
            : null;
}
