using System.Text.Json;

namespace FeedGame.Peers.X;

/// <summary>Reads a post as strictly as X does: a text, nothing unknown, nothing that is null.</summary>
internal static class FakeXSchema
{
    private static readonly string[] Known = ["text", "reply", "media", "reply_settings", "made_with_ai", "quote_tweet_id", "poll"];

    /// <summary>The post, or what is wrong with it.</summary>
    public static (string? Text, string? Parent, string? Wrong) Read(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Wrong(json.RootElement) is { } wrong ? (null, null, wrong) : (Text(json.RootElement), Parent(json.RootElement), null);
        }
        catch (JsonException)
        {
            return (null, null, "The body is not JSON.");
        }
    }

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
        if (string.IsNullOrWhiteSpace(Text(post)))
            return "$.text: is missing";
        return post.TryGetProperty("reply", out var reply) && !IsReply(reply) ? "$.reply: is not valid" : null;
    }

    private static bool IsReply(JsonElement reply) =>
        reply.ValueKind == JsonValueKind.Object
        && reply.EnumerateObject().Count() == 1
        && reply.TryGetProperty("in_reply_to_tweet_id", out var id)
        && id.ValueKind == JsonValueKind.String
        && id.GetString() is { Length: >= 1 and <= 19 } digits
        && digits.All(char.IsAsciiDigit);

    private static bool HasNull(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Null => true,
            JsonValueKind.Object => element.EnumerateObject().Any(field => HasNull(field.Value)),
            JsonValueKind.Array => element.EnumerateArray().Any(HasNull),
            _ => false,
        };

    private static string? Text(JsonElement post) =>
        post.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static string? Parent(JsonElement post) =>
        post.TryGetProperty("reply", out var reply) ? reply.GetProperty("in_reply_to_tweet_id").GetString() : null;
}
