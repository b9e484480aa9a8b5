using Dapper;
using FeedGame.Engine.Journal;
using Microsoft.Data.Sqlite;

namespace FeedGame.Engine.Storage;

/// <summary>Whether the chain of a game's journal holds, from the first entry to the one that the game stands at (E1).</summary>
/// <param name="BrokenAt">The first entry that was changed, or is missing; null when all are as they were written.</param>
public sealed record JournalProof(string Game, long Entries, long? BrokenAt)
{
    public bool Holds => BrokenAt is null;

    /// <summary>
    /// Reads a store beside whoever plays from it, and changes nothing. Throws <see cref="StoreException"/> when it cannot be read.
    /// </summary>
    public static IReadOnlyList<JournalProof> Of(string storePath)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = storePath,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        try
        {
            using var db = new SqliteConnection(settings.ConnectionString);
            db.Open();
            return
            [
                .. db.Query<(long Key, string Id, long Seq, byte[] Hash)>("SELECT key, id, seq, hash FROM games ORDER BY id")
                    .Select(game => Of(db, game.Key, game.Id, game.Seq, game.Hash)),
            ];
        }
        catch (SqliteException problem)
        {
            throw new StoreException($"{storePath} cannot be read: {StoreException.Explain(problem)}", problem);
        }
    }

    private static JournalProof Of(SqliteConnection db, long key, string id, long last, byte[] end)
    {
        var hash = JournalChain.Start;
        long seq = 0;
        var lines = db.Query<JournalText>(
            "SELECT seq, at, type, body, hash FROM journal WHERE game = @key ORDER BY seq",
            new { key },
            buffered: false
        );
        foreach (var line in lines)
        {
            hash = JournalChain.Next(hash, ++seq, line.At, line.Type, line.Body);
            if (line.Seq != seq || !hash.AsSpan().SequenceEqual(line.Hash))
                return new JournalProof(id, seq, seq);
        }
        return new JournalProof(id, seq, seq == last && hash.AsSpan().SequenceEqual(end) ? null : seq + 1);
    }
}
