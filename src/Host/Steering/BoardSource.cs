using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Storage;

namespace FeedGame.Host.Steering;

/// <summary>All that a board is made from, at one moment.</summary>
/// <param name="Feed">What the public sees; null before the game is armed.</param>
/// <param name="Channels">The health of each account.</param>
/// <param name="Entries">The newest of the journal, in order.</param>
/// <param name="NameOf">The name behind a person's id; null when it was erased.</param>
/// <param name="WordsOf">What a person typed; null when it was erased.</param>
public sealed record BoardSource(
    GamePlan Plan,
    GameState State,
    FeedView? Feed,
    DateTimeOffset Now,
    IReadOnlyDictionary<string, ChannelHealth> Channels,
    IReadOnlyList<JournalEntry> Entries,
    Func<string, string?> NameOf,
    Func<TextRef, string?> WordsOf
);
