using Dapper;
using FeedGame.Engine.Live;
using FeedGame.Engine.Storage;

namespace FeedGame.Engine.Erasure;

/// <summary>
/// Takes personal data out of the store, and out of what the file keeps of deleted rows. Each step may be done again: who dies in
/// between leaves a game that is marked as purged, and the next start finishes it.
/// </summary>
internal sealed class Eraser(Database database)
{
    /// <summary>
    /// Every table that may hold something of a person, and how it lets go, in this order. The rows of the feed stay: what was public is the record of
    /// the evening, and holds no names by rule; photos do not stay.
    /// </summary>
    public static readonly IReadOnlyList<(string Table, string Statement)> Personal =
    [
        ("people", "DELETE FROM people WHERE game = @game"),
        ("texts", "DELETE FROM texts WHERE game = @game"),
        ("sessions", "DELETE FROM sessions WHERE link IN (SELECT hash FROM links WHERE game = @game)"),
        ("links", "DELETE FROM links WHERE game = @game"),
        ("outbox", "UPDATE outbox SET text = '' WHERE game = @game"),
        ("feed", "UPDATE feed SET photos = NULL WHERE game = @game"),
    ];

    /// <summary>Tables that hold nothing of a person, each with the reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> Impersonal = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["games"] = "ids, numbers and hashes",
        ["journal"] = "opaque ids and salted digests (DESIGN §3.10)",
        ["documents"] = "files that name roles only; photos lie in media",
        ["media"] = "photos go by their hash, when no other game shows them",
        ["channels"] = "the health of accounts",
    };

    /// <summary>Everything of a game that was marked as purged.</summary>
    /// <param name="photos">The hashes of photos that no other game shows.</param>
    public void Purge(LiveGame game, IReadOnlyCollection<string> photos)
    {
        Delete(game.Key, Personal.Select(table => table.Statement), photos);
        game.ForgetAll();
    }

    /// <summary>True when a purge was cut short.</summary>
    public bool IsLeft(long game) =>
        database.Read(db =>
            db.ExecuteScalar<bool>(
                "SELECT EXISTS (SELECT 1 FROM people WHERE game = @game) OR EXISTS (SELECT 1 FROM texts WHERE game = @game)",
                new { game }
            )
        );

    /// <summary>
    /// One person: the name, and every link that acts in it. The texts went with the journal's entry. The id stays taken, so that nobody
    /// else is ever held for what this person did.
    /// </summary>
    public void Person(LiveGame game, string person) =>
        database.Write(db =>
        {
            using var transaction = Begin(db);
            db.Execute(
                "UPDATE people SET name = '', phone = NULL WHERE game = @game AND id = @person",
                new { game = game.Key, person },
                transaction
            );
            const string TheirLinks = "FROM links WHERE game = @game AND person = @person";
            db.Execute($"DELETE FROM sessions WHERE link IN (SELECT hash {TheirLinks})", new { game = game.Key, person }, transaction);
            db.Execute($"DELETE {TheirLinks}", new { game = game.Key, person }, transaction);
            transaction.Commit();
        });

    /// <summary>
    /// Deleted rows lie in free pages and in the log until both are written anew. That takes the whole store, so it waits until no game
    /// is on.
    /// </summary>
    public void Clean(bool quiet)
    {
        if (quiet && database.OwesCleaning)
            database.WriteAnew();
    }

    private void Delete(long game, IEnumerable<string> statements, IReadOnlyCollection<string> photos) =>
        database.Write(db =>
        {
            using var transaction = Begin(db);
            foreach (var statement in statements)
                db.Execute(statement, new { game }, transaction);
            foreach (var hash in photos)
                db.Execute("UPDATE media SET content = NULL, withdrawn = 1 WHERE hash = @hash", new { hash }, transaction);
            transaction.Commit();
        });

    private static Microsoft.Data.Sqlite.SqliteTransaction Begin(Microsoft.Data.Sqlite.SqliteConnection db)
    {
        var transaction = db.BeginTransaction();
        db.Execute(Database.OweCleaning, transaction: transaction);
        return transaction;
    }
}
