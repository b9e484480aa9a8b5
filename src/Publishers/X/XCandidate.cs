using System.Text.RegularExpressions;

namespace FeedGame.Publishers.X;

/// <summary>A place that looks like an address: protocol, domain, port, path, query.</summary>
internal sealed partial record XCandidate(int Start, int Protocol, int DomainEnd, bool HasPath, int End)
{
    /// <summary>X ignores case, so these hold the other case of each letter as well: a Greek iota counts as Latin.</summary>
    private const string Latin =
        @"\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0253\u0254\u0256\u0257\u0259\u025B\u0260\u0263\u0268\u0269\u026F\u0272\u0275"
        + @"\u0280\u0283\u0288-\u028C\u0292\u02BB\u0300-\u036F\u0399\u03B9\u1E00-\u1EFF\u1FBE\u2C65\u2C66\u2C7E\u2C7F\uA7DC";

    private const string Cyrillic = @"\u0400-\u04FF\u1C80-\u1C87";

    private const string InPath = $@"[a-zA-Z0-9{Cyrillic}{Latin}!*';:=+,.$/%#\[\]\-\u2013_~@|&]";

    /// <summary>Brackets belong to a path when they close again, two deep at most.</summary>
    private const string Brackets = $@"\((?:{InPath}+|{InPath}*\({InPath}+\){InPath}*)\)";

    /// <summary>A full stop or comma at the end belongs to the sentence.</summary>
    private const string EndOfPath = $@"(?:[a-zA-Z0-9{Cyrillic}{Latin}+\-=_#/]|{Brackets})";

    private const string Path = $@"/(?:(?:{InPath}|{Brackets})*{EndOfPath}|@{InPath}+/)*";

    private const string Query = @"\?[a-zA-Z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[a-zA-Z0-9\-_&=#/]";

    /// <summary>What no part of a domain holds: punctuation, spaces, marks of direction.</summary>
    private const string NotInName =
        @"!'#%&()*+,\\\-./:;<=>?@\[\]^_{|}~$\u0009-\u000D\u0020\u0085\u00A0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFFFE\uFEFF\uFFFF\u202A-\u202E\u061C\u200E\u200F\u2066-\u2069";

    public int DomainStart => Start + Protocol;

    public string Domain(string text) => text[DomainStart..DomainEnd];

    /// <summary>The longest domain wins: its last part decides, the parts before may be anything that a name can hold.</summary>
    public static XCandidate? At(string text, int start, int protocol)
    {
        var labels = Labels().Match(text, start + protocol).Groups["label"].Captures;
        for (var last = labels.Count - 1; last >= 0; last--)
        {
            var top = labels[last].Index + labels[last].Length + 1;
            if (!labels[last].Value.Contains('_', StringComparison.Ordinal) && XDomains.TopAt(text.AsSpan(top)) is > 0 and var length)
                return With(text, start, protocol, top + length);
        }
        return null;
    }

    /// <summary>The next name in Latin letters within a domain; null when there is none.</summary>
    public static XLink? LatinName(string domain, int from)
    {
        for (var match = LatinLabels().Match(domain, from); match.Success; match = LatinLabels().Match(domain, match.Index + 1))
        {
            for (var dots = match.Groups["label"].Captures.Count - 1; dots >= 0; dots--)
            {
                var label = match.Groups["label"].Captures[dots];
                var top = label.Index + label.Length;
                if (XDomains.TopAt(domain.AsSpan(top)) is > 0 and var length)
                    return new XLink(match.Index, top + length - match.Index);
            }
        }
        return null;
    }

    private static XCandidate With(string text, int start, int protocol, int domainEnd)
    {
        var rest = Rest().Match(text, domainEnd);
        return new XCandidate(start, protocol, domainEnd, rest.Groups["path"].Length > 0, domainEnd + rest.Length);
    }

    [GeneratedRegex(
        $@"\G(?:(?<label>[^{NotInName}](?:(?:[_\-]|[^{NotInName}])*[^{NotInName}])?)\.)*",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Labels();

    [GeneratedRegex(
        $@"(?:(?<label>[\-a-zA-Z0-9{Latin}]+\.))+",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex LatinLabels();

    [GeneratedRegex(
        $@"\G(?::[0-9]+)?(?<path>{Path})?(?:{Query})?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Rest();
}
