using System.Security.Cryptography;

namespace FeedGame.Engine.Games;

/// <summary>A photo that passed media safety: re-encoded, without a trace of place or device, labelled. The engine keeps no other.</summary>
/// <param name="Hash">SHA-256 of the content, in hexadecimal.</param>
/// <param name="Content">Empty for a plan that was made from its documents: the bytes lie in the store.</param>
/// <param name="Bytes">The size of the content.</param>
public sealed record SafePhoto(string Hash, ReadOnlyMemory<byte> Content, int Width, int Height, int Bytes)
{
    /// <summary>What media safety makes, always.</summary>
    public const string MediaType = "image/jpeg";

    public static SafePhoto Of(ReadOnlyMemory<byte> content, int width, int height) =>
        new(Convert.ToHexStringLower(SHA256.HashData(content.Span)), content, width, height, content.Length);
}
