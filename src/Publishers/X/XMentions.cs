using System.Text.RegularExpressions;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Publishers.X;

/// <summary>
/// Where X sees the name of an account. X lets nobody be called who did not ask for it, and an account that does so from a program is
/// suspended.
/// </summary>
internal static partial class XMentions
{
    public static IReadOnlyList<TextPart> In(string text) =>
        [.. Name().Matches(text).Select(match => new TextPart(match.Index, match.Length))];

    /// <summary>Not within a mail address, and not where another sign or accented letter goes on.</summary>
    [GeneratedRegex(
        @"(?<![a-zA-Z0-9_!#$%&*@\uFF20/])[@\uFF20][a-zA-Z0-9_]{1,20}(?![a-zA-Z0-9_@\uFF20\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]|://)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Name();
}
