using System.Globalization;
using System.Text.RegularExpressions;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Publishers.Mastodon;

/// <summary>
/// The length of a text as Mastodon counts it: what a reader sees as one character is one, a link counts the same however long it is,
/// and of <c>@user@host</c> only <c>@user</c> counts.
/// </summary>
internal static partial class MastodonLength
{
    public static int Of(string text, int link)
    {
        var links = WebLinks.In(text);
        var (count, at) = (0, 0);
        foreach (var (start, length) in links)
        {
            count += Plain(text[at..start]) + link;
            at = start + length;
        }
        return count + Plain(text[at..]);
    }

    private static int Plain(string text) => new StringInfo(Mention().Replace(text, "@${user}")).LengthInTextElements;

    [GeneratedRegex(
        @"(?<![=/\w])@(?<user>[A-Za-z0-9_]+(?:[A-Za-z0-9_.-]+[A-Za-z0-9_]+)?)@[\w]+(?:[.-]+[\w]+)*",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    internal static partial Regex Mention();
}
