using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Games;

namespace FeedGame.Engine.Scenarios;

/// <summary>A photo of the role-player as a message shows it (C7). Its bytes lie in the store, under their hash.</summary>
/// <param name="Hash">SHA-256 of the photo as everybody gets it, in hexadecimal.</param>
/// <param name="Alt">What the photo shows, in words.</param>
/// <param name="Consent">Names the written consent that the organiser keeps; never a person (X7).</param>
/// <param name="Bytes">The size of the file.</param>
public sealed record InjectPhoto(string Hash, LocalText Alt, string Consent, int Width, int Height, int Bytes)
{
    /// <summary>As a channel gets it; empty content stands for bytes that are not there, and no channel takes such a photo.</summary>
    internal Photo With(ReadOnlyMemory<byte> content) => new(content, SafePhoto.MediaType, Alt.Nl, Width, Height);
}
