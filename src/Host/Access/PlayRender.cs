using FeedGame.Host.Feed;
using Microsoft.AspNetCore.Components;

namespace FeedGame.Host.Access;

/// <summary>Sends a page of a person; never kept by anybody in between.</summary>
internal static class PlayRender
{
    public static async Task SendAsync<T>(HttpContext context, Dictionary<string, object?> parameters)
        where T : IComponent
    {
        var renderer = context.RequestServices.GetRequiredService<PageRenderer>();
        var page = await renderer.RenderAsync<T>(parameters);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }
}
