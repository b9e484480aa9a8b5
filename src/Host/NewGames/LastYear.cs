using System.Globalization;
using System.Text.RegularExpressions;

namespace FeedGame.Host.NewGames;

/// <summary>Last year's evening as the beginning of this year's: the same words, another date, and nothing ticked off. Pure.</summary>
internal static partial class LastYear
{
    public static string Game(string text, string id, DateOnly date)
    {
        var lines = Readiness()
            .Replace(text.ReplaceLineEndings("\n"), "# readiness: opnieuw invullen, of afvinken met feedgame control … ready\n");
        lines = Id().Replace(lines, $"id: {id}");
        return Date().Replace(lines, $"date: {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
    }

    /// <summary>The date that it was played.</summary>
    public static DateOnly? DateOf(string text) =>
        Date().Match(text) is { Success: true } match
        && DateOnly.TryParseExact(match.Groups["date"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    [GeneratedRegex(
        @"^readiness:.*\n(?:[ \t]+.*\n)*",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Readiness();

    [GeneratedRegex(@"^id:.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"^date: *(?<date>\S+).*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();
}
