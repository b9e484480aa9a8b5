namespace FeedGame.Publishers.X;

/// <summary>
/// The length as X counts it, version 3 of its configuration: after NFC a link counts 23, an emoji 2 however it is composed, Latin and
/// most European letters 1, everything else 2. So <c>…</c>, <c>€</c> and <c>→</c> count 2, dashes and quotation marks 1.
/// </summary>
internal static class XLength
{
    private const int OfLink = 23;
    private const int OfEmoji = 2;

    public static int Of(string text)
    {
        var normal = XWording.Sent(text);
        var links = XLinks.In(normal).ToDictionary(link => link.Start, link => link.Length);
        var weight = 0;
        for (var at = 0; at < normal.Length; )
        {
            var (length, part) =
                links.TryGetValue(at, out var link) ? (link, OfLink)
                : XEmoji.At(normal, at) is > 0 and var emoji ? (emoji, OfEmoji)
                : OfOne(normal, at);
            weight += part;
            at += length;
        }
        return weight;
    }

    private static (int Length, int Weight) OfOne(string text, int at)
    {
        if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            return (2, 2);
        return (
            1,
            text[at]
                is <= (char)4351
                    or (>= (char)8192 and <= (char)8205)
                    or (>= (char)8208 and <= (char)8223)
                    or (>= (char)8242 and <= (char)8247)
                ? 1
                : 2
        );
    }
}
