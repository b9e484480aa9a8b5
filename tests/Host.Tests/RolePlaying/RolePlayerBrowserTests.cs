using FeedGame.Engine.Play;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.RolePlaying;

/// <summary>The role-player's page in a real browser, narrow and wide: axe, size of the taps, and Help by a hold.</summary>
public sealed class RolePlayerBrowserTests(Chromium chromium)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Axe_finds_nothing_and_every_tap_is_large(int width)
    {
        await using var stage = await RolePlayerStage.OpenAsync();
        await RolePlayerStage.AtAsync(stage, 12);
        var page = await RolePlayerStage.OpenAsync(chromium, stage, width);
        Assert.Empty(await Axe.FindAsync(page));
        foreach (var button in await page.Locator("button:visible").AllAsync())
            Assert.InRange((await button.BoundingBoxAsync())!.Height, 44, 200);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await PictureAsync(page, $"role-player-{width}.png");
        await page.EvaluateAsync("scrollTo(0, 0)");
        await stage.DoAsync(new Engine.Commands.Command.Found());
        await page.ReloadAsync();
        Assert.Empty(await Axe.FindAsync(page));
        await PictureAsync(page, $"role-player-found-{width}.png");
    }

    [Fact]
    public async Task Help_is_a_hold_without_a_dialog()
    {
        await using var stage = await RolePlayerStage.OpenAsync();
        await RolePlayerStage.AtAsync(stage, 12);
        var page = await RolePlayerStage.OpenAsync(chromium, stage);
        var help = page.Locator("#help");
        await Assertions.Expect(help).ToBeInViewportAsync();
        await help.HoverAsync();
        await page.Mouse.DownAsync();
        await Assertions.Expect(page.Locator("#answer")).ToContainTextAsync("Het spel stopt");
        await page.Mouse.UpAsync();
        Assert.Equal((GameStatus.Stopped, "jeugd"), (stage.State.Status, stage.State.Help!.Round));
        await page.ReloadAsync();
        Assert.Empty(await Axe.FindAsync(page));
        await PictureAsync(page, "role-player-help.png");
    }

    [Fact]
    public async Task Without_script_help_is_one_press()
    {
        await using var stage = await RolePlayerStage.OpenAsync();
        await RolePlayerStage.AtAsync(stage, 12);
        var page = await RolePlayerStage.OpenAsync(chromium, stage, script: false);
        await page.Locator("#help").ClickAsync();
        await Assertions.Expect(page.Locator(".card.loud")).ToContainTextAsync("hulp gevraagd");
        Assert.Equal(GameStatus.Stopped, stage.State.Status);
    }

    /// <summary>To look at, where somebody asks for it.</summary>
    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("FEEDGAME_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name), FullPage = true });
    }
}
