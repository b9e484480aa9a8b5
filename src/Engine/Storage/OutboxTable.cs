using Dapper;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Time;
using Microsoft.Data.Sqlite;

namespace FeedGame.Engine.Storage;

/// <summary>How the courier finds its work.</summary>
internal sealed class OutboxTable(Database database)
{
    private const string Columns = "o.game, o.delivery, o.channel, o.lane, o.state, o.text, o.expires";

    /// <summary>Channels on which something is to be done.</summary>
    public IReadOnlyList<string> Channels(DateTimeOffset now) =>
        database.Read("SELECT DISTINCT channel FROM outbox WHERE wake_at <= $1 ORDER BY channel", row => row.GetString(0), now.Ms());

    /// <summary>
    /// What is to be done on a channel: stop texts first, then what is urgent, then the earliest due. Of a queue only the head.
    /// </summary>
    /// <param name="retractions">False leaves out what is to be taken back.</param>
    public IReadOnlyList<OutboxWork> Work(string channel, DateTimeOffset now, bool retractions, int most) =>
        database.Read(
            $"""
            SELECT {Columns} FROM outbox o
            WHERE o.channel = $1 AND o.wake_at <= $2
                AND ($4 OR o.delivery NOT LIKE '%.retract.%')
                AND (o.lane <> 0 OR o.state <> 0 OR NOT EXISTS (
                    SELECT 1 FROM outbox b
                    WHERE b.game = o.game AND b.queue = o.queue AND b.pos < o.pos AND b.blocks_until > $2))
            ORDER BY o.lane DESC, o.due, o.game, o.pos LIMIT $3
            """,
            Row,
            channel,
            now.Ms(),
            most,
            retractions ? 1 : 0
        );

    /// <summary>
    /// When something can change by itself: a row's turn, an expiry behind a blocked head, a head that stops blocking. Null when
    /// only an event can.
    /// </summary>
    public DateTimeOffset? NextChange(DateTimeOffset now) =>
        database.Read(
            """
            SELECT MIN(at) FROM (
                SELECT wake_at AS at FROM outbox WHERE wake_at IS NOT NULL
                UNION ALL SELECT expires FROM outbox WHERE wake_at IS NOT NULL
                UNION ALL SELECT blocks_until FROM outbox WHERE wake_at IS NOT NULL AND blocks_until < $2
                UNION ALL SELECT lease_until FROM outbox WHERE state = $3)
            WHERE at > $1
            """,
            row => row.IsDBNull(0) ? (DateTimeOffset?)null : row.GetInt64(0).Instant(),
            now.Ms(),
            DateTimeOffset.MaxValue.Ms(),
            (int)DeliveryState.Claimed
        )[0];

    /// <summary>In hand, with a lease that has run out: whoever held it is gone.</summary>
    public IReadOnlyList<OutboxWork> Orphans(DateTimeOffset now) =>
        database.Read(
            $"SELECT {Columns} FROM outbox o WHERE o.state = $1 AND (o.lease_until IS NULL OR o.lease_until <= $2)",
            Row,
            (int)DeliveryState.Claimed,
            now.Ms()
        );

    /// <summary>The last look before the call, in one read: does the picture still hold that was taken in hand?</summary>
    public LastLook? Look(long game, DeliveryKey delivery) =>
        database
            .Read(
                """
                SELECT o.state, o.attempt, g.seq, g.status
                FROM outbox o JOIN games g ON g.key = o.game WHERE o.game = $1 AND o.delivery = $2
                """,
                row => new LastLook(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)),
                game,
                delivery.ToString()
            )
            .SingleOrDefault();

    /// <summary>The words that go out with a delivery; null when there is no such row.</summary>
    public string? Text(long game, DeliveryKey delivery) =>
        database
            .Read("SELECT text FROM outbox WHERE game = $1 AND delivery = $2", row => row.GetString(0), game, delivery.ToString())
            .SingleOrDefault();

    /// <summary>When to look at a row again; working memory only, so it is in no journal.</summary>
    public void WakeAt(long game, DeliveryKey delivery, DateTimeOffset? at) =>
        database.Write("UPDATE outbox SET wake_at = $3 WHERE game = $1 AND delivery = $2", game, delivery.ToString(), at.Ms());

    /// <summary>A new process took the store over: no lease of the old one holds.</summary>
    public void DropLeases() =>
        database.Write(db =>
            db.Execute("UPDATE outbox SET lease_until = NULL; UPDATE channels SET lease_owner = NULL, lease_until = NULL;")
        );

    /// <summary>Forgets everything; <see cref="Live.Rebuild"/> makes it again.</summary>
    public static void Clear(SqliteConnection db, SqliteTransaction transaction, long game) =>
        db.Execute("DELETE FROM outbox WHERE game = @game", new { game }, transaction);

    private static OutboxWork Row(SqliteDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.GetString(2),
            row.GetInt64(3),
            row.GetInt64(4),
            row.GetString(5),
            row.IsDBNull(6) ? null : row.GetInt64(6)
        );
}

/// <summary>A row that asks for something to be done.</summary>
internal sealed record OutboxWork(long Game, string Delivery, string Channel, long Lane, long State, string Text, long? Expires)
{
    public DeliveryKey Key { get; } = DeliveryKey.Parse(Delivery);
}

/// <summary>What the last look sees.</summary>
internal sealed record LastLook(long State, long Attempt, long Seq, long Status);
