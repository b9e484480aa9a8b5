using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Access;

/// <summary>Makes links for people, lists them, takes them back; for the organiser's page and for the control line alike.</summary>
internal sealed class LinkDesk(PlayDoor door, TimeProvider wall)
{
    /// <summary>The path of the new link, or why there is none. Whoever asked is the only one who ever sees it.</summary>
    public (string? Path, LocalText? Wrong) Make(string game, LinkWish wish)
    {
        if (Problem(game, wish) is { } wrong)
            return (null, wrong);
        var deputy = wish.Deputy is { } name ? door.Engine.PersonId(game, name) : null;
        var scope = wish.Scope with { Deputy = deputy };
        return ($"/j/{door.MakeLink(game, wish.Name.Trim(), wish.Role, scope, wish.Terms(wall.GetUtcNow()))}", null);
    }

    public IReadOnlyList<string> Lines(string game, string lang) =>
        [.. door.Engine.Links.All(game).Select(link => LinkText.Line(link, NameOf(game, link.Link.Person), lang))];

    public string NameOf(string game, string person) => door.Engine.PersonName(game, person) ?? "?";

    /// <summary>Whether a person has a link for that that lets them in, or has let them in.</summary>
    /// <param name="words">As <see cref="LinkWords.For"/> gives them.</param>
    public bool HasOpen(string game, string name, IReadOnlyList<string> words)
    {
        var person = door.Engine.PersonId(game, name);
        return door
            .Engine.Links.All(game)
            .Any(link =>
                link.Link.Person == person && LinkWords.Serves(link.Link, words) && (link.Open || link is { Uses: > 0, Revoked: false })
            );
    }

    /// <summary>Takes back every link of a person; how many there were.</summary>
    public int TakeBack(string game, string name)
    {
        var person = door.Engine.PersonId(game, name);
        return RoleWords.All.Sum(role => door.Engine.Links.Revoke(game, person, role));
    }

    private LocalText? Problem(string game, LinkWish wish)
    {
        var rounds = door.Engine.Plan(game)!.Game.Rounds.Select(round => round.Id).ToList();
        return string.IsNullOrWhiteSpace(wish.Name) ? LinkText.NameMissing
            : wish.Lasts < TimeSpan.FromMinutes(1) || wish.Lasts > LinkWish.LongestTime ? LinkText.TimeOutOfBounds
            : wish.MostUses is < 1 or > LinkWish.HighestUses ? LinkText.UsesOutOfBounds
            : wish.Scope.Round is { } round && !rounds.Contains(round, StringComparer.Ordinal) ? LinkText.UnknownRound(round, rounds)
            : wish.Role == Role.Police && wish.Scope.Starts && wish.Deputy is null ? LinkText.DeputyMissing
            : wish.Deputy is { } deputy && !MayStart(game, deputy) ? LinkText.DeputyCannot(deputy)
            : null;
    }

    /// <summary>No evening hangs on one tap (PRODUCT rule 12): the deputy must be able to start already.</summary>
    private bool MayStart(string game, string name)
    {
        var person = door.Engine.PersonId(game, name);
        return door
            .Engine.Links.All(game)
            .Where(link => !link.Revoked && link.Link.Person == person)
            .Any(link => LinkScope.Parse(link.Link.Scope).Starts || (RoleWords.Parse(link.Link.Role) is { } role && Rights.Leads(role)));
    }
}
