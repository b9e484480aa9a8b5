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
        database.Read(db =>
            db.Query<string>("SELECT DISTINCT channel FROM outbox WHERE wake_at <= @now ORDER BY channel", new { now = now.Ms() }).AsList()
        );

    /// <summary>
    /// What is to be done on a channel: stop texts first, then what is urgent, then the earliest due. Of a queue only the head.
    /// </summary>
    public IReadOnlyList<OutboxWork> Work(string channel, DateTimeOffset now, int most) =>
        database.Read(db =>
            db.Query<OutboxWork>(
                    $"""
                    SELECT {Columns} FROM outbox o
                    WHERE o.channel = @channel AND o.wake_at <= @now
                        AND (o.lane <> 0 OR o.state <> 0 OR NOT EXISTS (
                            SELECT 1 FROM outbox b
                            WHERE b.game = o.game AND b.queue = o.queue AND b.pos < o.pos AND b.blocks_until > @now))
                    ORDER BY o.lane DESC, o.due, o.game, o.pos LIMIT @most
                    """,
                    new
                    {
                        channel,
                        now = now.Ms(),
                        most,
                    }
                )
                .AsList()
        );

    /// <summary>
    /// When something can change by itself: a row's turn, an expiry behind a blocked head, a head that stops blocking. Null when
    /// only an event can.
    /// </summary>
    public DateTimeOffset? NextChange(DateTimeOffset now) =>
        database
            .Read(db =>
                db.ExecuteScalar<long?>(
                    """
                    SELECT MIN(at) FROM (
                        SELECT wake_at AS at FROM outbox WHERE wake_at IS NOT NULL
                        UNION ALL SELECT expires FROM outbox WHERE wake_at IS NOT NULL
                        UNION ALL SELECT blocks_until FROM outbox WHERE wake_at IS NOT NULL AND blocks_until < @never
                        UNION ALL SELECT lease_until FROM outbox WHERE state = @claimed)
                    WHERE at > @now
                    """,
                    new
                    {
                        now = now.Ms(),
                        never = DateTimeOffset.MaxValue.Ms(),
                        claimed = (int)DeliveryState.Claimed,
                    }
                )
            )
            ?.Instant();

    /// <summary>In hand, with a lease that has run out: whoever held it is gone.</summary>
    public IReadOnlyList<OutboxWork> Orphans(DateTimeOffset now) =>
        database.Read(db =>
            db.Query<OutboxWork>(
                    $"SELECT {Columns} FROM outbox o WHERE o.state = @claimed AND (o.lease_until IS NULL OR o.lease_until <= @now)",
                    new { claimed = (int)DeliveryState.Claimed, now = now.Ms() }
                )
                .AsList()
        );

    /// <summary>The last look before the call, in one read: does the picture still hold that was taken in hand?</summary>
    public LastLook? Look(long game, DeliveryKey delivery) =>
        database.Read(db =>
            db.QuerySingleOrDefault<LastLook>(
                """
                SELECT o.state AS state, o.attempt AS attempt, g.seq AS seq, g.status AS status
                FROM outbox o JOIN games g ON g.key = o.game WHERE o.game = @game AND o.delivery = @delivery
                """,
                new { game, delivery = delivery.ToString() }
            )
        );

    /// <summary>When to look at a row again; working memory only, so it is in no journal.</summary>
    public void WakeAt(long game, DeliveryKey delivery, DateTimeOffset? at) =>
        database.Write(db =>
            db.Execute(
                "UPDATE outbox SET wake_at = @at WHERE game = @game AND delivery = @delivery",
                new
                {
                    game,
                    delivery = delivery.ToString(),
                    at = at.Ms(),
                }
            )
        );

    /// <summary>A new process took the store over: no lease of the old one holds.</summary>
    public void DropLeases() =>
        database.Write(db =>
            db.Execute("UPDATE outbox SET lease_until = NULL; UPDATE channels SET lease_owner = NULL, lease_until = NULL;")
        );

    /// <summary>Forgets everything; <see cref="Live.Rebuild"/> makes it again.</summary>
    public static void Clear(SqliteConnection db, SqliteTransaction transaction, long game) =>
        db.Execute("DELETE FROM outbox WHERE game = @game", new { game }, transaction);
}

/// <summary>A row that asks for something to be done.</summary>
internal sealed record OutboxWork(long Game, string Delivery, string Channel, long Lane, long State, string Text, long? Expires)
{
    public DeliveryKey Key { get; } = DeliveryKey.Parse(Delivery);
}

/// <summary>What the last look sees.</summary>
internal sealed record LastLook(long State, long Attempt, long Seq, long Status);
