using System.Text.RegularExpressions;

namespace FeedGame.Abstractions.Texts;

/// <summary>
/// The addresses in a text that begin with http:// or https://. A name without that is no link here: networks differ in what they
/// take for one, and "einde.Nu" is none.
/// </summary>
public static partial class WebLinks
{
    /// <summary>In order, without overlap. A full stop, comma or closing bracket at the end belongs to the sentence.</summary>
    public static IReadOnlyList<WebLink> In(string text) =>
        [.. Link().Matches(text).Select(match => new WebLink(match.Index, match.Length))];

    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}@#$])https?://(?:[\p{L}\p{Nd}](?:[\p{L}\p{Nd}_-]*[\p{L}\p{Nd}])?\.)+\p{L}{2,}(?::[0-9]{1,5})?"
            + @"(?:[/?#](?:[\p{L}\p{Nd}/?#=&%+~_@!$*:;.,'-]*[\p{L}\p{Nd}/=&%+~_#-])?)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Link();
}

/// <summary>A stretch of text, in UTF-16 units.</summary>
public readonly record struct WebLink(int Start, int Length);
