namespace FeedGame.Publishers.X;

/// <summary>The data files beside this code. A line that begins with <c># </c> tells where the facts are from.</summary>
internal static class XFacts
{
    public static IReadOnlyList<string> Lines(string file)
    {
        using var stream = typeof(XFacts).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))];
    }
}
