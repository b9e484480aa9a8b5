using System.Collections.Concurrent;
using System.Net;
using FeedGame.Engine;
using FeedGame.Engine.Links;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;
using FeedGame.Host.Feed;
using FeedGame.Host.Play;

namespace FeedGame.Host.Access;

/// <summary>
/// Lets people in by their links and knows them again by a cookie. The cookie goes to the pages of its own game only, never to a
/// public page, and holds a token that the store knows by digest. A browser has one role in a game: the link that was opened last.
/// </summary>
internal sealed class PlayDoor(GameEngine engine, Clocks clocks)
{
    public const string Cookie = "feedgame";

    /// <summary>From the day that the organiser makes the links until the evaluation is written.</summary>
    public static readonly TimeSpan SessionLasts = TimeSpan.FromDays(14);

    private readonly ConcurrentDictionary<string, IReadOnlyList<Role>> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> said = new(StringComparer.Ordinal);

    /// <summary>The pages behind this door, with the roles that each is for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Role>> Pages => pages;

    public GameEngine Engine => engine;

    public DateTimeOffset Now => clocks.Game.GetUtcNow();

    /// <summary>The token of a new link; null when there is no such game. It is shown once and kept nowhere.</summary>
    public string? MakeLink(string game, string name, Role role, LinkScope? scope = null, LinkTerms? terms = null)
    {
        var token = SecretToken.New();
        var link = new PersonalLink(game, engine.PersonId(game, name), RoleWords.Id(role), scope?.ToString() ?? "");
        return engine.Links.Add(link, SecretToken.HashOf(token), terms) ? token : null;
    }

    /// <summary>What that link would let somebody in as; null when it does not.</summary>
    public PersonalLink? Look(string token) => engine.Links.Find(SecretToken.HashOf(token)) is { } link && IsForPages(link) ? link : null;

    /// <summary>Lets this browser in; null when the link lets nobody in, or no longer.</summary>
    public PersonalLink? Join(HttpContext context, string token)
    {
        if (Redeem(token) is not var (session, link))
            return null;
        context.Response.Cookies.Append(
            Cookie,
            session,
            new CookieOptions
            {
                Path = context.Request.PathBase + PlayPages.Root(link.Game),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = SessionLasts,
                IsEssential = true,
            }
        );
        return link;
    }

    /// <summary>A new session by that link, for a browser or a program; null when it lets nobody in.</summary>
    public (string Session, PersonalLink Link)? Redeem(string token)
    {
        var session = SecretToken.New();
        return
            Look(token) is not null && engine.Links.Redeem(SecretToken.HashOf(token), SecretToken.HashOf(session), SessionLasts) is { } link
            ? (session, link)
            : null;
    }

    /// <summary>Who asks, in that game; null for a stranger, and for who is let in to another game only.</summary>
    public Visitor? Find(HttpContext context, string game)
    {
        return context.Request.Cookies[Cookie] is { Length: > 0 } session ? Find(session, game) : null;
    }

    /// <param name="session">The token of a session.</param>
    public Visitor? Find(string session, string game)
    {
        var hash = SecretToken.HashOf(session);
        return engine.Links.Session(hash) is { } link && link.Game == game && RoleWords.Parse(link.Role) is { } role
            ? new Visitor(
                game,
                new Actor(link.Person, role, LinkScope.Parse(link.Scope).Starts),
                engine.PersonName(game, link.Person) ?? "",
                link.Scope,
                SecretToken.FormTokenOf(session),
                hash
            )
            : null;
    }

    /// <summary>What the frame of this person's page is made with.</summary>
    public PlayPage PageFor(HttpContext context, Visitor visitor)
    {
        var words = new PlayWords(FeedWords.Of(context.Request));
        var role = RoleWords.Of(visitor.Role).In(words.Feed.Language);
        return new PlayPage(
            words,
            engine.Plan(visitor.Game)!.Game,
            visitor.Name.Length == 0 ? role : $"{visitor.Name} · {role}",
            engine.State(visitor.Game)!.Seq,
            Now,
            new(PlayForm.TokenField, visitor.FormToken)
        )
        {
            Speed = clocks.Game is GameClock clock ? clock.Speed : 1,
            IsPlain = !context.Request.IsHttps && context.Connection.RemoteIpAddress is { } from && !IPAddress.IsLoopback(from),
            Here = context.Request.Path.Value!.Split('/')[^1],
        };
    }

    /// <summary>What this person is told of what the controllers did.</summary>
    public IReadOnlyList<NoticeLine> NoticesFor(Visitor visitor, PlayPage page) =>
        NoticeLine.For(
            engine.Plan(visitor.Game)!,
            engine.State(visitor.Game)!,
            visitor.Actor,
            LinkScope.Parse(visitor.Scope).Round,
            page.Clock.Time,
            page.Now
        );

    /// <summary>Writes down that this person sees what is not sent yet. A disk that is full must not keep STOP from being reached.</summary>
    public async Task ReadsPlanAsync(Visitor visitor, string page)
    {
        try
        {
            await engine.PlanReadAsync(visitor.Game, visitor.Actor, page);
        }
        catch (StoreException)
        {
            // The page says itself what is wrong as soon as somebody presses something.
        }
    }

    /// <summary>What the last form without script led to; said once, on the page that follows.</summary>
    public string? TakeSaid(Visitor visitor) => said.TryRemove(visitor.Session, out var text) ? text : null;

    public void Say(Visitor visitor, string text) => said[visitor.Session] = text;

    internal void Register(string page, IReadOnlyList<Role> roles) => pages[page] = roles;

    /// <summary>Who forwards by hand has a page of their own, at the link itself.</summary>
    private static bool IsForPages(PersonalLink link) => RoleWords.Parse(link.Role) is { } role && role != Role.Relay;
}
