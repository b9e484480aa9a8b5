using System.Text.RegularExpressions;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Checks;

/// <summary>
/// The words of <c>SensitiveWords.txt</c>, found as whole words only and in their own language: "mes" in "messing" is no find, nor
/// is a Dutch "gun".
/// </summary>
internal static class SensitiveWords
{
    private static readonly IReadOnlyList<(string Category, string Language, Regex Words)> Lists = Load();

    public static IEnumerable<(string Word, string Category)> In(LocalText text) =>
        Lists
            .Where(list => list.Language == "nl" || text.En is not null)
            .SelectMany(list => list.Words.Matches(text.In(list.Language)).Select(match => (match.Value, list.Category)))
            .Distinct();

    /// <summary>A role-player needs no words about people's traits, but must never be told to bring a weapon either.</summary>
    public static bool HoldsForCues(string category) => category is "violence";

    public static FileRule Rule(string category) =>
        category switch
        {
            "trait" => FileRule.SensitiveTrait,
            "violence" => FileRule.Violence,
            "spoken-for" => FileRule.SpokenFor,
            _ => throw new InvalidOperationException($"SensitiveWords.txt has a category \"{category}\" without a rule."),
        };

    private static List<(string Category, string Language, Regex Words)> Load()
    {
        using var file = new StreamReader(typeof(SensitiveWords).Assembly.GetManifestResourceStream("SensitiveWords.txt")!);
        return
        [
            .. file.ReadToEnd()
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith('#'))
                .Select(line => line.Split([' ', ':'], 3, StringSplitOptions.TrimEntries))
                .Select(line => (line[0], line[1], Pattern(line[2].TrimStart(' ', ':').Split(',', StringSplitOptions.TrimEntries)))),
        ];
    }

    /// <summary>A star stands for the rest of a word.</summary>
    private static Regex Pattern(IEnumerable<string> words) =>
        new(
            @"(?<![\p{L}\p{N}])("
                + string.Join('|', words.Select(word => Regex.Escape(word).Replace(@"\*", @"\p{L}*")))
                + @")(?![\p{L}\p{N}])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );
}
