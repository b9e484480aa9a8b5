using System.Text.RegularExpressions;

namespace FeedGame.Publishers.X;

/// <summary>
/// Where X sees links: with a protocol, and without one where a name ends in a top-level domain. Follows what X's own counting does
/// with strange texts, too, because a text is refused by that count and no other.
/// </summary>
internal static partial class XLinks
{
    private const int LongestLabel = 63;
    private const int LongestLink = 4096;
    private const string Added = "https://";
    private const int LongestTcoName = 40;

    /// <summary>In order, without overlap.</summary>
    public static IEnumerable<XLink> In(string text)
    {
        for (var at = 0; at <= text.Length && text.Contains('.', StringComparison.Ordinal); )
        {
            var match =
                at < text.Length && MayStandBefore(text[at]) && Match(text, at + 1) is { } after ? after
                : at == 0 ? Match(text, 0)
                : null;
            foreach (var link in match is null ? [] : Links(text, match))
                yield return link;
            at = match?.End ?? at + 1;
        }
    }

    private static XCandidate? Match(string text, int start)
    {
        var protocol = Protocol().Match(text, start).Length;
        return protocol > 0 && XCandidate.At(text, start, protocol) is { } whole ? whole : XCandidate.At(text, start, 0);
    }

    private static IEnumerable<XLink> Links(string text, XCandidate found)
    {
        if (!IsName(found.Domain(text)) || Length(found) > LongestLink)
            return [];
        return found.Protocol > 0 ? WithProtocol(text, found)
            : found.Start > 0 && text[found.Start - 1] is '-' or '_' or '.' or '/' ? []
            : Bare(text, found);
    }

    /// <summary>A name that begins in Punycode must go on in Latin letters.</summary>
    private static bool IsName(string domain) =>
        (!domain.StartsWith("xn--", StringComparison.Ordinal) || XCandidate.LatinName(domain, 0) is not null)
        && !domain.Split('.').Any(label => XPunycode.IsLonger(label, LongestLabel));

    /// <summary>X counts the protocol twice, or the one that it would have added.</summary>
    private static int Length(XCandidate found) => (found.Protocol > 0 ? found.Protocol : Added.Length) + found.End - found.Start;

    /// <summary>Of an address of X's shortener only the name counts, not what follows it.</summary>
    private static IEnumerable<XLink> WithProtocol(string text, XCandidate found)
    {
        var tco = Tco().Match(text, found.Start, found.End - found.Start);
        return !tco.Success ? [new XLink(found.Start, found.End - found.Start)]
            : tco.Groups["name"].Length > LongestTcoName ? []
            : [new XLink(found.Start, tco.Length)];
    }

    /// <summary>Only names in Latin letters are links without a protocol. A path belongs to the last one.</summary>
    private static List<XLink> Bare(string text, XCandidate found)
    {
        var links = new List<XLink>();
        var domain = found.Domain(text);
        for (var at = 0; XCandidate.LatinName(domain, at) is { } name; at = name.Start + name.Length)
            links.Add(new XLink(found.DomainStart + name.Start, name.Length));
        if (links.Count > 0 && found.HasPath)
            links[^1] = links[^1] with { Length = links[^1].Length + found.End - found.DomainEnd };
        return links;
    }

    private static bool MayStandBefore(char letter) =>
        !char.IsAsciiLetterOrDigit(letter) && letter is not ('@' or '\uFF20' or '$' or '#' or '\uFF03' or '\uFFFE' or '\uFEFF' or '\uFFFF');

    [GeneratedRegex(@"\G[hH][tT][tT][pP][sS]?://", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Protocol();

    [GeneratedRegex(
        @"^https?://t\.co/(?<name>[a-z0-9]+)(?:\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[a-z0-9\-_&=#/])?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Tco();
}

/// <summary>A stretch of text, in UTF-16 units.</summary>
internal readonly record struct XLink(int Start, int Length);
