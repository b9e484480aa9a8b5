using System.Globalization;
using System.Text.RegularExpressions;

namespace FeedGame.Engine.Files.Lint;

/// <summary>Whether somebody in the street reads a text in one go, and a network takes it for no more than a text.</summary>
internal static partial class PlainText
{
    /// <summary>Plain Dutch (B1) keeps to 15 or so; what is longer than this is lost on a phone.</summary>
    private const int MostWords = 22;

    /// <summary>A link that is meant says https; a dot without a space after it is a slip.</summary>
    public static IEnumerable<LintHit> Links(LintSheet sheet) =>
        from text in sheet.Texts
        from match in Dotted().Matches(Meant().Replace(text.Words, " "))
        select new LintHit(text.At, match.Value);

    public static IEnumerable<LintHit> LongSentences(LintSheet sheet) =>
        from text in sheet.Texts
        from sentence in SentenceEnd().Split(text.Words)
        let count = sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length
        where count > MostWords
        select new LintHit(text.At, Number(count), Number(MostWords));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\p{L}{2,}\.\p{L}{2,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Meant();

    [GeneratedRegex(@"(?<=[.!?…:;])\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();
}
