using System.Collections.Frozen;

namespace FeedGame.Publishers.X;

/// <summary>The emoji that are composed of code points and count as one: flags, keycaps, skin tones, families, professions.</summary>
internal static class XEmoji
{
    private static readonly FrozenSet<string> Sequences = XFacts.Lines("emoji-sequences.txt").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Sequences.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly FrozenSet<char> Beginnings = Sequences.Select(sequence => sequence[0]).ToFrozenSet();

    private static readonly int Longest = Sequences.Max(sequence => sequence.Length);

    /// <summary>The length of the longest one that begins here; 0 when none does.</summary>
    public static int At(string text, int at)
    {
        if (!Beginnings.Contains(text[at]))
            return 0;
        for (var length = Math.Min(Longest, text.Length - at); length > 1; length--)
        {
            if (Lookup.Contains(text.AsSpan(at, length)))
                return length;
        }
        return 0;
    }
}
