using FeedGame.Engine.Journal;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Logs;

/// <summary>One thing that a person did, with what it changed (L1, L5).</summary>
/// <param name="Seq">The entry in the journal.</param>
/// <param name="By">An opaque id; the name lies where it can be purged.</param>
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
    string? Before = null,
    string? After = null,
    TextRef? Words = null,
    TextRef? Why = null
);
