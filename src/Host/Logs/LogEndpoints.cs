using FeedGame.Engine.Roles;
using FeedGame.Host.Access;
using FeedGame.Host.Feed;
using FeedGame.Host.Logs.Pages;

namespace FeedGame.Host.Logs;

/// <summary>
/// Who did what, when and why (L1, L5), for whoever looks back, and for who watches over the game. It tells of messages that were not sent
/// yet, so that who opens it is written down as well.
/// </summary>
internal static class LogEndpoints
{
    public const string Page = "log";

    public static readonly IReadOnlyList<Role> For = [Role.Evaluator, Role.Organiser, Role.Controller, Role.Police, Role.Municipality];

    public static void MapLog(this IEndpointRouteBuilder endpoints, PlayDoor door) =>
        endpoints.MapPlayPage(door, Page, For, (context, visitor) => ShowAsync(context, door, visitor), showsPlan: true);

    private static Task ShowAsync(HttpContext context, PlayDoor door, Visitor visitor)
    {
        var (engine, game) = (door.Engine, visitor.Game);
        return PlayRender.SendAsync<LogPage>(
            context,
            new()
            {
                [nameof(LogPage.Page)] = door.PageFor(context, visitor),
                [nameof(LogPage.View)] = LogView.Of(
                    engine.Log(game) ?? [],
                    LogView.Asked(context.Request.Query["kind"]),
                    id => engine.PersonName(game, id),
                    text => engine.LoggedWords(game, text)
                ),
            }
        );
    }
}
