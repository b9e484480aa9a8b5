using System.Globalization;
using System.Text.Json.Nodes;

namespace FeedGame.Peers.Mastodon;

/// <summary>A post as the server keeps it.</summary>
/// <param name="Call">As it was sent.</param>
public sealed record FakeMastodonStatus(long Id, JsonObject Call, string? Parent, DateTimeOffset At)
{
    public string Text { get; internal set; } = "";

    public IReadOnlyList<FakeMastodonMedia> Media { get; internal set; } = [];

    public bool Deleted { get; internal set; }

    public int Edits { get; internal set; }

    public string Name => Id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A photo as the server keeps it until a post asks for it.</summary>
public sealed record FakeMastodonMedia(string Id, byte[] Content, string Alt, bool OldForm)
{
    /// <summary>How often it was asked whether it is ready.</summary>
    public int Looks { get; internal set; }

    public bool Attached { get; internal set; }
}
