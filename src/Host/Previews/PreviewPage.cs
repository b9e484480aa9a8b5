using FeedGame.Engine.Games;
using FeedGame.Engine.Previews;
using FeedGame.Host.Feed;
using FeedGame.Host.Previews.Pages;

namespace FeedGame.Host.Previews;

/// <summary>A preview as one file that asks nobody for anything: style and photos lie inside it, so that it can be mailed and printed.</summary>
internal static class PreviewPage
{
    public static Task<string> RenderAsync(GamePlan plan, Preview preview, string lang) =>
        PageRenderer.RenderFileAsync<PreviewDocument>(
            new()
            {
                [nameof(PreviewDocument.Plan)] = plan,
                [nameof(PreviewDocument.Preview)] = preview,
                [nameof(PreviewDocument.Lang)] = lang,
                [nameof(PreviewDocument.Style)] = Style(),
            }
        );

    /// <summary>The looks of everything that is written to a file for people.</summary>
    public static string Style() => Embedded.Text("previews/preview.css");
}
