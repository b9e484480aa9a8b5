using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FeedGame.Peers.X;

/// <summary>The body of an upload, in either of X's forms.</summary>
/// <param name="Content">The photo; null when the body holds none, and then <paramref name="Wrong"/> says why.</param>
internal sealed record FakeXUpload(byte[]? Content, string? Category, bool InParts, string? Wrong)
{
    private static readonly string[] Known = ["media", "media_category", "media_type", "shared", "additional_owners"];

    /// <summary>In short, for whoever looks at the requests: a photo's bytes tell nobody anything.</summary>
    public string Shown =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(InParts ? "parts" : "json")} {Category} {Content?.Length ?? 0} {Convert.ToHexStringLower(SHA256.HashData(Content ?? []))}"
        );

    public static async Task<FakeXUpload> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return request.HasFormContentType
                ? await OfParts(await request.ReadFormAsync(cancel), cancel)
                : OfJson(await JsonDocument.ParseAsync(request.Body, cancellationToken: cancel));
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException or FormatException)
        {
            return new FakeXUpload(null, null, request.HasFormContentType, "Request body is not valid JSON.");
        }
    }

    /// <summary>A part too many, or the photo as a plain value, is none of X's forms.</summary>
    private static async Task<FakeXUpload> OfParts(IFormCollection form, CancellationToken cancel)
    {
        var category = form["media_category"].ToString();
        if (form.Files is not [{ Name: "media" } file])
            return new FakeXUpload(null, category, InParts: true, "media parameter is missing.");
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancel);
        return new FakeXUpload(content.ToArray(), category, InParts: true, Extra(form.Keys));
    }

    private static FakeXUpload OfJson(JsonDocument document)
    {
        using var json = document;
        var body = json.RootElement;
        if (body.ValueKind != JsonValueKind.Object || FakeXSchema.HasNull(body))
            return new FakeXUpload(null, null, InParts: false, "null found");
        var category = FakeXSchema.Text(body, "media_category");
        return FakeXSchema.Text(body, "media") is { } media
            ? new FakeXUpload(Convert.FromBase64String(media), category, InParts: false, Extra(body.EnumerateObject().Select(x => x.Name)))
            : new FakeXUpload(null, category, InParts: false, "$.media: is missing");
    }

    private static string? Extra(IEnumerable<string> names) =>
        names.FirstOrDefault(name => !Known.Contains(name)) is { } extra
            ? $"$.{extra}: is not defined in the schema and the schema does not allow additional properties"
            : null;
}
