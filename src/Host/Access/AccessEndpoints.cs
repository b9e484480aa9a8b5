using FeedGame.Engine.Roles;
using FeedGame.Host.Access.Pages;
using FeedGame.Host.Feed;

namespace FeedGame.Host.Access;

/// <summary>The ways in: a link's page, the first page of a person, and the commands that their pages send.</summary>
internal static class AccessEndpoints
{
    private static readonly Role[] Everybody = Enum.GetValues<Role>();

    public static void MapAccess(this IEndpointRouteBuilder endpoints, PlayDoor door, CommandDesk desk, JoinLimit limit)
    {
        endpoints.MapGet("/j/{token}", context => ShowAsync(context, door));
        endpoints.MapPost("/j/{token}", context => JoinAsync(context, door, limit));
        endpoints.MapGet("/play/{game}", context => PlayPages.GuardAsync(context, door, Everybody, HomeAsync));
        endpoints.MapPlayForm(door, "do/{command}", Everybody, (context, visitor, form) => DoAsync(context, door, desk, visitor, form));
    }

    private static async Task ShowAsync(HttpContext context, PlayDoor door)
    {
        var words = FeedWords.Of(context.Request);
        if (door.Look(Token(context)) is not { } link)
        {
            await Refusal.SendAsync(context, StatusCodes.Status404NotFound, AccessWords.Gone);
            return;
        }
        var place = door.Engine.Plan(link.Game)!.Game.Place;
        var renderer = context.RequestServices.GetRequiredService<PageRenderer>();
        var page = await renderer.RenderAsync<JoinPage>(
            new()
            {
                [nameof(JoinPage.Words)] = words,
                [nameof(JoinPage.As)] = AccessWords.As(place, RoleWords.Parse(link.Role)!.Value).In(words.Language),
                [nameof(JoinPage.Action)] = $"{context.Request.PathBase}{context.Request.Path}{words.Query}",
            }
        );
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }

    /// <summary>Only failures count against the limit: a hall full of people behind one address gets in.</summary>
    private static async Task JoinAsync(HttpContext context, PlayDoor door, JoinLimit limit)
    {
        var from = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (limit.IsReached(from))
            await Refusal.SendAsync(context, StatusCodes.Status429TooManyRequests, AccessWords.TooOften);
        else if (!PlayForm.IsFromElsewhere(context.Request) && door.Join(context, Token(context)) is { } link)
            Lead(context, PlayPages.Root(link.Game));
        else
        {
            limit.Failed(from);
            await Refusal.SendAsync(context, StatusCodes.Status404NotFound, AccessWords.Gone);
        }
    }

    private static Task HomeAsync(HttpContext context, Visitor visitor)
    {
        Lead(context, $"{PlayPages.Root(visitor.Game)}/{PlayPages.HomeOf(visitor.Role)}");
        return Task.CompletedTask;
    }

    private static async Task DoAsync(HttpContext context, PlayDoor door, CommandDesk desk, Visitor visitor, IFormCollection form)
    {
        var name = (string)context.Request.RouteValues["command"]!;
        var fields = form.Where(field => field.Key is not (PlayForm.TokenField or PlayForm.BackField))
            .ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Value.OfType<string>()], StringComparer.Ordinal);
        var (status, said) = await desk.DoAsync(visitor, name, fields);
        var text = said.In(FeedWords.Of(context.Request).Language);
        if (DoAnswer.IsAskedBy(context.Request))
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsJsonAsync(new DoAnswer(status == 200, text, Time(door, visitor)), context.RequestAborted);
            return;
        }
        door.Say(visitor, status == 200 ? text : $"{AccessWords.Refused.In(FeedWords.Of(context.Request).Language)}. {text}");
        var back = form[PlayForm.BackField].FirstOrDefault() ?? "";
        Lead(context, $"{PlayPages.Root(visitor.Game)}/{(door.Pages.ContainsKey(back) ? back : PlayPages.HomeOf(visitor.Role))}");
    }

    private static string Time(PlayDoor door, Visitor visitor) =>
        TimeZoneInfo
            .ConvertTime(door.Now, door.Engine.Plan(visitor.Game)!.Game.Zone)
            .ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>303: what follows is a page to read, not the form once more.</summary>
    private static void Lead(HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location = $"{context.Request.PathBase}{path}{FeedWords.Of(context.Request).Query}";
    }

    private static string Token(HttpContext context) => (string)context.Request.RouteValues["token"]!;
}
