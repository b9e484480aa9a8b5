using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FeedGame.Publishers.X;

/// <summary>
/// What the journal keeps of a post before it leaves: where a read-back begins, and under which ids its photos lie at X, so that a
/// second attempt is the same to the byte. Without photos it is the id alone, as it was before posts had any.
/// </summary>
/// <param name="Newest">The newest own post before the first attempt; null when none was known.</param>
/// <param name="Media">One id for each photo, in their order; empty while they are not uploaded.</param>
/// <param name="Expires">When X forgets the first of them, in wall time.</param>
/// <param name="Again">True once X had refused ids that it gave before: that is made good once.</param>
internal sealed record XIntent(XSnowflake? Newest, IReadOnlyList<XSnowflake> Media, DateTimeOffset Expires, bool Again)
{
    public static XIntent From(XSnowflake? newest) => new(newest, [], DateTimeOffset.MinValue, Again: false);

    /// <summary>What cannot be read is an intent that knows nothing.</summary>
    public static XIntent Read(string? written)
    {
        using var json = written?.StartsWith('{') == true ? XJson.Read(written) : null;
        return json is null ? From(XSnowflake.Read(written)) : Read(json.RootElement);
    }

    /// <summary>Null when there is nothing to keep.</summary>
    public string? Write()
    {
        if (Media.Count == 0)
            return Newest?.ToString();
        var written = new JsonObject
        {
            ["media"] = new JsonArray([.. Media.Select(id => JsonValue.Create(id.ToString()))]),
            ["expires"] = Expires.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        };
        if (Newest is { } newest)
            written["newest"] = newest.ToString();
        if (Again)
            written["again"] = true;
        return written.ToJsonString();
    }

    private static XIntent Read(JsonElement json) =>
        new(
            XSnowflake.Read(json.Text("newest")),
            [.. json.Texts("media").Select(XSnowflake.Read).OfType<XSnowflake>()],
            DateTimeOffset.TryParse(json.Text("expires"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expires)
                ? expires
                : DateTimeOffset.MinValue,
            json.Inner("again").ValueKind == JsonValueKind.True
        );
}
