namespace FeedGame.Engine.Files.Problems;

/// <summary>"Did you mean …": the known word with the fewest letters to change.</summary>
internal static class Nearest
{
    /// <summary>The nearest word, or null when none is near enough to be meant.</summary>
    public static string? To(string value, IEnumerable<string> words)
    {
        if (value.Length is 0 or > FileLimits.QuotedValue)
            return null;
        var (word, distance) = words
            .Select(word => (word, Distance: Distance(value.ToLowerInvariant(), word.ToLowerInvariant())))
            .DefaultIfEmpty((word: "", Distance: int.MaxValue))
            .MinBy(candidate => candidate.Distance);
        return distance <= Math.Max(1, value.Length / 3) ? word : null;
    }

    /// <summary>Levenshtein, row by row.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, 1 + Math.Min(row[j], row[j - 1]));
            }
        }
        return row[b.Length];
    }
}
