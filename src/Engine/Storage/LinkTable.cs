using Dapper;
using FeedGame.Engine.Links;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Storage;

/// <summary>Secret links by the digest of their token, so that a copy of the store opens none.</summary>
internal sealed class LinkTable(Database database)
{
    /// <summary>A link still lets somebody in.</summary>
    private const string Open = "revoked IS NULL AND (expires IS NULL OR expires > @now) AND (most_uses IS NULL OR uses < most_uses)";

    /// <summary>A new link; those that the person had before in this role are of no use any more.</summary>
    public void Add(string hash, long game, PersonalLink link, LinkTerms terms, DateTimeOffset now)
    {
        Revoke(game, link.Person, link.Role, now);
        database.Write(db =>
            db.Execute(
                """
                INSERT INTO links (hash, game, person, role, scope, made, expires, most_uses)
                VALUES (@hash, @game, @Person, @Role, @Scope, @made, @expires, @MostUses)
                """,
                new
                {
                    hash,
                    game,
                    link.Person,
                    link.Role,
                    link.Scope,
                    made = now.Ms(),
                    expires = terms.Expires?.Ms(),
                    terms.MostUses,
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

    public int RevokeOne(long game, string id, DateTimeOffset now) =>
        database.Write(db =>
            db.Execute(
                "UPDATE links SET revoked = @now WHERE game = @game AND substr(hash, 1, @length) = @id AND revoked IS NULL",
                new
                {
                    game,
                    id,
                    length = LinkListRow.IdLength,
                    now = now.Ms(),
                }
            )
        );

    /// <summary>Null when there is none, or it lets nobody in any more.</summary>
    public LinkRow? Find(string hash, DateTimeOffset now) =>
        database.Read(db =>
            db.QuerySingleOrDefault<LinkRow>(
                $"SELECT game, person, role, scope FROM links WHERE hash = @hash AND {Open}",
                new { hash, now = now.Ms() }
            )
        );

    /// <summary>Counts one use, in the same breath as it looks: two browsers cannot share the last one. False when there is none left.</summary>
    public bool Use(string hash, DateTimeOffset now) =>
        database.Write(db => db.Execute($"UPDATE links SET uses = uses + 1 WHERE hash = @hash AND {Open}", new { hash, now = now.Ms() }))
        == 1;

    public IReadOnlyList<LinkListRow> All(long game) =>
        database.Read(db =>
            db.Query<LinkListRow>(
                    """
                    SELECT hash, person, role, scope, made, expires, most_uses AS MostUses, uses, revoked
                    FROM links WHERE game = @game ORDER BY made DESC, hash
                    """,
                    new { game }
                )
                .AsList()
        );
}

internal sealed record LinkRow(long Game, string Person, string Role, string Scope);

/// <summary>A link as it lies in the store.</summary>
internal sealed record LinkListRow(
    string Hash,
    string Person,
    string Role,
    string Scope,
    long Made,
    long? Expires,
    long? MostUses,
    long Uses,
    long? Revoked
)
{
    /// <summary>So much of the digest tells links apart and opens nothing.</summary>
    public const int IdLength = 12;

    public KnownLink Known(string game, DateTimeOffset now)
    {
        var terms = new LinkTerms(Expires is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, (int?)MostUses);
        return new KnownLink(
            Hash[..IdLength],
            new PersonalLink(game, Person, Role, Scope),
            terms,
            DateTimeOffset.FromUnixTimeMilliseconds(Made),
            (int)Uses,
            Revoked is not null,
            Revoked is null && !(terms.Expires <= now) && !(Uses >= terms.MostUses)
        );
    }
}
