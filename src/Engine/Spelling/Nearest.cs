namespace FeedGame.Engine.Spelling;

/// <summary>"Did you mean …": the known word with the fewest letters to change.</summary>
public static class Nearest
{
    /// <summary>What is longer is no word that somebody mistyped.</summary>
    private const int LongestWord = 100;

    /// <summary>The nearest word, or null when none is near enough to be meant.</summary>
    public static string? To(string value, IEnumerable<string> words)
    {
        if (value.Length is 0 or > LongestWord)
            return null;
        var (word, distance) = words
            .Select(word => (word, Distance: Distance(value.ToLowerInvariant(), word.ToLowerInvariant())))
            .DefaultIfEmpty((word: "", Distance: int.MaxValue))
            .MinBy(candidate => candidate.Distance);
        return distance <= Math.Max(1, value.Length / 3) ? word : null;
    }

    /// <summary>Levenshtein, with two swapped letters as one mistake: "kta" is nearer to "kat" than to "kt".</summary>
    private static int Distance(string a, string b)
    {
        var steps = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
                steps[i, j] = Step(steps, a, b, i, j);
        }
        return steps[a.Length, b.Length];
    }

    private static int Step(int[,] steps, string a, string b, int i, int j)
    {
        if (i == 0 || j == 0)
            return i + j;
        var replaced = steps[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var fewest = Math.Min(replaced, 1 + Math.Min(steps[i - 1, j], steps[i, j - 1]));
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(fewest, steps[i - 2, j - 2] + 1) : fewest;
    }
}
