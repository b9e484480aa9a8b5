using System.Net;
using System.Text.RegularExpressions;

namespace FeedGame.Host.Tests.Rehearsals;

/// <summary>
/// A text that is kept beside the tests: whoever changes a scenario, a rule or a page sees in the difference what people would read.
/// Written anew with <c>FEEDGAME_UPDATE_SNAPSHOTS=1</c>.
/// </summary>
internal static partial class Snapshot
{
    /// <summary>In milliseconds; our own pages are small.</summary>
    private const int Patience = 5000;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Host.Tests", "Rehearsals", "Snapshots");

    private static bool Asked => Environment.GetEnvironmentVariable("FEEDGAME_UPDATE_SNAPSHOTS") == "1";

    /// <summary>The names of those that are kept for a game.</summary>
    public static IEnumerable<string> Of(string game) =>
        Directory.EnumerateFiles(Folder, game + ".*").Select(file => Path.GetFileName(file));

    public static async Task MatchAsync(string name, string text, CancellationToken cancel)
    {
        var file = Path.Combine(Directory.CreateDirectory(Folder).FullName, name);
        if (Asked)
            await File.WriteAllTextAsync(file, text, cancel);
        Assert.True(File.Exists(file), $"{name} is not kept yet: run with FEEDGAME_UPDATE_SNAPSHOTS=1, read it, and add it.");
        var kept = (await File.ReadAllTextAsync(file, cancel)).ReplaceLineEndings("\n").Split('\n');
        var now = text.Split('\n');
        var line = kept.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(
            kept.SequenceEqual(now),
            $"{name}, line {line + 1}\n- {kept.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}\nIs it right? FEEDGAME_UPDATE_SNAPSHOTS=1 keeps it."
        );
    }

    /// <summary>A page as somebody reads it aloud: its words, a line for each block.</summary>
    public static string TextOf(string html)
    {
        var words = Blocks().Replace(Spaces().Replace(Pieces().Replace(Unseen().Replace(html, ""), " "), " "), "\n");
        var lines = WebUtility.HtmlDecode(Tags().Replace(words, "")).Split('\n', StringSplitOptions.TrimEntries);
        return string.Join('\n', lines.Where(line => line.Length > 0)) + "\n";
    }

    [GeneratedRegex("<style>.*?</style>|<svg.*?</svg>|<!DOCTYPE[^>]*>", RegexOptions.Singleline, Patience)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Spaces();

    [GeneratedRegex("</?(p|h1|h2|h3|div|li|article|section|title|footer|header)[^>]*>|&#xA;", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Blocks();

    [GeneratedRegex("</(span|time|strong|a)>", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Pieces();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Tags();
}
