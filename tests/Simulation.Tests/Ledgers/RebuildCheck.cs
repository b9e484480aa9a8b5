using Dapper;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Storage;
using FeedGame.Simulation.Tests.Evenings;

namespace FeedGame.Simulation.Tests.Ledgers;

/// <summary>Throws the outbox away and makes it again from the journals: the rows and the feed are those that were there.</summary>
internal sealed class RebuildCheck(Database store, EveningLedger ledger)
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
        var feeds = process.Engine.RebuildOutbox();
        var after = Outbox();
        foreach (var (was, became) in before.Zip(after))
        {
            if (was != became)
                ledger.Find(Invariant.RebuildChangesNothing, process.Now, $"\"{was}\" became \"{became}\"");
        }
        if (before.Count != after.Count)
            ledger.Find(Invariant.RebuildChangesNothing, process.Now, $"{before.Count} rows became {after.Count}");
        CheckFeeds(process, feeds);
    }

    private List<string> Outbox() => store.Read(db => db.Query<string>(Rows).AsList());

    private void CheckFeeds(Process process, IReadOnlyDictionary<string, IReadOnlyList<FeedItem>> feeds)
    {
        foreach (var row in new GameTable(store).All())
        {
            var items = feeds[row.Id];
            if (!items.SequenceEqual(new FeedTable(store).Items(row.Key, row.Id)))
                ledger.Find(Invariant.RebuildChangesNothing, process.Now, $"the feed of {row.Id} is another");
            if (process.Feed.Find(row.Id) is { } view && !items.SequenceEqual(view.Items))
                ledger.Find(Invariant.RebuildChangesNothing, process.Now, $"the page of {row.Id} is another");
        }
    }
}
