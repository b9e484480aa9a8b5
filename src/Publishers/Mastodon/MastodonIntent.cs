using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Mastodon;

/// <summary>What the journal keeps of a post before it leaves: where a read-back begins, and under which ids its photos lie.</summary>
/// <param name="Newest">The newest own post before the first attempt; null when none was known.</param>
/// <param name="Media">One id for each photo, in their order; empty while they are not uploaded.</param>
/// <param name="Uploaded">When the last of them was, in wall time.</param>
/// <param name="Again">True once the server had refused ids that it gave before: that is made good once.</param>
internal sealed record MastodonIntent(string? Newest, IReadOnlyList<string> Media, DateTimeOffset Uploaded, bool Again)
{
    public static MastodonIntent From(string? newest) => new(newest, [], DateTimeOffset.MinValue, Again: false);

    /// <summary>What cannot be read is an intent that knows nothing.</summary>
    public static MastodonIntent Read(string? written)
    {
        using var json = LooseJson.Read(written);
        return json is null ? From(null) : Read(json.RootElement);
    }

    /// <summary>Null when there is nothing to keep.</summary>
    public string? Write()
    {
        var written = new JsonObject();
        if (Newest is not null)
            written["newest"] = Newest;
        if (Media.Count > 0)
        {
            written["media"] = new JsonArray([.. Media.Select(id => JsonValue.Create(id))]);
            written["uploaded"] = Uploaded.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        }
        if (Again)
            written["again"] = true;
        return written.Count == 0 ? null : written.ToJsonString();
    }

    private static MastodonIntent Read(JsonElement json) =>
        new(
            json.At("newest").Text() is { Length: > 0 } newest ? newest : null,
            [.. json.At("media").Items().Select(id => id.Text())],
            DateTimeOffset.TryParse(json.At("uploaded").Text(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
                ? at
                : DateTimeOffset.MinValue,
            json.At("again").ValueKind == JsonValueKind.True
        );
}
