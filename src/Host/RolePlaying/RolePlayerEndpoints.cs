using FeedGame.Engine.Roles;
using FeedGame.Host.Access;
using FeedGame.Host.Feed;
using FeedGame.Host.RolePlaying.Pages;

namespace FeedGame.Host.RolePlaying;

/// <summary><c>/play/{game}/role-player</c>: the phone of the boef.</summary>
internal static class RolePlayerEndpoints
{
    public const string Page = "role-player";

    public static void MapRolePlayer(this IEndpointRouteBuilder endpoints, PlayDoor door) =>
        endpoints.MapPlayPage(door, Page, [Role.RolePlayer], (context, visitor) => ShowAsync(context, door, visitor));

    private static async Task ShowAsync(HttpContext context, PlayDoor door, Visitor visitor)
    {
        var engine = door.Engine;
        // First the frame with its number: what the page shows may be newer than that, never older.
        var page = door.PageFor(context, visitor);
        var view = RolePlayerView.Of(
            engine.Plan(visitor.Game)!,
            engine.State(visitor.Game)!,
            LinkScope.Parse(visitor.Scope).Round,
            cue => cue.Text is { } text ? engine.LoggedWords(visitor.Game, text) : null
        );
        var renderer = context.RequestServices.GetRequiredService<PageRenderer>();
        var bytes = await renderer.RenderAsync<RolePlayerPage>(
            new()
            {
                [nameof(RolePlayerPage.Page)] = page,
                [nameof(RolePlayerPage.View)] = view with { Notices = door.NoticesFor(visitor, page) },
                [nameof(RolePlayerPage.Said)] = door.TakeSaid(visitor),
            }
        );
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
