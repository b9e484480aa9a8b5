using System.Text.RegularExpressions;

namespace FeedGame.Engine.Files.Syntax;

/// <summary>Names that files give to things.</summary>
internal static partial class Ids
{
    public static bool IsId(string text) => Id().IsMatch(text);

    public static bool IsVariable(string text) => Variable().IsMatch(text);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z][a-z0-9_]{0,59}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
