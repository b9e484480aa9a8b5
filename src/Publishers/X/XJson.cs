using System.Text.Json;

namespace FeedGame.Publishers.X;

/// <summary>Reads JSON of which nothing is certain: what is missing or of another kind reads as nothing.</summary>
internal static class XJson
{
    /// <summary>Null when it is not a JSON object.</summary>
    public static JsonDocument? Read(string body)
    {
        try
        {
            var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                return json;
            json.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonElement Inner(this JsonElement outer, string name) =>
        outer.ValueKind == JsonValueKind.Object && outer.TryGetProperty(name, out var inner) ? inner : default;

    /// <summary>The objects in a list; none when there is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement outer, string name) =>
        outer.Inner(name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>The texts in a list; none when there is no list.</summary>
    public static IEnumerable<string> Texts(this JsonElement outer, string name) =>
        outer.Inner(name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)
            : [];

    public static string Text(this JsonElement outer, string name) =>
        outer.Inner(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    public static int? Number(this JsonElement outer, string name) =>
        outer.Inner(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;
}
