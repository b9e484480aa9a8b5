using Dapper;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;
using Microsoft.Data.Sqlite;

namespace FeedGame.Engine.Forecasts;

/// <summary>What a store sent, or may have sent. It is only read, so a host may be playing from it.</summary>
public static class SentTexts
{
    private static readonly DeliveryState[] MayBeOut =
    [
        DeliveryState.Claimed,
        DeliveryState.Published,
        DeliveryState.Confirmed,
        DeliveryState.Accepted,
        DeliveryState.Unknown,
    ];

    /// <summary>Empty when there is no store. Throws <see cref="StoreException"/> when it cannot be read.</summary>
    public static IReadOnlyList<EarlierPost> Read(string path, string channel, DateTimeOffset since)
    {
        if (!File.Exists(path))
            return [];
        try
        {
            using var store = Open(path);
            return
            [
                .. store
                    .Query<Row>(
                        """
                        SELECT g.id, o.sent, o.claimed, o.text FROM outbox o JOIN games g ON g.key = o.game
                        WHERE o.channel = @channel AND o.state IN @states AND COALESCE(o.sent, o.claimed) >= @since AND o.text <> ''
                        ORDER BY COALESCE(o.sent, o.claimed), o.game, o.pos
                        """,
                        new
                        {
                            channel,
                            states = MayBeOut.Select(state => (int)state),
                            since = since.Ms(),
                        }
                    )
                    .Select(row => new EarlierPost((row.Sent ?? row.Claimed)!.Value.Instant(), row.Text, row.Id)),
            ];
        }
        catch (SqliteException problem)
        {
            throw new StoreException($"{path} cannot be read: {StoreException.Explain(problem)}", problem);
        }
    }

    private static SqliteConnection Open(string path)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        var store = new SqliteConnection(settings.ConnectionString);
        store.Open();
        return store;
    }

    private sealed record Row(string Id, long? Sent, long? Claimed, string Text);
}
