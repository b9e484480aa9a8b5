using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FeedGame.Peers.Bluesky;

/// <summary>Reads a post as strictly as its lexicon is.</summary>
internal static partial class FakeBlueskySchema
{
    public const string Repost = "app.bsky.feed.repost";
    private const string Post = "app.bsky.feed.post";

    /// <summary>What is wrong with a call of <c>putRecord</c>; null when nothing is.</summary>
    public static string? Wrong(JsonElement call) =>
        !Tid().IsMatch(Text(call, "rkey")) ? "Invalid record key"
        : !call.TryGetProperty("record", out var record) || record.ValueKind != JsonValueKind.Object
            ? "Input must have the property \"record\""
        : Text(call, "collection") == Repost ? WrongRepost(record)
        : Text(call, "collection") != Post || Text(record, "$type") != Post ? "Invalid $type"
        : WrongText(record) ?? WrongFacets(record) ?? WrongReply(record) ?? WrongImages(record);

    private static string? WrongRepost(JsonElement record) =>
        Text(record, "$type") != Repost ? "Invalid $type"
        : !record.TryGetProperty("subject", out var subject) ? "Record must have the property \"subject\""
        : !Text(subject, "uri").StartsWith("at://", StringComparison.Ordinal) || Text(subject, "cid").Length == 0
            ? "Record/subject must have uri and cid"
        : !Instant().IsMatch(Text(record, "createdAt")) ? "Record/createdAt must be an valid atproto datetime"
        : null;

    private static string? WrongText(JsonElement record)
    {
        if (!record.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            return "Record must have the property \"text\"";
        if (Encoding.UTF8.GetByteCount(text.GetString()!) > 3000)
            return "Record/text must not be longer than 3000 characters";
        if (new StringInfo(text.GetString()!).LengthInTextElements > 300)
            return "Record/text must not be longer than 300 graphemes";
        if (!Instant().IsMatch(Text(record, "createdAt")))
            return "Record/createdAt must be an valid atproto datetime (both RFC-3339 and ISO-8601)";
        return record.TryGetProperty("langs", out var langs) && langs.GetArrayLength() > 3
            ? "Record/langs must not have more than 3 elements"
            : null;
    }

    private static string? WrongFacets(JsonElement record)
    {
        if (!record.TryGetProperty("facets", out var facets))
            return null;
        var bytes = Encoding.UTF8.GetBytes(Text(record, "text"));
        foreach (var facet in facets.EnumerateArray())
        {
            var (start, end) = (
                facet.GetProperty("index").GetProperty("byteStart").GetInt32(),
                facet.GetProperty("index").GetProperty("byteEnd").GetInt32()
            );
            if (start < 0 || start >= end || end > bytes.Length)
                return "Record/facets/index is out of the text";
            var feature = facet.GetProperty("features").EnumerateArray().Single();
            var shown = Encoding.UTF8.GetString(bytes, start, end - start);
            var meant = Text(feature, "$type") == "app.bsky.richtext.facet#tag" ? "#" + Text(feature, "tag") : Text(feature, "uri");
            if (shown != meant)
                return $"Record/facets: \"{shown}\" is not \"{meant}\"";
        }
        return null;
    }

    private static string? WrongReply(JsonElement record)
    {
        if (!record.TryGetProperty("reply", out var reply))
            return null;
        var refs = new[] { reply.GetProperty("root"), reply.GetProperty("parent") };
        return refs.All(each => Text(each, "uri").StartsWith("at://", StringComparison.Ordinal) && Text(each, "cid").Length > 0)
            ? null
            : "Record/reply must have uri and cid";
    }

    private static string? WrongImages(JsonElement record)
    {
        if (!record.TryGetProperty("embed", out var embed))
            return null;
        var images = embed.GetProperty("images").EnumerateArray().ToList();
        return images.Count > 4 ? "Record/embed/images must not have more than 4 elements"
            : images.TrueForAll(image => image.TryGetProperty("alt", out _) && HasRatio(image)) ? null
            : "Record/embed/images must have alt, and a ratio of at least 1";
    }

    private static bool HasRatio(JsonElement image) =>
        image.TryGetProperty("aspectRatio", out var ratio)
        && ratio.GetProperty("width").GetInt32() >= 1
        && ratio.GetProperty("height").GetInt32() >= 1;

    private static string Text(JsonElement outer, string name) =>
        outer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    [GeneratedRegex(
        "^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Tid();

    [GeneratedRegex(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Instant();
}
