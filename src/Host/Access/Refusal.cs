using FeedGame.Engine.Scenarios;
using FeedGame.Host.Access.Pages;
using FeedGame.Host.Feed;

namespace FeedGame.Host.Access;

/// <summary>A "no" at the door, as a page or for a script.</summary>
internal static class Refusal
{
    public static async Task SendAsync(HttpContext context, int status, LocalText why)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        var words = FeedWords.Of(context.Request);
        if (DoAnswer.IsAskedBy(context.Request))
        {
            await context.Response.WriteAsJsonAsync(new DoAnswer(false, why.In(words.Language), ""), context.RequestAborted);
            return;
        }
        var renderer = context.RequestServices.GetRequiredService<PageRenderer>();
        context.Response.ContentType = "text/html; charset=utf-8";
        var page = await renderer.RenderAsync<RefusedPage>(
            new() { [nameof(RefusedPage.Words)] = words, [nameof(RefusedPage.Why)] = why.In(words.Language) }
        );
        await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }
}
