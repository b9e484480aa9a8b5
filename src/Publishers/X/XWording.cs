using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace FeedGame.Publishers.X;

/// <summary>
/// A text as we send it beside the text as X gives it back: escaped for HTML, each link shortened, spaces trimmed, and for photos a
/// link of X's own at the end.
/// </summary>
internal static partial class XWording
{
    /// <summary>Stands for any link: what it was shortened to is not known beforehand.</summary>
    private const char Link = '\uFFFC';

    /// <summary>Half a surrogate pair cannot be normalised; that is left for X to refuse.</summary>
    public static string Sent(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    public static bool Same(string ours, string theirs, bool photos)
    {
        var sent = Plain(ours);
        var seen = Plain(WebUtility.HtmlDecode(theirs));
        return seen == sent || (photos && seen == $"{sent} {Link}");
    }

    private static string Plain(string text)
    {
        var normal = Sent(text);
        var plain = new StringBuilder();
        var at = 0;
        foreach (var link in XLinks.In(normal))
        {
            plain.Append(normal, at, link.Start - at).Append(Link);
            at = link.Start + link.Length;
        }
        return Spaces().Replace(plain.Append(normal, at, normal.Length - at).ToString(), " ").Trim();
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
