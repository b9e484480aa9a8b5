using FeedGame.Engine.Roles;

namespace FeedGame.Host.Access;

/// <summary>
/// The one way to put a page of people on the network. It is shown to the roles it is for and to nobody else; a stranger gets the same
/// answer whether the game exists or not.
/// </summary>
internal static class PlayPages
{
    public static string Root(string game) => $"/play/{Uri.EscapeDataString(game)}";

    /// <summary>The first page of a role.</summary>
    public static string HomeOf(Role role) =>
        role switch
        {
            Role.Organiser or Role.Controller => "control",
            Role.Safety or Role.Police or Role.Municipality => "safety",
            Role.Desk => "desk",
            Role.RolePlayer => "role-player",
            Role.Evaluator => "log",
            Role.Relay => "relay",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
        };

    /// <summary>Maps <c>/play/{game}/page</c> for those roles.</summary>
    /// <param name="showsPlan">True for a page with what is not sent yet: who opens it is written down (S3).</param>
    public static void MapPlayPage(
        this IEndpointRouteBuilder endpoints,
        PlayDoor door,
        string page,
        IReadOnlyList<Role> roles,
        Func<HttpContext, Visitor, Task> show,
        bool showsPlan = false
    )
    {
        door.Register(page, roles);
        endpoints.MapGet(
            $"/play/{{game}}/{page}",
            context => GuardAsync(context, door, roles, showsPlan ? (_, visitor) => ReadAsync(context, door, page, visitor, show) : show)
        );
    }

    /// <summary>Maps what is sent from such a page: the same roles, and with the token of its forms.</summary>
    public static void MapPlayForm(
        this IEndpointRouteBuilder endpoints,
        PlayDoor door,
        string path,
        IReadOnlyList<Role> roles,
        Func<HttpContext, Visitor, IFormCollection, Task> take
    ) =>
        endpoints.MapPost(
            $"/play/{{game}}/{path}",
            context => GuardAsync(context, door, roles, (_, visitor) => PlayForm.TakeAsync(context, visitor, take))
        );

    private static async Task ReadAsync(
        HttpContext context,
        PlayDoor door,
        string page,
        Visitor visitor,
        Func<HttpContext, Visitor, Task> show
    )
    {
        await door.ReadsPlanAsync(visitor, page);
        await show(context, visitor);
    }

    internal static async Task GuardAsync(
        HttpContext context,
        PlayDoor door,
        IReadOnlyList<Role> roles,
        Func<HttpContext, Visitor, Task> show
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        if (door.Find(context, GameOf(context)) is not { } visitor)
            await Refusal.SendAsync(context, StatusCodes.Status401Unauthorized, AccessWords.NotIn);
        else if (!roles.Contains(visitor.Role))
            await Refusal.SendAsync(context, StatusCodes.Status403Forbidden, AccessWords.NotYours(visitor.Role));
        else
            await show(context, visitor);
    }

    internal static string GameOf(HttpContext context) => (string)context.Request.RouteValues["game"]!;
}
