namespace FeedGame.Host.Control;

/// <summary>The one address of the door for controllers.</summary>
internal static class ControlEndpoints
{
    public const string Path = "/control";

    public static void MapControl(this IEndpointRouteBuilder endpoints, ControlDoor door) =>
        endpoints.MapPost(
            Path,
            async context =>
            {
                context.Response.Headers.CacheControl = "no-store";
                if (!door.IsOpenTo(context.Request))
                {
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    return;
                }
                var request = await context.Request.ReadFromJsonAsync<ControlRequest>(context.RequestAborted);
                // Not the caller's token: a stop that was asked for is carried out also when the phone lost its connection.
                var answer = await door.DoAsync(request!, CancellationToken.None);
                await context.Response.WriteAsJsonAsync(answer, context.RequestAborted);
            }
        );
}
