using System.Collections.Immutable;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Storage;

namespace FeedGame.Engine.Live;

/// <summary>Brings games from the store into memory.</summary>
internal static class Loading
{
    /// <summary>The game with its journal folded and its feed as it was released.</summary>
    public static LiveGame Load(GameRow row, GamePlan plan, GameTable games, FeedTable feed, MediaTable media)
    {
        var game = new LiveGame(row.Key, (int)row.Shard, plan) { Photo = media.Read };
        game.Learn(games.Texts(row.Key));
        var lines = games.Lines(row.Key);
        var state = Fold.All(lines.Select(Entry));
        var view = state.Status == GameStatus.Loaded ? null : Views.Of(plan, state, [.. feed.Items(row.Key, row.Id)]);
        game.Take(state, lines.Count == 0 ? JournalChain.Start : lines[^1].Hash, view);
        return game;
    }

    /// <summary>Folds in what another node wrote. The feed is read again with it.</summary>
    public static void CatchUp(LiveGame game, GameTable games)
    {
        game.Learn(games.Texts(game.Key));
        var lines = games.Lines(game.Key, game.State.Seq);
        if (lines.Count > 0)
            game.Take(lines.Select(Entry).Aggregate(game.State, Fold.Apply), lines[^1].Hash, null);
    }

    private static JournalEntry Entry(JournalText line) =>
        new(line.Seq, Time.Instants.Instant(line.At), EventJson.Read(line.Type, line.Body));
}
