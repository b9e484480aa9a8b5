using FeedGame.Engine.Roles;
using FeedGame.Host.Access;
using FeedGame.Host.Feed;
using FeedGame.Host.Safety.Pages;

namespace FeedGame.Host.Safety;

/// <summary>
/// The page of who watches over people: where the game stands, STOP, and going on again. It shows what the public has, and nothing of
/// the plan: none of these three needs it to judge whether it is safe.
/// </summary>
internal static class SafetyEndpoints
{
    public const string Page = "safety";

    public static readonly IReadOnlyList<Role> For = [Role.Safety, Role.Police, Role.Municipality];

    public static void MapSafety(this IEndpointRouteBuilder endpoints, PlayDoor door) =>
        endpoints.MapPlayPage(door, Page, For, (context, visitor) => ShowAsync(context, door, visitor));

    private static Task ShowAsync(HttpContext context, PlayDoor door, Visitor visitor)
    {
        // First the frame with its number: what is shown may be newer than that, never older.
        var page = door.PageFor(context, visitor);
        var state = door.Engine.State(visitor.Game)!;
        return PlayRender.SendAsync<SafetyPage>(
            context,
            new()
            {
                [nameof(SafetyPage.Page)] = page,
                [nameof(SafetyPage.Said)] = door.TakeSaid(visitor),
                [nameof(SafetyPage.View)] = SafetyView.Of(
                    visitor,
                    state,
                    door.Engine.Feed.Find(visitor.Game),
                    id => door.Engine.PersonName(visitor.Game, id)
                ),
            }
        );
    }
}
