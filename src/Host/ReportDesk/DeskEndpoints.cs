using FeedGame.Engine.Roles;
using FeedGame.Host.Access;
using FeedGame.Host.Play;
using FeedGame.Host.ReportDesk.Pages;

namespace FeedGame.Host.ReportDesk;

/// <summary>The page of the report desk: one tap for each caller, the rest when there is time (R1, R2). Nothing unsent is on it.</summary>
internal static class DeskEndpoints
{
    public const string Page = "desk";

    public static readonly IReadOnlyList<Role> For = [Role.Desk, Role.Controller, Role.Organiser];

    public static void MapReportDesk(this IEndpointRouteBuilder endpoints, PlayDoor door) =>
        endpoints.MapPlayPage(door, Page, For, (context, visitor) => ShowAsync(context, door, visitor));

    private static Task ShowAsync(HttpContext context, PlayDoor door, Visitor visitor)
    {
        var page = door.PageFor(context, visitor);
        return PlayRender.SendAsync<DeskPage>(
            context,
            new()
            {
                [nameof(DeskPage.Page)] = page,
                [nameof(DeskPage.Said)] = door.TakeSaid(visitor),
                [nameof(DeskPage.View)] = DeskView.Of(
                    visitor.Actor.Person,
                    door.Engine.State(visitor.Game)!,
                    door.Engine.Feed.Find(visitor.Game),
                    door.Engine.Reports.Of(visitor.Game),
                    page.Now
                ) with
                {
                    Notices = door.NoticesFor(visitor, page),
                    Children = ChildrenLine.Of(door.Engine.Plan(visitor.Game)!, door.Engine.State(visitor.Game)!),
                },
            }
        );
    }
}
