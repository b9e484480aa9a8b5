using Dapper;
using FeedGame.Engine.Games;
using Microsoft.Data.Sqlite;

namespace FeedGame.Engine.Storage;

/// <summary>The bytes of photos that passed media safety, by their hash; nothing else ever gets in.</summary>
internal sealed class MediaTable(Database database)
{
    /// <summary>Null for a photo that is not there, or that was withdrawn.</summary>
    public byte[]? Read(string hash) =>
        database.Read(db =>
            db.QuerySingleOrDefault<byte[]>("SELECT content FROM media WHERE hash = @hash AND withdrawn = 0", new { hash })
        );

    /// <summary>A photo that two games show lies here once. Taken in again after a withdrawal, it is there again.</summary>
    public static void Put(SqliteConnection db, SqliteTransaction transaction, SafePhoto photo) =>
        db.Execute(
            """
            INSERT INTO media (hash, type, content, withdrawn) VALUES (@hash, @type, @content, 0)
            ON CONFLICT (hash) DO UPDATE SET content = excluded.content, withdrawn = 0
            """,
            new
            {
                hash = photo.Hash,
                type = SafePhoto.MediaType,
                content = photo.Content.ToArray(),
            },
            transaction
        );
}
