using System.Globalization;

namespace FeedGame.Peers.X;

/// <summary>A photo as the network keeps it until a post asks for it.</summary>
/// <param name="InParts">How it came: as a form of parts, or as base64 in JSON.</param>
public sealed record FakeXMedia(long Id, byte[] Content, bool InParts, DateTimeOffset Expires)
{
    /// <summary>What it shows, in words; null while nobody said.</summary>
    public string? Alt { get; internal set; }

    public string Name => Id.ToString(CultureInfo.InvariantCulture);
}
