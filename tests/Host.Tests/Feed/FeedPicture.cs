using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Feed;

/// <summary>Makes the picture of the README, when asked: <c>FEEDGAME_UPDATE_IMAGES=1</c>.</summary>
public class FeedPicture(Chromium chromium)
{
    public static bool Asked => Environment.GetEnvironmentVariable("FEEDGAME_UPDATE_IMAGES") == "1";

    [Fact(Skip = "FEEDGAME_UPDATE_IMAGES is not 1", SkipUnless = nameof(Asked))]
    public async Task The_README_shows_the_page_on_a_desk_and_on_a_phone()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        var desk = await ShootAsync(app, 1180, 860, ColorScheme.Light);
        var phone = await ShootAsync(app, 360, 740, ColorScheme.Dark);

        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Root, "docs")).FullName, "feed.png");
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

    private async Task<string> ShootAsync(FeedApp app, int width, int height, ColorScheme scheme)
    {
        await using var window = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = scheme,
            }
        );
        var page = await window.NewPageAsync();
        await page.GotoAsync(app.Address + "/g/zevenhuizen");
        await Assertions.Expect(page.Locator("#link-state")).ToHaveAttributeAsync("data-link", "on");
        return Convert.ToBase64String(await page.ScreenshotAsync());
    }
}
