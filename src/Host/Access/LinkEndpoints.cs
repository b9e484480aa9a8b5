using System.Globalization;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Access.Pages;
using FeedGame.Host.Feed;

namespace FeedGame.Host.Access;

/// <summary>The organiser's page of links. A new link stands on the answer to its own form, and nowhere else.</summary>
internal static class LinkEndpoints
{
    public const string Page = "links";

    private static readonly Role[] For = [Role.Organiser];

    public static void MapLinks(this IEndpointRouteBuilder endpoints, PlayDoor door, LinkDesk desk)
    {
        endpoints.MapPlayPage(door, Page, For, (context, visitor) => ShowAsync(context, door, desk, visitor, null, null));
        endpoints.MapPlayForm(door, Page, For, (context, visitor, form) => MakeAsync(context, door, desk, visitor, form));
        endpoints.MapPlayForm(door, Page + "/revoke", For, (context, visitor, form) => RevokeAsync(context, door, visitor, form));
    }

    private static Task ShowAsync(HttpContext context, PlayDoor door, LinkDesk desk, Visitor visitor, MadeLink? made, LocalText? wrong)
    {
        var words = FeedWords.Of(context.Request);
        var links = door.Engine.Links.All(visitor.Game);
        return PlayRender.SendAsync<LinksPage>(
            context,
            new()
            {
                [nameof(LinksPage.Page)] = door.PageFor(context, visitor),
                [nameof(LinksPage.Said)] = wrong?.In(words.Language) ?? door.TakeSaid(visitor),
                [nameof(LinksPage.Made)] = made,
                [nameof(LinksPage.Links)] = links.Select(link => (link, desk.NameOf(visitor.Game, link.Link.Person))).ToList(),
            }
        );
    }

    private static Task MakeAsync(HttpContext context, PlayDoor door, LinkDesk desk, Visitor visitor, IFormCollection form)
    {
        var (wish, wrong) = Read(form);
        var (path, why) = wish is null ? (null, wrong) : desk.Make(visitor.Game, wish);
        if (path is null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return ShowAsync(context, door, desk, visitor, null, why);
        }
        var address = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{path}";
        return ShowAsync(context, door, desk, visitor, new MadeLink(wish!.Name, wish.Role, address), null);
    }

    private static (LinkWish? Wish, LocalText? Wrong) Read(IFormCollection form)
    {
        if (RoleWords.Parse(form["role"].ToString()) is not { } role || role == Role.Relay)
            return (null, LinkText.WrongWord(form["role"].ToString()));
        var scope = new LinkScope(form["start"] == "on", Filled(form["round"]));
        var days = Number(form["days"]) is { } number ? TimeSpan.FromDays(Math.Min(number, 10_000)) : LinkWish.UsualTime;
        var uses = Number(form["uses"]) ?? LinkWish.UsualUses;
        return (new LinkWish(form["name"].ToString(), role, scope, days, uses, Filled(form["deputy"])), null);
    }

    private static Task RevokeAsync(HttpContext context, PlayDoor door, Visitor visitor, IFormCollection form)
    {
        var words = FeedWords.Of(context.Request);
        var gone = door.Engine.Links.Revoke(visitor.Game, form["id"].ToString());
        door.Say(visitor, (gone ? LinkText.TakenBack : LinkText.NotThere).In(words.Language));
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"{context.Request.PathBase}{PlayPages.Root(visitor.Game)}/{Page}{words.Query}";
        return Task.CompletedTask;
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A link that was just made.</summary>
public sealed record MadeLink(string Name, Role Role, string Address);
