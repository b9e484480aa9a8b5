using FeedGame.Engine.Journal;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Logs;

/// <summary>One thing that a person did, or that a rule decided, with what it changed (L1, L5).</summary>
/// <param name="Seq">The entry in the journal.</param>
/// <param name="By">An opaque id, the name lies where it can be purged; empty for what the game decided by itself.</param>
/// <param name="Role">As what; null where the journal does not say.</param>
/// <param name="Before">How it stood; null where nothing was changed.</param>
/// <param name="Words">The words that it is about; null once they were erased.</param>
/// <param name="Why">The reason that was given; null when none was.</param>
public sealed record LogLine(
    long Seq,
    DateTimeOffset At,
    string By,
    Role? Role,
    LocalText What,
    LogKind Kind,
    LocalText? Before = null,
    LocalText? After = null,
    TextRef? Words = null,
    TextRef? Why = null
)
{
    /// <summary>The times that it changed, as <see cref="Before"/> and <see cref="After"/> side by side.</summary>
    public IReadOnlyList<LogMove> Moves { get; init; } = [];
}

/// <summary>What a line is about.</summary>
public enum LogKind
{
    Steering,
    Messages,
    Reports,
    Rules,
    Channels,
    Preparing,

    /// <summary>Who saw what was still secret (S3).</summary>
    Reading,
}
