using FeedGame.Engine.Couriers;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Play;
using FeedGame.Engine.Storage;

namespace FeedGame.Engine.Live;

/// <summary>Makes the outbox again from the journal, by the same projection that fills it during play.</summary>
internal static class Rebuild
{
    /// <returns>The feed as the journal has it, made by the way.</returns>
    public static IReadOnlyList<FeedItem> Outbox(LiveGame game, GameTable games, Database database, Accounts accounts)
    {
        var (rows, items) = Project(game, games, accounts);
        database.Write(db =>
        {
            var writer = new OutboxWriter(database);
            using var transaction = db.BeginTransaction();
            OutboxTable.Clear(db, transaction, game.Key);
            foreach (var row in rows)
                writer.Put(game.Key, row);
            transaction.Commit();
        });
        return items;
    }

    /// <summary>What the journal says of outbox and feed.</summary>
    public static (IReadOnlyList<OutboxRow> Rows, IReadOnlyList<FeedItem> Items) Project(LiveGame game, GameTable games, Accounts accounts)
    {
        var items = new List<FeedItem>();
        var texts = new Dictionary<DeliveryKey, string>();
        var state = GameState.Empty;
        foreach (var entry in games.Journal(game.Key))
        {
            var before = state;
            state = Fold.Apply(state, entry);
            var projection = new Projection(game.Plan, accounts, items, game.Words);
            projection.Add(entry, state);
            foreach (var row in projection.Rows(before, state).Where(row => row.Text is not null))
                texts[row.Delivery.Key] = row.Text!;
            var withdrawn = projection.Withdrawn().Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
            items.AddRange(projection.Items);
            if (withdrawn.Count > 0)
                items = [.. items.Select(item => withdrawn.Contains(item.Id) ? item.TakenBack() : item)];
        }
        var rows = new Projection(game.Plan, accounts, items, game.Words).Rows(GameState.Empty, state);
        return ([.. rows.Select(row => row with { Text = texts[row.Delivery.Key] })], items);
    }
}
