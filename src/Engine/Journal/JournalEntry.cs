using System.Security.Cryptography;
using System.Text;

namespace FeedGame.Engine.Journal;

/// <summary>One line of a game's journal.</summary>
/// <param name="Seq">1 for the first; without gaps within the game.</param>
/// <param name="At">Game time; never earlier than the entry before it.</param>
public sealed record JournalEntry(long Seq, DateTimeOffset At, GameEvent Event);

/// <summary>The chain that shows a changed or missing entry (E1).</summary>
internal static class JournalChain
{
    public static readonly byte[] Start = new byte[SHA256.HashSizeInBytes];

    /// <summary>SHA-256 over the previous hash, seq, instant in milliseconds, name and body bytes.</summary>
    public static byte[] Next(byte[] previous, long seq, long atMilliseconds, string name, string body)
    {
        var text = Encoding.UTF8.GetBytes($"\n{seq}\n{atMilliseconds}\n{name}\n{body}");
        var all = new byte[previous.Length + text.Length];
        previous.CopyTo(all, 0);
        text.CopyTo(all, previous.Length);
        return SHA256.HashData(all);
    }
}
