using System.Text.Json;

namespace FeedGame.Host.Api;

/// <summary>A flat JSON object as the fields of a form, so that one reader serves both.</summary>
internal static class JsonFields
{
    /// <summary>Null when it is something else.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>>? Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return null;
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var property in root.EnumerateObject())
        {
            if (Values(property.Value) is not { } values)
                return null;
            if (values.Count > 0)
                fields[property.Name] = values;
        }
        return fields;
    }

    private static IReadOnlyList<string>? Values(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return [];
        if (value.ValueKind != JsonValueKind.Array)
            return One(value) is { } one ? [one] : null;
        var all = value.EnumerateArray().Select(One).ToList();
        return all.Contains(null) ? null : [.. all.OfType<string>()];
    }

    private static string? One(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
}
