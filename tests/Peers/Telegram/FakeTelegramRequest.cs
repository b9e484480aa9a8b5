using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FeedGame.Peers.Telegram;

/// <summary>The fields of a call, whether they came as JSON or as a form with files.</summary>
internal sealed record FakeTelegramRequest(JsonObject Fields, IReadOnlyDictionary<string, byte[]> Files)
{
    public static async Task<FakeTelegramRequest> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.HasFormContentType)
            return await FormAsync(request, cancel);
        var body = await new StreamReader(request.Body).ReadToEndAsync(cancel);
        return new FakeTelegramRequest(body.Length == 0 ? [] : JsonNode.Parse(body)!.AsObject(), new Dictionary<string, byte[]>());
    }

    public string? Text(string field) => Fields[field]?.ToString();

    public int Number(string field) => int.Parse(Text(field)!);

    /// <summary>In a form, what is not text is JSON in a field.</summary>
    public JsonNode? Json(string field) =>
        Fields[field] is JsonValue value && value.TryGetValue<string>(out var text) ? JsonNode.Parse(text) : Fields[field];

    private static async Task<FakeTelegramRequest> FormAsync(HttpRequest request, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var fields = new JsonObject();
        foreach (var (name, value) in form)
            fields[name] = value.ToString();
        var files = new Dictionary<string, byte[]>();
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancel);
            files[file.Name] = bytes.ToArray();
        }
        return new FakeTelegramRequest(fields, files);
    }
}
