using Dapper;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Storage;

/// <summary>The browsers that a link let in, by the digest of their token. They go with their link when it is taken back.</summary>
internal sealed class SessionTable(Database database)
{
    public bool Add(string hash, string link, DateTimeOffset now, DateTimeOffset expires) =>
        database.Write(db =>
            db.Execute(
                "INSERT INTO sessions (hash, link, made, expires) VALUES (@hash, @link, @made, @expires)",
                new
                {
                    hash,
                    link,
                    made = now.Ms(),
                    expires = expires.Ms(),
                }
            )
        ) == 1;

    public LinkRow? Find(string hash, DateTimeOffset now) =>
        database.Read(db =>
            db.QuerySingleOrDefault<LinkRow>(
                """
                SELECT links.game, links.person, links.role, links.scope
                FROM sessions JOIN links ON links.hash = sessions.link
                WHERE sessions.hash = @hash AND sessions.expires > @now AND links.revoked IS NULL
                """,
                new { hash, now = now.Ms() }
            )
        );
}
