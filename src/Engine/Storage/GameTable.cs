using Dapper;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Time;
using Microsoft.Data.Sqlite;

namespace FeedGame.Engine.Storage;

/// <summary>Games, their plans, journals and texts.</summary>
internal sealed class GameTable(Database database)
{
    public IReadOnlyList<GameRow> All() =>
        database.Read(db => db.Query<GameRow>("SELECT key, id, shard, status, seq, plan, hash FROM games ORDER BY key").AsList());

    /// <summary>The games of a shard that ask to be woken by now, longest waiting first.</summary>
    public IReadOnlyList<long> Due(int shard, DateTimeOffset now) =>
        database.Read(
            "SELECT key FROM games WHERE shard = $1 AND next_wake <= $2 ORDER BY next_wake, key",
            row => row.GetInt64(0),
            shard,
            now.Ms()
        );

    public DateTimeOffset? NextWake(int shard) =>
        database.Read(
            "SELECT MIN(next_wake) FROM games WHERE shard = $1 AND next_wake IS NOT NULL",
            row => row.IsDBNull(0) ? (DateTimeOffset?)null : row.GetInt64(0).Instant(),
            shard
        )[0];

    /// <summary>Takes a plan in, byte for byte. Returns the game's key; a game with that id must not exist.</summary>
    public long Add(GamePlan plan, int shard)
    {
        long key = 0;
        database.Write(db =>
        {
            using var transaction = db.BeginTransaction();
            PutPlan(db, transaction, plan);
            key = db.ExecuteScalar<long>(
                "INSERT INTO games (id, shard, status, seq, plan, hash) VALUES (@id, @shard, 0, 0, @plan, @hash) RETURNING key",
                new
                {
                    id = plan.Game.Id,
                    shard,
                    plan = plan.Hash,
                    hash = JournalChain.Start,
                },
                transaction
            );
            transaction.Commit();
        });
        return key;
    }

    /// <summary>The game plays that plan from now on.</summary>
    public void Replace(long key, GamePlan plan) =>
        database.Write(db =>
        {
            using var transaction = db.BeginTransaction();
            PutPlan(db, transaction, plan);
            db.Execute("UPDATE games SET plan = @plan WHERE key = @key", new { key, plan = plan.Hash }, transaction);
            transaction.Commit();
        });

    /// <summary>The files of a plan, in the order in which they were read.</summary>
    public IReadOnlyList<PlanDocument> Documents(string plan) =>
        database.Read(db =>
            db.Query<PlanDocument>("SELECT path, hash, text FROM documents WHERE plan = @plan ORDER BY ordinal", new { plan }).AsList()
        );

    /// <summary>
    /// The journal after <paramref name="after"/>, in order. Throws <see cref="UnknownEventException"/> for a name this version does
    /// not know.
    /// </summary>
    public IReadOnlyList<JournalEntry> Journal(long game, long after = 0) =>
        [.. Lines(game, after).Select(line => new JournalEntry(line.Seq, line.At.Instant(), EventJson.Read(line.Type, line.Body)))];

    public IReadOnlyList<JournalText> Lines(long game, long after = 0) =>
        database.Read(db =>
            db.Query<JournalText>(
                    "SELECT seq, at, type, body, hash FROM journal WHERE game = @game AND seq > @after ORDER BY seq",
                    new { game, after }
                )
                .AsList()
        );

    public IReadOnlyList<StoredText> Texts(long game) =>
        database.Read(db => db.Query<StoredText>("SELECT id, salt, text FROM texts WHERE game = @game", new { game }).AsList());

    private static void PutPlan(SqliteConnection db, SqliteTransaction transaction, GamePlan plan)
    {
        foreach (var photo in plan.Photos)
            MediaTable.Put(db, transaction, photo);
        foreach (var (document, ordinal) in plan.Documents.Select((document, ordinal) => (document, ordinal)))
            db.Execute(
                "INSERT OR IGNORE INTO documents VALUES (@plan, @ordinal, @path, @hash, @text)",
                new
                {
                    plan = plan.Hash,
                    ordinal,
                    path = document.Path,
                    hash = document.Hash,
                    text = document.Text,
                },
                transaction
            );
    }
}

/// <summary>A row of <c>games</c>.</summary>
internal sealed record GameRow(long Key, string Id, long Shard, long Status, long Seq, string Plan, byte[] Hash);

/// <summary>A row of <c>journal</c>, unread.</summary>
internal sealed record JournalText(long Seq, long At, string Type, string Body, byte[] Hash);
