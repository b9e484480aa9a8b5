using FeedGame.Engine;
using FeedGame.Engine.Roles;
using FeedGame.Host.Access;

namespace FeedGame.Host.Api;

/// <summary>
/// Who a program speaks for: the session that a person's link opened, or the controller whose program can read <c>host.json</c>. No
/// cookie counts here, so that no page of another site can use somebody's browser.
/// </summary>
internal sealed class ApiDoor(PlayDoor door, GameEngine engine, string hostToken)
{
    /// <summary>Under this name a program with the host's own token acts, unless it says another in <see cref="AsHeader"/>.</summary>
    public const string Program = "api";

    public const string AsHeader = "FeedGame-As";

    private const string Scheme = "Bearer ";

    public GameEngine Engine => engine;

    public PlayDoor People => door;

    public Visitor? Find(HttpRequest request, string game)
    {
        var sent = request.Headers.Authorization.ToString();
        if (!sent.StartsWith(Scheme, StringComparison.Ordinal))
            return null;
        var token = sent[Scheme.Length..];
        return !SecretToken.Same(token, hostToken) ? door.Find(token, game)
            : engine.Plan(game) is null ? null
            : Host(game, request.Headers[AsHeader].ToString());
    }

    private Visitor Host(string game, string name)
    {
        var shown = name.Length == 0 ? Program : name;
        return new Visitor(game, Actor.Controller(engine.PersonId(game, shown)), shown, "", "", "");
    }
}
