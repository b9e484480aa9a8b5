namespace FeedGame.Host.Printables;

/// <summary>The style of everything that is printed. A file has it inside, so that it asks nobody for anything; a page links to it.</summary>
internal static class PrintStyle
{
    public const string Name = "print.css";

    public static readonly string Text = Read();

    private static string Read()
    {
        using var reader = new StreamReader(typeof(PrintStyle).Assembly.GetManifestResourceStream("assets/" + Name)!);
        return reader.ReadToEnd();
    }
}
