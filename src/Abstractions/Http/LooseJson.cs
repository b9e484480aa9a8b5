using System.Text.Json;

namespace FeedGame.Abstractions.Http;

/// <summary>Reads a network's JSON, of which nothing is certain: what is missing or of another kind reads as nothing.</summary>
public static class LooseJson
{
    /// <summary>Null when it is not JSON, as a proxy's page is not. The caller disposes of it.</summary>
    public static JsonDocument? Read(string? body)
    {
        try
        {
            return body is null ? null : JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The value at the end of the path; undefined when there is none.</summary>
    public static JsonElement At(this JsonElement outer, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            outer = outer.ValueKind == JsonValueKind.Object && outer.TryGetProperty(name, out var inner) ? inner : default;
        return outer;
    }

    /// <summary>The values in a list; none when it is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    /// <summary>Empty when it is no text.</summary>
    public static string Text(this JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    public static long? Number(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;
}
