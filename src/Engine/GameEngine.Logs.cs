using FeedGame.Engine.Logs;

namespace FeedGame.Engine;

public sealed partial class GameEngine
{
    /// <summary>What people did in a game, the oldest first; null for a game that is not there.</summary>
    public IReadOnlyList<LogLine>? Log(string game) =>
        roster.Find(game) is { } live ? GameLog.Of(live.Plan, games.Journal(live.Key)) : null;

    /// <summary>The words that a line of the log names; null once they were erased.</summary>
    public string? LoggedWords(string game, Journal.TextRef text) => roster.Find(game)?.Words(text.Id);
}
