using System.Text.Json;

namespace FeedGame.Peers.X;

/// <summary>Reads a post as strictly as X does: a text, nothing unknown, nothing that is null.</summary>
internal static class FakeXSchema
{
    private static readonly string[] Known = ["text", "reply", "media", "reply_settings", "made_with_ai", "quote_tweet_id", "poll"];

    /// <summary>The post, or what is wrong with it.</summary>
    public static (FakeXDraft? Draft, string? Wrong) Read(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var post = json.RootElement;
            return Wrong(post) is { } wrong ? (null, wrong) : (new FakeXDraft(Text(post, "text")!, Parent(post), Media(post)), null);
        }
        catch (JsonException)
        {
            return (null, "The body is not JSON.");
        }
    }

    /// <summary>The words for a photo, or what is wrong with them.</summary>
    public static (string? Id, string? Alt, string? Wrong) ReadDescription(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return
                Inner(json.RootElement, 2, "metadata") is { } metadata
                && Inner(metadata, 1, "alt_text") is { } alt
                && Inner(alt, 1, "text") is { ValueKind: JsonValueKind.String } text
                && Inner(json.RootElement, 2, "id") is { } id
                && IsId(id)
                ? (id.GetString(), text.GetString(), null)
                : (null, null, "$.metadata: is not valid");
        }
        catch (JsonException)
        {
            return (null, null, "The body is not JSON.");
        }
    }

    public static bool HasNull(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Null => true,
            JsonValueKind.Object => element.EnumerateObject().Any(field => HasNull(field.Value)),
            JsonValueKind.Array => element.EnumerateArray().Any(HasNull),
            _ => false,
        };

    public static string? Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static string? Wrong(JsonElement post)
    {
        if (post.ValueKind != JsonValueKind.Object)
            return "The body is not an object.";
        if (
            post.EnumerateObject().FirstOrDefault(field => !Known.Contains(field.Name)) is
            { Value.ValueKind: not JsonValueKind.Undefined } extra
        )
            return $"$.{extra.Name}: is not defined in the schema and the schema does not allow additional properties";
        if (HasNull(post))
            return "null found";
        if (string.IsNullOrWhiteSpace(Text(post, "text")))
            return "$.text: is missing";
        if (post.TryGetProperty("media", out var media) && !IsMedia(media))
            return "$.media: is not valid";
        return post.TryGetProperty("reply", out var reply) && !IsReply(reply) ? "$.reply: is not valid" : null;
    }

    private static bool IsReply(JsonElement reply) => Inner(reply, 1, "in_reply_to_tweet_id") is { } id && IsId(id);

    /// <summary>One to four, none of them twice.</summary>
    private static bool IsMedia(JsonElement media) =>
        Inner(media, 1, "media_ids") is { ValueKind: JsonValueKind.Array } ids
        && ids.GetArrayLength() is >= 1 and <= 4
        && ids.EnumerateArray().All(IsId)
        && ids.EnumerateArray().Select(id => id.GetString()).Distinct().Count() == ids.GetArrayLength();

    private static bool IsId(JsonElement id) =>
        id.ValueKind == JsonValueKind.String && id.GetString() is { Length: >= 1 and <= 19 } digits && digits.All(char.IsAsciiDigit);

    /// <summary>What is in an object of exactly so many fields; null when it is not like that.</summary>
    private static JsonElement? Inner(JsonElement outer, int fields, string name) =>
        outer.ValueKind == JsonValueKind.Object && outer.EnumerateObject().Count() == fields && outer.TryGetProperty(name, out var inner)
            ? inner
            : null;

    private static string? Parent(JsonElement post) =>
        post.TryGetProperty("reply", out var reply) ? reply.GetProperty("in_reply_to_tweet_id").GetString() : null;

    private static IReadOnlyList<string> Media(JsonElement post) =>
        post.TryGetProperty("media", out var media)
            ? [.. media.GetProperty("media_ids").EnumerateArray().Select(id => id.GetString()!)]
            : [];
}

/// <summary>A post that is asked for.</summary>
/// <param name="Media">The ids of its photos.</param>
internal sealed record FakeXDraft(string Text, string? Parent, IReadOnlyList<string> Media);
