using System.Text.RegularExpressions;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Lint;

/// <summary>
/// The words of <c>LintWords.txt</c>, found as whole words only and in their own language: "mes" in "messing" is no find, nor
/// is a Dutch "gun".
/// </summary>
internal static partial class LintWords
{
    /// <summary>By language and first word: a text is long, the list longer, and every text of every scenario is looked at.</summary>
    private static readonly ILookup<(string Language, string FirstWord), Phrase> Phrases = Load()
        .ToLookup(phrase => (phrase.Language, phrase.Words[0]));

    private static readonly IReadOnlyList<Phrase> Beginnings = [.. Load().Where(phrase => phrase.IsBeginning)];

    public static IEnumerable<(string Word, string Category)> In(LocalText text) =>
        In(text.Nl, "nl").Concat(In(text.En ?? "", "en")).Distinct();

    /// <summary>A role-player needs no words about people's traits, but must never be told to bring a weapon either.</summary>
    public static bool HoldsForCues(string category) => category is "violence";

    /// <summary>What is refused; the rest is told, and stops nothing.</summary>
    public static bool Refuses(string category) => category is not ("place" or "abbreviation");

    public static FileRule Rule(string category) =>
        category switch
        {
            "trait" => FileRule.SensitiveTrait,
            "violence" => FileRule.Violence,
            "spoken-for" => FileRule.SpokenFor,
            "number" => FileRule.NumberWord,
            "place" => FileRule.PrivatePlace,
            "abbreviation" => FileRule.Abbreviation,
            _ => throw new InvalidOperationException($"LintWords.txt has a category \"{category}\" without a rule."),
        };

    private static IEnumerable<(string Word, string Category)> In(string text, string language)
    {
        var words = Word().Matches(text);
        string[] lower = [.. words.Select(word => word.Value.ToLowerInvariant())];
        for (var at = 0; at < lower.Length; at++)
        {
            if (LongestAt(lower, at, language) is not { } phrase)
                continue;
            var last = words[at + phrase.Words.Count - 1];
            yield return (text[words[at].Index..(last.Index + last.Length)], phrase.Category);
        }
    }

    private static Phrase? LongestAt(string[] text, int at, string language) =>
        Phrases[(language, text[at])]
            .Concat(Beginnings.Where(phrase => phrase.Language == language))
            .Where(phrase => phrase.StandsAt(text, at))
            .MaxBy(phrase => phrase.Words.Count);

    private static IEnumerable<Phrase> Load()
    {
        using var file = new StreamReader(typeof(LintWords).Assembly.GetManifestResourceStream("LintWords.txt")!);
        while (file.ReadLine() is { } line)
        {
            if (line.Length == 0 || line.StartsWith('#'))
                continue;
            var (kind, list) = (
                line[..line.IndexOf(':', StringComparison.Ordinal)].Split(' '),
                line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]
            );
            foreach (var phrase in list.Split(',', StringSplitOptions.TrimEntries))
                yield return new Phrase(kind[0], kind[1], [.. Word().Matches(phrase).Select(word => word.Value)], phrase.EndsWith('*'));
        }
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    /// <param name="IsBeginning">True for one word that any letters may follow.</param>
    private sealed record Phrase(string Category, string Language, IReadOnlyList<string> Words, bool IsBeginning)
    {
        public bool StandsAt(string[] text, int at) =>
            IsBeginning
                ? text[at].StartsWith(Words[0], StringComparison.Ordinal)
                : text.Skip(at).Take(Words.Count).SequenceEqual(Words, StringComparer.Ordinal);
    }
}
