using FeedGame.Host.Commands;
using FeedGame.Host.Tests.Feed;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Rehearsals;

/// <summary>Makes the picture of a rehearsal for the guide, when asked: <c>FEEDGAME_UPDATE_IMAGES=1</c>.</summary>
public class RehearsalPicture(Chromium chromium)
{
    [Fact(Skip = "FEEDGAME_UPDATE_IMAGES is not 1", SkipUnless = nameof(FeedPicture.Asked), SkipType = typeof(FeedPicture))]
    public async Task The_guide_shows_the_overview_on_a_desk_and_what_neighbours_read_on_a_phone()
    {
        var folder = Directory.CreateTempSubdirectory("feedgame-test-");
        var said = new StringWriter();
        await CommandLine.RunAsync(
            ["rehearse", "zevenhuizen", "--speed", "max", "--out", folder.FullName],
            new Output(said, said, IsTerminal: false),
            TestContext.Current.CancellationToken
        );
        var desk = await ShootAsync(Path.Combine(folder.FullName, "index.html"), 1180, 860);
        var phone = await ShootAsync(Path.Combine(folder.FullName, "public.html"), 360, 740);
        folder.Delete(recursive: true);

        var file = Path.Combine(Repository.Root, "docs", "images", "rehearsal.png");
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

    private async Task<string> ShootAsync(string file, int width, int height)
    {
        await using var window = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
            }
        );
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return Convert.ToBase64String(await page.ScreenshotAsync());
    }
}
