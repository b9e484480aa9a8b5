using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Bluesky;

/// <summary>
/// The key of a record, derived from the post: every attempt has the same, and another post another one. It is a TID, as the network
/// asks: an instant in microseconds and a number, in thirteen letters that sort as they count.
/// </summary>
internal static class BlueskyTid
{
    private const string Letters = "234567abcdefghijklmnopqrstuvwxyz";
    private const int Length = 13;
    private const int ClockBits = 10;
    private const ulong Second = 1_000_000;

    /// <summary>Two posts of one instant would overwrite each other, so the post's own key says where within the second it stands.</summary>
    public static string Of(Post post)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(post.Key));
        var due = (ulong)(post.Due.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
        var within = BinaryPrimitives.ReadUInt64BigEndian(hash) % Second;
        var clock = BinaryPrimitives.ReadUInt64BigEndian(hash.AsSpan(8)) % (1 << ClockBits);
        return Write(((due + within) << ClockBits) | clock);
    }

    /// <summary>The instant in a key; null when it is none of these keys.</summary>
    public static DateTimeOffset? TimeOf(string key)
    {
        if (key.Length != Length || key.Any(letter => !Letters.Contains(letter, StringComparison.Ordinal)))
            return null;
        var value = key.Aggregate(0UL, (rest, letter) => (rest << 5) | (uint)Letters.IndexOf(letter, StringComparison.Ordinal));
        var micros = value >> ClockBits;
        return micros > (ulong)(DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).TotalMicroseconds
            ? null
            : DateTimeOffset.UnixEpoch.AddTicks((long)micros * TimeSpan.TicksPerMicrosecond);
    }

    private static string Write(ulong value) =>
        string.Create(
            Length,
            value,
            static (letters, rest) =>
            {
                for (var at = Length - 1; at >= 0; at--)
                {
                    letters[at] = Letters[(int)(rest & 31)];
                    rest >>= 5;
                }
            }
        );
}
