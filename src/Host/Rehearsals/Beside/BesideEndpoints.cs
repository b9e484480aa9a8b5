using System.Globalization;
using FeedGame.Engine.Games;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Access;
using FeedGame.Host.Feed;
using FeedGame.Host.Play;
using FeedGame.Host.Rehearsals.Beside.Pages;

namespace FeedGame.Host.Rehearsals.Beside;

/// <summary><c>/play/{game}/rehearsal</c>: begins a rehearsal and shows what the public would read.</summary>
internal static class BesideEndpoints
{
    public const string Page = "rehearsal";

    /// <param name="stream">Tells the open pages that there is something new.</param>
    public static void MapRehearsals(this IEndpointRouteBuilder endpoints, PlayDoor door, RehearsalRoom room, PlayLive stream)
    {
        endpoints.MapPlayPage(door, Page, Rights.Leaders, (context, visitor) => ShowAsync(context, door, room, visitor), showsPlan: true);
        endpoints.MapPlayForm(
            door,
            Page + "/begin",
            Rights.Leaders,
            (context, visitor, form) => BackAsync(context, door, visitor, room.Begin(visitor.Game, Speed(form["speed"])))
        );
        endpoints.MapPlayForm(
            door,
            Page + "/end",
            Rights.Leaders,
            async (context, visitor, _) =>
                await BackAsync(context, door, visitor, await room.EndAsync(visitor.Game) ? BesideWords.Ended : BesideWords.NoneToEnd)
        );
        var stopping = endpoints.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        endpoints.MapGet(
            $"/play/{{game}}/{Page}/live",
            context =>
                PlayPages.GuardAsync(
                    context,
                    door,
                    Rights.Leaders,
                    (_, visitor) => stream.FollowAsync(context, visitor.Game, () => room.Version, stopping)
                )
        );
        endpoints.MapGet(
            $"/play/{{game}}/{Page}/photo/{{hash}}.jpg",
            context => PlayPages.GuardAsync(context, door, Rights.Leaders, (_, visitor) => PhotoAsync(context, room.Find(visitor.Game)))
        );
    }

    private static Task ShowAsync(HttpContext context, PlayDoor door, RehearsalRoom room, Visitor visitor)
    {
        // First the number: what the page shows may be newer than that, never older.
        var version = room.Version;
        var rehearsal = room.Find(visitor.Game);
        var page = door.PageFor(context, visitor);
        page = page with { Seq = version, Live = $"{page.Root}/{Page}/live" };
        if (rehearsal is not null)
            page = page with { Now = rehearsal.Now, Speed = rehearsal.Speed };
        return PlayRender.SendAsync<BesidePage>(
            context,
            new()
            {
                [nameof(BesidePage.Page)] = page,
                [nameof(BesidePage.View)] = BesideView.Of(rehearsal, page.Words.Feed.Language),
                [nameof(BesidePage.Said)] = door.TakeSaid(visitor),
            }
        );
    }

    private static Task BackAsync(HttpContext context, PlayDoor door, Visitor visitor, LocalText? said)
    {
        var words = FeedWords.Of(context.Request);
        if (said is not null)
            door.Say(visitor, said.In(words.Language));
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"{context.Request.PathBase}{PlayPages.Root(visitor.Game)}/{Page}{words.Query}";
        return Task.CompletedTask;
    }

    private static async Task PhotoAsync(HttpContext context, BesideRehearsal? rehearsal)
    {
        if (rehearsal?.Photo((string)context.Request.RouteValues["hash"]!) is not { } photo)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = SafePhoto.MediaType;
        await context.Response.Body.WriteAsync(photo, context.RequestAborted);
    }

    /// <summary>Not a number is a speed that is refused.</summary>
    private static double Speed(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var speed) ? speed : double.NaN;
}
