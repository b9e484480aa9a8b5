using FeedGame.Engine.Roles;
using FeedGame.Host.Access;
using FeedGame.Host.Printables.Pages;

namespace FeedGame.Host.Printables;

/// <summary><c>/play/{game}/run-sheet</c>: always as things stand now. For those who lead, and who opens it is written down (S3).</summary>
internal static class RunSheetPages
{
    public const string Page = "run-sheet";

    public static void MapRunSheet(this IEndpointRouteBuilder endpoints, PlayDoor door, RunSheetDesk desk) =>
        endpoints.MapPlayPage(
            door,
            Page,
            Rights.Leaders,
            (context, visitor) =>
                PlayRender.SendAsync<RunSheetPage>(
                    context,
                    new() { [nameof(RunSheetPage.View)] = desk.Look(visitor.Game)!, [nameof(RunSheetPage.Linked)] = true }
                ),
            showsPlan: true
        );
}
