using FeedGame.Engine.Live;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Links;

/// <summary>
/// The secret links of the games that are played, and the browsers that they let in. It knows digests only: no token is kept anywhere.
/// Ends are kept by the wall clock: an evening that is rehearsed sixty times faster does not shut anybody out.
/// </summary>
public sealed class LinkBook
{
    private readonly LinkTable links;
    private readonly SessionTable sessions;
    private readonly Roster roster;
    private readonly TimeProvider wall;

    internal LinkBook(Database database, Roster roster, Clocks clocks)
    {
        links = new LinkTable(database);
        sessions = new SessionTable(database);
        this.roster = roster;
        wall = clocks.Wall;
    }

    private DateTimeOffset Now => wall.GetUtcNow();

    /// <summary>Makes a link for a person; those that they had in that role are taken back. False for a game that is not there.</summary>
    public bool Add(PersonalLink link, string hash, LinkTerms? terms = null)
    {
        if (roster.Find(link.Game) is not { } live)
            return false;
        links.Add(hash, live.Key, link, terms ?? LinkTerms.None, Now);
        return true;
    }

    /// <summary>Takes back what links a person has in that role, and shuts out whom they let in; how many there were.</summary>
    public int Revoke(string game, string person, string role) =>
        roster.Find(game) is { } live ? links.Revoke(live.Key, person, role, Now) : 0;

    /// <summary>Takes back one link; false when there is none with that id that still holds.</summary>
    public bool Revoke(string game, string id) => roster.Find(game) is { } live && links.RevokeOne(live.Key, id, Now) > 0;

    /// <summary>What the link with that digest stands for; null when there is none, or no longer.</summary>
    public PersonalLink? Find(string hash) => Known(links.Find(hash, Now));

    /// <summary>
    /// Lets a browser in by a link: from now on <paramref name="session"/> stands for the same as the link. Null when the link does not
    /// let anybody in any more; nothing is written then.
    /// </summary>
    public PersonalLink? Redeem(string hash, string session, TimeSpan lasts)
    {
        var now = Now;
        return Known(links.Find(hash, now)) is { } link && links.Use(hash, now) && sessions.Add(session, hash, now, now + lasts)
            ? link
            : null;
    }

    /// <summary>Whom that session stands for; null when it has ended, or its link was taken back.</summary>
    public PersonalLink? Session(string session) => Known(sessions.Find(session, Now));

    /// <summary>Every link of a game, the newest first.</summary>
    public IReadOnlyList<KnownLink> All(string game) =>
        roster.Find(game) is { } live ? [.. links.All(live.Key).Select(row => row.Known(game, Now))] : [];

    /// <summary>Who holds a link that lets them agree to go on after a stop.</summary>
    public Resumers Resumers(string game)
    {
        var able = All(game)
            .Where(link => link.Open || link is { Uses: > 0, Revoked: false })
            .Select(link => (link.Link.Person, Role: RoleWords.Parse(link.Link.Role)))
            .Where(holder => holder.Role is { } role && Rights.May(role, typeof(Commands.Command.Resume)))
            .ToList();
        var people = able.Select(holder => holder.Person).Distinct(StringComparer.Ordinal).Count();
        return new Resumers(people, able.Exists(holder => holder.Role == Role.Police));
    }

    private PersonalLink? Known(LinkRow? row) =>
        row is not null && roster.Find(row.Game) is { } live ? new PersonalLink(live.Id, row.Person, row.Role, row.Scope) : null;
}
