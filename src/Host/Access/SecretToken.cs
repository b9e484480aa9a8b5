using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FeedGame.Host.Access;

/// <summary>What opens a door: unguessable, said once, and kept as a digest only.</summary>
internal static class SecretToken
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>
    /// What every form of a session carries, so that no other site can send one: only who knows the session's own token can work it out,
    /// and it is worth nothing in another session.
    /// </summary>
    public static string FormTokenOf(string session) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(session), "form"u8));

    public static bool Same(string? sent, string expected) =>
        sent is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(expected));
}
