using FeedGame.Engine.Games;
using FeedGame.Engine.Roles;
using FeedGame.Host.Access;
using FeedGame.Host.Feed;
using FeedGame.Host.Steering.Pages;

namespace FeedGame.Host.Steering;

/// <summary>The page of those who lead, and the look at words before they go.</summary>
internal static class BoardEndpoints
{
    private const string Page = "control";

    public static void MapBoard(this IEndpointRouteBuilder endpoints, PlayDoor door, BoardDesk desk)
    {
        endpoints.MapPlayPage(door, Page, Rights.Leaders, (context, visitor) => ShowAsync(context, door, desk, visitor), showsPlan: true);
        endpoints.MapPlayForm(
            door,
            Page + "/preview",
            Rights.Leaders,
            async (context, visitor, form) =>
            {
                // Its answer is the whole page.
                await door.ReadsPlanAsync(visitor, Page);
                await ShowAsync(context, door, desk, visitor, Look(desk, visitor, form));
            }
        );
    }

    private static TextLook? Look(BoardDesk desk, Visitor visitor, IFormCollection form)
    {
        var (text, inject) = (form["text"].ToString(), form["inject"].ToString());
        return text.Trim().Length == 0
            ? null
            : desk.Look(visitor.Game, form["form"].ToString(), text, inject.Length == 0 ? null : InjectId.Parse(inject));
    }

    private static Task ShowAsync(HttpContext context, PlayDoor door, BoardDesk desk, Visitor visitor, TextLook? look = null)
    {
        // First the frame with its number: what is shown may be newer than that, never older, or the page would not ask again.
        var page = door.PageFor(context, visitor);
        var board = desk.Page(visitor.Game, FeedWords.Of(context.Request), context.Request.Query["tempo"])! with { Look = look };
        return PlayRender.SendAsync<ControlPage>(
            context,
            new()
            {
                [nameof(ControlPage.Page)] = page,
                [nameof(ControlPage.Board)] = board,
                [nameof(ControlPage.Said)] = door.TakeSaid(visitor),
            }
        );
    }
}
