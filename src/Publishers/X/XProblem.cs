using System.Text.Json;

namespace FeedGame.Publishers.X;

/// <summary>What X says about a refusal, in any of its forms: a problem of its own, a list of errors, numbers of the old API.</summary>
/// <param name="Kind">The tail of <c>type</c>, because the part before it differs from answer to answer; empty when there is none.</param>
/// <param name="Words">Everything said in words, the most telling first.</param>
/// <param name="Codes">The old API's numbers.</param>
internal sealed record XProblem(string Kind, IReadOnlyList<string> Words, IReadOnlyList<int> Codes)
{
    private const int LongestQuote = 200;

    /// <summary>What a problem without a type of its own has there.</summary>
    private const string Untyped = "about:blank";

    private static readonly string[] Telling = ["message", "detail", "title"];

    private static readonly XProblem Nothing = new("", [], []);

    /// <summary>For people: short, on one line; null when nothing was said.</summary>
    public string? Said => Words.Count == 0 ? null : Quote(Words[0]);

    public static XProblem Of(string body)
    {
        // A proxy's page is not JSON, and its words help nobody.
        using var json = XJson.Read(body);
        return json is null ? Nothing : Of(json.RootElement);
    }

    /// <summary>A success can hold a refusal.</summary>
    public static bool IsIn(string body)
    {
        using var json = XJson.Read(body);
        return json is not null && json.RootElement.Items("errors").Any();
    }

    public bool Says(string words) => Words.Any(word => word.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static XProblem Of(JsonElement root)
    {
        JsonElement[] parts = [root, .. root.Items("errors")];
        return new XProblem(
            parts.Select(part => Tail(part.Text("type"))).FirstOrDefault(kind => kind.Length > 0 && kind != Untyped) ?? "",
            [.. Telling.SelectMany(name => parts.Select(part => part.Text(name))).Where(word => word.Length > 0)],
            [.. parts.Select(part => part.Number("code")).OfType<int>()]
        );
    }

    private static string Tail(string type) => type[(type.LastIndexOf('/') + 1)..];

    private static string Quote(string words)
    {
        var line = string.Concat(words.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= LongestQuote ? line : line[..LongestQuote] + "…";
    }
}
