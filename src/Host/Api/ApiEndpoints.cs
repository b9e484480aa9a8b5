using System.Globalization;
using System.Text.Json;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Access;
using FeedGame.Host.Control;
using FeedGame.Host.Feed;

namespace FeedGame.Host.Api;

/// <summary>The commands and the state of a game for programs; what it takes stands in <c>/api/openapi.json</c>.</summary>
internal static class ApiEndpoints
{
    public const string Document = "/api/openapi.json";
    public const string JoinPath = "/api/join";
    public const string StatePath = "/api/games/{game}/state";
    public const string CommandPath = "/api/games/{game}/{command}";

    public static void MapApi(this IEndpointRouteBuilder endpoints, ApiDoor door, CommandDesk desk, JoinLimit limit)
    {
        endpoints.MapOpenApi(Document);
        endpoints.MapPost(JoinPath, context => JoinAsync(context, door, limit));
        endpoints.MapGet(StatePath, context => StateAsync(context, door));
        endpoints.MapPost(CommandPath, context => DoAsync(context, door, desk));
    }

    private static async Task JoinAsync(HttpContext context, ApiDoor door, JoinLimit limit)
    {
        var from = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (limit.IsReached(from))
            await AnswerAsync(context, StatusCodes.Status429TooManyRequests, AccessWords.TooOften, "");
        else if (await ReadAsync(context) is not { } fields)
            return;
        else if (fields.GetValueOrDefault("token") is [var token] && door.People.Redeem(token) is var (session, link))
            await context.Response.WriteAsJsonAsync(new ApiSession(link.Game, link.Role, session), context.RequestAborted);
        else
        {
            limit.Failed(from);
            await AnswerAsync(context, StatusCodes.Status404NotFound, AccessWords.Gone, "");
        }
    }

    /// <summary>For who steers: it names what comes next.</summary>
    private static async Task StateAsync(HttpContext context, ApiDoor door)
    {
        if (await VisitorAsync(context, door) is not { } visitor)
            return;
        if (!Rights.Leads(visitor.Role))
        {
            await AnswerAsync(context, StatusCodes.Status403Forbidden, Rights.Refusal(visitor.Role), "");
            return;
        }
        await door.People.ReadsPlanAsync(visitor, "api");
        var engine = door.Engine;
        var (plan, state) = (engine.Plan(visitor.Game)!, engine.State(visitor.Game)!);
        context.Response.ContentType = "application/json; charset=utf-8";
        var lang = FeedWords.Of(context.Request).Language;
        await context.Response.WriteAsync(StateText.Write(plan, state, engine.Channels, door.People.Now, lang), context.RequestAborted);
    }

    private static async Task DoAsync(HttpContext context, ApiDoor door, CommandDesk desk)
    {
        if (await VisitorAsync(context, door) is not { } visitor || await ReadAsync(context) is not { } fields)
            return;
        var (status, said) = await desk.DoAsync(visitor, (string)context.Request.RouteValues["command"]!, fields);
        var at = TimeZoneInfo.ConvertTime(door.People.Now, door.Engine.Plan(visitor.Game)!.Game.Zone);
        await AnswerAsync(context, status, said, at.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
    }

    /// <summary>Null for a stranger, who was told so: the same whether the game exists or not.</summary>
    private static async Task<Visitor?> VisitorAsync(HttpContext context, ApiDoor door)
    {
        if (door.Find(context.Request, PlayPages.GameOf(context)) is { } visitor)
            return visitor;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        await AnswerAsync(context, StatusCodes.Status401Unauthorized, AccessWords.NotIn, "");
        return null;
    }

    /// <summary>Null when it was no object of plain values, and that was said.</summary>
    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>?> ReadAsync(HttpContext context)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            if (JsonFields.Of(json.RootElement) is { } fields)
                return fields;
            await AnswerAsync(context, StatusCodes.Status400BadRequest, AccessWords.NoJson, "");
        }
        catch (JsonException)
        {
            await AnswerAsync(context, StatusCodes.Status400BadRequest, AccessWords.NoJson, "");
        }
        catch (BadHttpRequestException)
        {
            await AnswerAsync(context, StatusCodes.Status413PayloadTooLarge, AccessWords.TooMuch, "");
        }
        return null;
    }

    private static Task AnswerAsync(HttpContext context, int status, LocalText said, string at)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        var text = said.In(FeedWords.Of(context.Request).Language);
        return context.Response.WriteAsJsonAsync(new DoAnswer(status == StatusCodes.Status200OK, text, at), context.RequestAborted);
    }
}

/// <summary>What a program gets for a person's link.</summary>
/// <param name="Token">For <c>Authorization: Bearer</c>.</param>
internal sealed record ApiSession(string Game, string Role, string Token);
