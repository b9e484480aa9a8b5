using FeedGame.Engine.Live;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Links;

/// <summary>The secret links of the games that are played. It knows digests only: a link's token is kept nowhere.</summary>
public sealed class LinkBook
{
    private readonly LinkTable links;
    private readonly Roster roster;
    private readonly Clocks clocks;

    internal LinkBook(Database database, Roster roster, Clocks clocks)
    {
        links = new LinkTable(database);
        this.roster = roster;
        this.clocks = clocks;
    }

    /// <summary>Makes a link for a person; those that they had in that role are taken back. False for a game that is not there.</summary>
    public bool Add(PersonalLink link, string hash)
    {
        if (roster.Find(link.Game) is not { } live)
            return false;
        links.Add(hash, live.Key, link.Person, link.Role, link.Scope, clocks.Now);
        return true;
    }

    /// <summary>Takes back what links a person has in that role; how many there were.</summary>
    public int Revoke(string game, string person, string role) =>
        roster.Find(game) is { } live ? links.Revoke(live.Key, person, role, clocks.Now) : 0;

    /// <summary>What the link with that digest stands for; null when there is none, or no longer.</summary>
    public PersonalLink? Find(string hash) =>
        links.Find(hash) is { } row && roster.All.FirstOrDefault(game => game.Key == row.Game) is { } live
            ? new PersonalLink(live.Id, row.Person, row.Role, row.Scope)
            : null;
}
