using System.Net;
using System.Text.RegularExpressions;

namespace FeedGame.Peers.Mastodon;

/// <summary>A text as Mastodon shows it: paragraphs, and links, tags and names in pieces.</summary>
internal static partial class FakeMastodonHtml
{
    public static string Of(string text)
    {
        var paragraphs = text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim().Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(paragraphs.Select(paragraph => $"<p>{Lines(paragraph)}</p>"));
    }

    private static string Lines(string paragraph) => string.Join("<br />", paragraph.Split('\n').Select(Line));

    private static string Line(string line) => Entity().Replace(WebUtility.HtmlEncode(line), match => Entity(match.Value));

    private static string Entity(string found) =>
        found[0] switch
        {
            '#' => $"""<a href="http://localhost/tags/{found[1..]}" class="mention hashtag" rel="tag">#<span>{found[1..]}</span></a>""",
            '@' =>
                $"""<span class="h-card"><a href="https://{found.Split('@')[2]}/@{found.Split('@')[1]}" class="u-url mention">@<span>{found.Split('@')[1]}</span></a></span>""",
            _ => Link(found),
        };

    private static string Link(string address)
    {
        var name = address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..];
        var (shown, hidden) = name.Length > 30 ? (name[..30], name[30..]) : (name, "");
        var form = hidden.Length > 0 ? "ellipsis" : "";
        return $"""<a href="{address}" target="_blank" rel="nofollow"><span class="invisible">https://</span><span class="{form}">{shown}</span><span class="invisible">{hidden}</span></a>""";
    }

    [GeneratedRegex(@"https://[^\s<]*[A-Za-z0-9/]|(?<!\S)#\w+|(?<!\S)@\w+@[\w.]+\w", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Entity();
}
