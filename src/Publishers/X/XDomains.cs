using System.Collections.Frozen;

namespace FeedGame.Publishers.X;

/// <summary>The ends of names that X takes for an address: <c>README.md</c>, <c>file.zip</c> and <c>einde.Nu</c> are links to it.</summary>
internal static class XDomains
{
    private static readonly FrozenSet<string> Tops = XFacts.Lines("top-level-domains.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Tops.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Tops.Max(top => top.Length);

    /// <summary>The length of the top-level domain at the beginning of the text; 0 when there is none.</summary>
    public static int TopAt(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(Longest, text.Length); length > 0; length--)
        {
            if (EndsAt(text, length) && Lookup.Contains(text[..length]))
                return length;
        }
        return Punycode(text);
    }

    /// <summary>In a script without spaces the text may go on right behind it, but not in Latin letters.</summary>
    private static bool EndsAt(ReadOnlySpan<char> text, int length) =>
        length == text.Length || !(char.IsAsciiLetterOrDigit(text[length]) || text[length] is '@' or '+' or '-');

    private static int Punycode(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
            return 0;
        var length = 4;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '-'))
            length++;
        return length > 4 ? length : 0;
    }
}
