namespace FeedGame.Host.Feed;

/// <summary>Text that lies inside the program: a page that becomes a file has its style inside, so that it asks nobody for anything.</summary>
internal static class Embedded
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Embedded).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
