using Microsoft.Playwright;

namespace FeedGame.Host.Tests;

/// <summary>Pictures for README and guides: a page on a desk with a page on a phone before it.</summary>
internal static class DeskAndPhone
{
    /// <summary>Asked for with <c>FEEDGAME_UPDATE_IMAGES=1</c> only: a test run leaves the tree clean.</summary>
    public static bool Asked => Environment.GetEnvironmentVariable("FEEDGAME_UPDATE_IMAGES") == "1";

    public static Task<string> OnDeskAsync(Chromium chromium, Func<IPage, Task> open) =>
        ShootAsync(chromium, 1180, 860, ColorScheme.Light, open);

    public static Task<string> OnPhoneAsync(Chromium chromium, ColorScheme scheme, Func<IPage, Task> open) =>
        ShootAsync(chromium, 360, 740, scheme, open);

    /// <param name="desk">From <see cref="OnDeskAsync"/>.</param>
    /// <param name="phone">From <see cref="OnPhoneAsync"/>.</param>
    /// <param name="path">Below <c>docs</c>.</param>
    public static async Task SaveAsync(Chromium chromium, string desk, string phone, params string[] path)
    {
        var file = Path.Combine([Repository.Root, "docs", .. path]);
        await using var window = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = 1240, Height = 820 },
            }
        );
        var page = await window.NewPageAsync();
        await page.SetContentAsync(
            $$"""
            <style>
              body { margin: 0; background: #e9dfcb; position: relative; height: 820px; overflow: hidden }
              img { position: absolute; border-radius: 14px; box-shadow: 0 12px 40px rgb(20 27 60 / .35) }
              .desk { left: 40px; top: 40px; width: 1020px }
              .phone { right: 40px; top: 150px; width: 310px; border: 8px solid #0b0f20; border-radius: 34px }
            </style>
            <img class="desk" src="data:image/png;base64,{{desk}}"><img class="phone" src="data:image/png;base64,{{phone}}">
            """
        );
        await page.ScreenshotAsync(new() { Path = file });
        Assert.InRange(new FileInfo(file).Length, 10_000, 300_000);
    }

    private static async Task<string> ShootAsync(Chromium chromium, int width, int height, ColorScheme scheme, Func<IPage, Task> open)
    {
        await using var window = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = scheme,
            }
        );
        var page = await window.NewPageAsync();
        await open(page);
        return Convert.ToBase64String(await page.ScreenshotAsync());
    }
}
