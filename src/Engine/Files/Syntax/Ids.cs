using System.Text.RegularExpressions;

namespace FeedGame.Engine.Files.Syntax;

/// <summary>Names that files give to things.</summary>
internal static partial class Ids
{
    public static bool IsId(string text) => Id().IsMatch(text);

    public static bool IsVariable(string text) => Variable().IsMatch(text);

    /// <summary>A number in the organiser's own papers. It has a digit: a name has none, and no name belongs in a file.</summary>
    public static bool IsConsent(string text) => Consent().IsMatch(text) && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,39}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Consent();

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z][a-z0-9_]{0,59}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
