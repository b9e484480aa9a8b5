using System.Text.RegularExpressions;

namespace FeedGame.Engine.Files.Lint;

/// <summary>Messages that say nearly the same. The very same words are refused elsewhere: a network would refuse them.</summary>
internal static partial class Likeness
{
    /// <summary>The share of their words that two texts have in common, from which on a reader takes them for one.</summary>
    private const double TooMuch = 0.8;

    public static IEnumerable<LintHit> Alike(LintSheet sheet)
    {
        var read = new List<(LintText Text, HashSet<string> Words)>();
        foreach (var text in sheet.Texts)
        {
            var words = Word().Matches(text.Words.ToLowerInvariant()).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
            // A message and its own short variant are meant to be alike.
            var before = read.Find(other => other.Text.Inject != text.Inject && Share(other.Words, words) is >= TooMuch and < 1);
            if (before.Text is { } like)
                yield return new LintHit(text.At, like.Inject, $"{Path.GetFileName(like.At.File)}:{like.At.Line}");
            read.Add((text, words));
        }
    }

    private static double Share(HashSet<string> one, HashSet<string> other)
    {
        var common = one.Count(other.Contains);
        return (double)common / (one.Count + other.Count - common);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
