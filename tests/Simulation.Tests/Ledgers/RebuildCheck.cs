using Dapper;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Couriers;
using FeedGame.Engine.Live;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;
using FeedGame.Simulation.Tests.Evenings;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests.Ledgers;

/// <summary>Throws the outbox away and makes it again from the journals: the rows and the feed are those that were there.</summary>
internal sealed class RebuildCheck(World world, Database store, EveningLedger ledger)
{
    /// <summary>Without what is working memory: when to look again, and whose attempt it is.</summary>
    private const string Rows = """
        SELECT game || ' ' || delivery || ' ' || queue || ' ' || lane || ' ' || pos || ' ' || state || ' ' || attempt || ' ' || due || ' '
            || COALESCE(expires, '-') || ' ' || blocks_until || ' ' || COALESCE(claimed, '-') || ' ' || COALESCE(sent, '-') || ' '
            || COALESCE(settled, '-') || ' ' || text
        FROM outbox ORDER BY game, delivery
        """;

    public void Check(Process process)
    {
        var before = Outbox();
        process.Engine.RebuildOutbox();
        var after = Outbox();
        foreach (var (was, became) in before.Zip(after))
        {
            if (was != became)
                ledger.Find(Invariant.RebuildChangesNothing, process.Now, $"\"{was}\" became \"{became}\"");
        }
        if (before.Count != after.Count)
            ledger.Find(Invariant.RebuildChangesNothing, process.Now, $"{before.Count} rows became {after.Count}");
        CheckFeeds(process);
    }

    private List<string> Outbox() => store.Read(db => db.Query<string>(Rows).AsList());

    private void CheckFeeds(Process process)
    {
        var games = new GameTable(store);
        var clocks = new Clocks(TimeProvider.System, TimeProvider.System);
        var accounts = new Accounts(process.Gateways, new ChannelTable(store), clocks, "ledger");
        foreach (var row in games.All())
        {
            var game = new LiveGame(row.Key, 0, world.Plans.First(plan => plan.Game.Id == row.Id));
            game.Learn(games.Texts(row.Key));
            var (_, items) = Rebuild.Project(game, games, accounts);
            if (!items.SequenceEqual(new FeedTable(store).Items(row.Key, row.Id)))
                ledger.Find(Invariant.RebuildChangesNothing, process.Now, $"the feed of {row.Id} is another");
            if (process.Feed.Find(row.Id) is { } view && !items.SequenceEqual(view.Items))
                ledger.Find(Invariant.RebuildChangesNothing, process.Now, $"the page of {row.Id} is another");
        }
    }
}
