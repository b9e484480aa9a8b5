using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FeedGame.Engine.Files.Lint;

/// <summary>
/// Public texts keep one form of address in a track: u or je. What stands in quotation marks is said by somebody else: the question to
/// the boef is always asked with u.
/// </summary>
internal static partial class Address
{
    private static readonly FrozenSet<string> Formal = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "u", "uw", "uzelf");

    private static readonly FrozenSet<string> Familiar = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "je",
        "jij",
        "jou",
        "jouw",
        "jezelf",
        "jullie"
    );

    /// <summary>The first text that leaves the form that came first.</summary>
    public static IEnumerable<LintHit> Mixed(LintSheet sheet)
    {
        var used = sheet.Texts.SelectMany(text => Words(text.Words).Select(word => (text.At, Word: word))).ToList();
        if (used.Count > 0 && used.Find(one => IsFormal(one.Word) != IsFormal(used[0].Word)) is { Word: { } word } other)
            yield return new LintHit(other.At, word, used[0].Word);
    }

    private static bool IsFormal(string word) => Formal.Contains(word);

    private static IEnumerable<string> Words(string text) =>
        Word().Matches(Quoted().Replace(text, " ")).Select(match => match.Value).Where(word => IsFormal(word) || Familiar.Contains(word));

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex("“[^”]*”|\"[^\"]*\"|‘[^’]*’", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
