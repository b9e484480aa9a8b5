using FeedGame.Engine.Roles;

namespace FeedGame.Host.Access;

/// <summary>Somebody whom a link let in.</summary>
/// <param name="Name">As it was given with the link; empty once it was erased.</param>
/// <param name="Scope">What part of the role's work is theirs; the role's own form.</param>
/// <param name="FormToken">What their forms must carry.</param>
/// <param name="Session">Tells browsers apart; opens nothing.</param>
internal sealed record Visitor(string Game, Actor Actor, string Name, string Scope, string FormToken, string Session)
{
    public Role Role => Actor.Role;
}
