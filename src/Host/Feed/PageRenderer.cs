using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedGame.Host.Feed;

/// <summary>Turns a Razor component into the bytes of a page, or of a part of one.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>A page that becomes a file: nobody asked for it over the network.</summary>
    public static Task<string> RenderFileAsync<T>(Dictionary<string, object?> parameters)
        where T : IComponent => RenderFileAsync(typeof(T), parameters);

    public static async Task<string> RenderFileAsync(Type component, Dictionary<string, object?> parameters)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        return await new PageRenderer(services, NullLoggerFactory.Instance).RenderTextAsync(component, parameters);
    }

    public async Task<byte[]> RenderAsync<T>(Dictionary<string, object?> parameters)
        where T : IComponent => Encoding.UTF8.GetBytes(await RenderTextAsync<T>(parameters));

    public Task<string> RenderTextAsync<T>(Dictionary<string, object?> parameters)
        where T : IComponent => RenderTextAsync(typeof(T), parameters);

    private async Task<string> RenderTextAsync(Type component, Dictionary<string, object?> parameters)
    {
        // A renderer keeps what it rendered until it goes; one for each call costs microseconds and keeps nothing.
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(parameters));
            return root.ToHtmlString();
        });
    }
}
