using System.Globalization;

namespace FeedGame.Peers.X;

/// <summary>A post as the network keeps it.</summary>
/// <param name="Text">As it was sent.</param>
/// <param name="Parent">The id of the post it answers; null for none.</param>
public sealed record FakeXPost(long Id, string Text, string? Parent, DateTimeOffset At)
{
    /// <summary>Its photos, in their order.</summary>
    public IReadOnlyList<FakeXMedia> Media { get; init; } = [];

    public bool Deleted { get; internal set; }

    public string Name => Id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A call that arrived, whatever became of it.</summary>
/// <param name="Target">Path and query as they came.</param>
/// <param name="Body">As it came; of an upload its form, category, length and SHA-256.</param>
/// <param name="At">When it arrived, by the network's clock.</param>
/// <param name="Status">The answer; 0 while there is none, or when it was lost.</param>
public sealed record FakeXRequest(FakeXCall Call, string Target, string Body, DateTimeOffset At, int Status);
