using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace FeedGame.Peers.X;

/// <summary>A plain view of X's texts: good enough for the Dutch of a game, and none of the sender's code.</summary>
internal static partial class FakeXText
{
    public const int Limit = 280;

    /// <summary>Links 23; what a reader sees as one character 2 where it is composed or beyond the Latin letters, else 1.</summary>
    public static int Weight(string text)
    {
        var normal = text.Normalize(NormalizationForm.FormC);
        var links = Links().Matches(normal);
        return (links.Count * 23) + Elements(Links().Replace(normal, "")).Sum(OfElement);
    }

    /// <summary>As X gives it back; photos add a link of X's own.</summary>
    public static string Shown(string text, bool photos) => Shown(text) + (photos ? " https://t.co/" + Name(text) : "");

    private static string Shown(string text) =>
        WebUtility
            .HtmlEncode(Links().Replace(text.Normalize(NormalizationForm.FormC).Trim(), link => "https://t.co/" + Name(link.Value)))
            .Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("&#39;", "'", StringComparison.Ordinal);

    private static int OfElement(string element)
    {
        var emoji = element.EnumerateRunes().Any(rune => rune.Value is 0xFE0F or 0x20E3 or >= 0x1F000);
        return emoji ? 2 : element.EnumerateRunes().Sum(rune => IsLight(rune.Value) ? 1 : 2);
    }

    private static bool IsLight(int rune) => rune is <= 4351 or (>= 8192 and <= 8205) or (>= 8208 and <= 8223) or (>= 8242 and <= 8247);

    private static IEnumerable<string> Elements(string text)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext(); )
            yield return elements.GetTextElement();
    }

    /// <summary>Ten letters that look like the shortener's, the same for the same link.</summary>
    private static string Name(string link) =>
        string.Create(CultureInfo.InvariantCulture, $"{link.Aggregate(17L, (sum, letter) => ((sum * 31) + letter) % 9_999_999_999L):D10}");

    [GeneratedRegex(
        @"https?://[^\s]*[A-Za-z0-9/=_#-]|(?<![\w@.-])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:nl|com|org|net|eu|be|nu|md|zip|app)(?![\w@-])",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Links();
}
