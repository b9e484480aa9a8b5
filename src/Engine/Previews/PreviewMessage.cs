using FeedGame.Engine.Games;
using FeedGame.Engine.Messages;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Previews;

/// <summary>One message, on all channels.</summary>
/// <param name="Round">The number of its round; null for a message of the whole game.</param>
/// <param name="At">When it goes out if all goes as planned; for what nobody plans, an instant at which it might.</param>
/// <param name="Worded">As the public reads it, before any channel chose.</param>
/// <param name="Posts">In the order of the channels.</param>
public sealed record PreviewMessage(
    InjectId Id,
    InjectKind Kind,
    int? Round,
    DateTimeOffset At,
    MessageOrigin Origin,
    Worded Worded,
    IReadOnlyList<PreviewPost> Posts
);

/// <summary>Where a message comes from.</summary>
public enum MessageOrigin
{
    /// <summary>It has its time.</summary>
    Planned,

    /// <summary>Of a spare round: its time comes when a person plans that round.</summary>
    Spare,

    /// <summary>A rule or a person sends it.</summary>
    Aside,

    /// <summary>The text lies ready for what nobody plans.</summary>
    Ready,
}
