using Dapper;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Storage;

/// <summary>Secret links by the digest of their token, so that a copy of the store opens none.</summary>
internal sealed class LinkTable(Database database)
{
    /// <summary>A new link; those that the person had before in this role are of no use any more.</summary>
    public void Add(string hash, long game, string person, string role, string scope, DateTimeOffset now)
    {
        Revoke(game, person, role, now);
        database.Write(db =>
            db.Execute(
                "INSERT INTO links (hash, game, person, role, scope, made) VALUES (@hash, @game, @person, @role, @scope, @made)",
                new
                {
                    hash,
                    game,
                    person,
                    role,
                    scope,
                    made = now.Ms(),
                }
            )
        );
    }

    /// <returns>How many were taken back.</returns>
    public int Revoke(long game, string person, string role, DateTimeOffset now) =>
        database.Write(db =>
            db.Execute(
                "UPDATE links SET revoked = @now WHERE game = @game AND person = @person AND role = @role AND revoked IS NULL",
                new
                {
                    game,
                    person,
                    role,
                    now = now.Ms(),
                }
            )
        );

    /// <summary>Null when there is none, or it was taken back.</summary>
    public LinkRow? Find(string hash) =>
        database.Read(db =>
            db.QuerySingleOrDefault<LinkRow>(
                "SELECT game, person, role, scope FROM links WHERE hash = @hash AND revoked IS NULL",
                new { hash }
            )
        );
}

internal sealed record LinkRow(long Game, string Person, string Role, string Scope);
