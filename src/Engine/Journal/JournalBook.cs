using FeedGame.Engine.Live;
using FeedGame.Engine.Storage;

namespace FeedGame.Engine.Journal;

/// <summary>What happened in the games, for those who lead.</summary>
public sealed class JournalBook
{
    private readonly Roster roster;
    private readonly GameTable games;

    internal JournalBook(Roster roster, GameTable games)
    {
        this.roster = roster;
        this.games = games;
    }

    /// <summary>The newest entries, in order; empty for a game that is not there.</summary>
    public IReadOnlyList<JournalEntry> Last(string game, int count) =>
        roster.Find(game) is { } live ? games.Journal(live.Key, Math.Max(0, live.State.Seq - count)) : [];
}
