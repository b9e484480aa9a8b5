using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FeedGame.Publishers;

/// <summary>
/// What channels say, in Dutch. A channel speaks English only, also in what is stored of an evening; each has a list
/// <c>Dutch.txt</c> in its folder: an English sentence on a line, the Dutch one indented below it, with {0}, {1} for what changes.
/// </summary>
public static partial class Dutch
{
    private const int Deepest = 3;

    private static readonly IReadOnlyList<(string English, string Dutch)> Pairs = [.. Lists().SelectMany(Read)];

    private static readonly FrozenDictionary<string, string> Whole = Pairs
        .Where(pair => !pair.English.Contains('{', StringComparison.Ordinal))
        .ToFrozenDictionary(pair => pair.English, pair => pair.Dutch, StringComparer.Ordinal);

    /// <summary>The one with the most words of its own first: it knows best what was meant.</summary>
    private static readonly IReadOnlyList<(Regex English, string Dutch)> Forms =
    [
        .. Pairs
            .Where(pair => pair.English.Contains('{', StringComparison.Ordinal))
            .OrderByDescending(pair => pair.English.Length)
            .Select(pair => (Form(pair.English), pair.Dutch)),
    ];

    /// <summary>The sentence in Dutch; null when no list has it.</summary>
    public static string? Of(string english) => Of(english, Deepest);

    private static string? Of(string english, int deep)
    {
        if (Whole.TryGetValue(english, out var dutch))
            return dutch;
        foreach (var (form, words) in Forms)
        {
            if (form.Match(english) is { Success: true } match)
                return Fill(words, match, deep - 1);
        }
        return null;
    }

    /// <summary>What fills a gap may be a sentence itself, perhaps without its dot.</summary>
    private static string Fill(string words, Match match, int deep) =>
        Gap()
            .Replace(
                words,
                gap =>
                {
                    var value = match.Groups["v" + gap.Groups["number"].Value].Value;
                    return deep == 0 ? value : Of(value, deep) ?? Of(value + ".", deep)?.TrimEnd('.') ?? value;
                }
            );

    private static Regex Form(string english) =>
        new(
            "^" + Gap().Replace(Regex.Escape(english).Replace(@"\{", "{", StringComparison.Ordinal), "(?<v${number}>.*?)") + "$",
            RegexOptions.Singleline | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );

    private static IEnumerable<string> Lists()
    {
        var assembly = typeof(Dutch).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("dutch/", StringComparison.Ordinal)))
        {
            using var list = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return list.ReadToEnd();
        }
    }

    private static IEnumerable<(string, string)> Read(string list)
    {
        var lines = list.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0 && line[0] != '#').ToList();
        return lines
            .Zip(lines.Skip(1))
            .Where(pair => pair.First[0] != ' ' && pair.Second[0] == ' ')
            .Select(pair => (pair.First, pair.Second.Trim()));
    }

    [GeneratedRegex(@"\{(?<number>\d)\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();
}
