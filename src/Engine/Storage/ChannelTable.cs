using Dapper;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Storage;

/// <summary>The health of each account, so that a restart does not hammer a channel that is out of order.</summary>
internal sealed class ChannelTable(Database database)
{
    public ChannelHealth Health(string name)
    {
        var row = database.Read(db =>
            db.QuerySingleOrDefault<Row>(
                "SELECT blocked, not_before AS notBefore, blocked_since AS blockedSince FROM channels WHERE name = @name",
                new { name }
            )
        );
        return new ChannelHealth(row?.Blocked, row?.NotBefore?.Instant(), row?.BlockedSince?.Instant());
    }

    public void Put(string name, ChannelHealth health) =>
        database.Write(db =>
            db.Execute(
                """
                INSERT INTO channels (name, blocked, not_before, blocked_since) VALUES (@name, @blocked, @notBefore, @blockedSince)
                ON CONFLICT (name) DO UPDATE SET blocked = excluded.blocked, not_before = excluded.not_before,
                    blocked_since = excluded.blocked_since
                """,
                new
                {
                    name,
                    blocked = health.Blocked,
                    notBefore = health.NotBefore.Ms(),
                    blockedSince = health.BlockedSince.Ms(),
                }
            )
        );

    /// <summary>Makes this process the account's one sender until then; false when another still is (DESIGN §5).</summary>
    public bool Lease(string name, string owner, DateTimeOffset until, DateTimeOffset now) =>
        database.Write(
            """
            INSERT INTO channels (name, lease_owner, lease_until) VALUES ($1, $2, $3)
            ON CONFLICT (name) DO UPDATE SET lease_owner = excluded.lease_owner, lease_until = excluded.lease_until
            WHERE lease_owner IS NULL OR lease_owner = excluded.lease_owner OR lease_until <= $4
            """,
            name,
            owner,
            until.Ms(),
            now.Ms()
        ) > 0;

    private sealed record Row(string? Blocked, long? NotBefore, long? BlockedSince);
}

/// <summary>Whether a channel can be used.</summary>
/// <param name="Blocked">What a person must mend first; null when nothing.</param>
/// <param name="NotBefore">The network asked for patience until then, in game time.</param>
/// <param name="BlockedSince">Since when a person is needed, in game time; null when nobody is.</param>
public sealed record ChannelHealth(string? Blocked = null, DateTimeOffset? NotBefore = null, DateTimeOffset? BlockedSince = null)
{
    internal bool UsableAt(DateTimeOffset now) => Blocked is null && !(NotBefore > now);
}
