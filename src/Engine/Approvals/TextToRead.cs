using FeedGame.Engine.Games;
using FeedGame.Engine.Messages;

namespace FeedGame.Engine.Approvals;

/// <summary>A text with its words, for who is to approve it.</summary>
/// <param name="Worded">As the public would read it.</param>
/// <param name="Words">What the author wrote, without label and report line; Dutch.</param>
/// <param name="Approved">The words that were approved last, when those were others; null when there are none or they are not known.</param>
/// <param name="At">When it is to go out; null for what has no time of its own.</param>
public sealed record TextToRead(
    ApprovalStanding Standing,
    Worded Worded,
    string Words,
    string? Approved,
    DateTimeOffset? At,
    GameRound? Round
);
