using FeedGame.Engine.Journal;
using FeedGame.Engine.Time;
using Microsoft.Data.Sqlite;

namespace FeedGame.Engine.Storage;

/// <summary>Keeps the outbox in step with the deliveries of a game's state.</summary>
internal sealed class OutboxWriter(Database database)
{
    private readonly RowWriter insert = database.PrepareRow(
        """
        INSERT INTO outbox (game, delivery, channel, queue, lane, pos, state, attempt, text, due, expires, wake_at, blocks_until,
            lease_owner, lease_until, claimed, sent, settled)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
        """
    );

    private readonly RowWriter update = database.PrepareRow(
        """
        UPDATE outbox SET state = ?3, attempt = ?4, expires = ?5, wake_at = ?6, blocks_until = ?7, lease_owner = ?8,
            lease_until = ?9, claimed = ?10, sent = ?11, settled = ?12
        WHERE game = ?1 AND delivery = ?2
        """
    );

    public void Put(long game, OutboxRow row)
    {
        if (row.Text is null)
            Update(game, row);
        else
            Insert(game, row, row.Text);
    }

    private void Insert(long game, OutboxRow row, string text)
    {
        var delivery = row.Delivery;
        insert.Run(
            game,
            delivery.Key.ToString(),
            delivery.Key.Channel,
            row.Queue,
            (int)delivery.Lane,
            delivery.Order,
            (int)delivery.State,
            delivery.Attempts,
            text,
            delivery.Due.Ms(),
            delivery.Expires.Ms(),
            row.WakeAt.Ms(),
            row.BlocksUntil.Ms(),
            row.LeaseOwner,
            row.LeaseUntil.Ms(),
            delivery.FirstBegan.Ms(),
            delivery.Sent.Ms(),
            delivery.SettledAt.Ms()
        );
    }

    private void Update(long game, OutboxRow row)
    {
        var delivery = row.Delivery;
        update.Run(
            game,
            delivery.Key.ToString(),
            (int)delivery.State,
            delivery.Attempts,
            delivery.Expires.Ms(),
            row.WakeAt.Ms(),
            row.BlocksUntil.Ms(),
            row.LeaseOwner,
            row.LeaseUntil.Ms(),
            delivery.FirstBegan.Ms(),
            delivery.Sent.Ms(),
            delivery.SettledAt.Ms()
        );
    }
}
