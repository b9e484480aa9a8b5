namespace FeedGame.Host.Tests;

/// <summary>Pictures for README and guides: what phones show, side by side.</summary>
internal static class Phones
{
    private const int Each = 400;

    /// <param name="shots">Of 360 by 740 pixels, in Base64.</param>
    /// <param name="name">Below <c>docs/images</c>.</param>
    public static async Task SaveAsync(Chromium chromium, string name, params IReadOnlyList<string> shots)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Root, "docs", "images")).FullName, name);
        await using var window = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = 40 + (Each * shots.Count), Height = 840 },
            }
        );
        var page = await window.NewPageAsync();
        await page.SetContentAsync(
            """
            <style>
              body { margin: 0; height: 840px; background: #e9dfcb; display: flex; justify-content: space-evenly; align-items: center }
              img { border: 8px solid #0b0f20; border-radius: 34px; box-shadow: 0 12px 40px rgb(20 27 60 / .35) }
            </style>
            """ + string.Concat(shots.Select(shot => $"<img src=\"data:image/png;base64,{shot}\">"))
        );
        await page.ScreenshotAsync(new() { Path = file });
        Assert.InRange(new FileInfo(file).Length, 10_000, 400_000);
    }
}
