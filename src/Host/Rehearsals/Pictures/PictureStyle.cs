namespace FeedGame.Host.Rehearsals.Pictures;

/// <summary>How a picture looks, by day and in the dark; within a page it styles nothing but itself.</summary>
internal static class PictureStyle
{
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var reader = new StreamReader(typeof(PictureStyle).Assembly.GetManifestResourceStream("rehearsals/evening.css")!);
        return reader.ReadToEnd();
    }
}
