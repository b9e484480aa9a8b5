using System.Text;
using FeedGame.Engine.Games;
using FeedGame.Engine.Previews;
using FeedGame.Host.Feed;
using FeedGame.Host.Previews.Pages;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedGame.Host.Previews;

/// <summary>A preview as one file that asks nobody for anything: style and photos lie inside it, so that it can be mailed and printed.</summary>
internal static class PreviewPage
{
    private const string StyleName = "previews/preview.css";

    public static async Task<string> RenderAsync(GamePlan plan, Preview preview, string lang)
    {
        var services = new ServiceCollection().AddLogging();
        await using var provider = services.BuildServiceProvider();
        return await new PageRenderer(provider, NullLoggerFactory.Instance).RenderTextAsync<PreviewDocument>(
            new()
            {
                [nameof(PreviewDocument.Plan)] = plan,
                [nameof(PreviewDocument.Preview)] = preview,
                [nameof(PreviewDocument.Lang)] = lang,
                [nameof(PreviewDocument.Style)] = Style(),
            }
        );
    }

    /// <summary>Only for whoever asked: everything unsent is in it. Throws <see cref="IOException"/> when it cannot be written.</summary>
    public static async Task WriteAsync(string file, string page, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var stream = new FileStream(file, options);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(page), cancel);
    }

    /// <summary>The looks of everything that is written to a file for people.</summary>
    public static string Style()
    {
        using var reader = new StreamReader(typeof(PreviewPage).Assembly.GetManifestResourceStream(StyleName)!);
        return reader.ReadToEnd();
    }
}
