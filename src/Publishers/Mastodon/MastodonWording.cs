using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace FeedGame.Publishers.Mastodon;

/// <summary>
/// A text as we send it beside the HTML that a server makes of it: paragraphs, links in pieces, names without their server. Some
/// servers read stars, underscores and backquotes as markup, so these count on neither side.
/// </summary>
internal static partial class MastodonWording
{
    public static bool Same(string ours, string html) => Plain(ours) == Plain(WebUtility.HtmlDecode(Text(html)));

    public static bool SameWords(string ours, string theirs) => Plain(ours) == Plain(theirs);

    private static string Text(string html) => Tag().Replace(Break().Replace(html, "\n"), "");

    private static string Plain(string text)
    {
        var named = MastodonLength.Mention().Replace(text, "@${user}");
        return Spaces().Replace(Markup().Replace(Normal(named), ""), " ").Trim();
    }

    /// <summary>Half a surrogate pair cannot be normalised; then the text is compared as it is.</summary>
    private static string Normal(string text)
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

    [GeneratedRegex(@"<br\s*/?>|</(?:p|div|li|blockquote|h[1-6])>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("[*_~`]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
