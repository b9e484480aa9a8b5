using FeedGame.Engine.Commands;
using FeedGame.Engine.Roles;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Access;

/// <summary>The pages by which people come in and look back, in a real browser: axe, the smallest phone, and the keyboard.</summary>
public sealed class PeoplePagesBrowserTests(Chromium chromium)
{
    [Theory]
    [InlineData(Role.Organiser, "links")]
    [InlineData(Role.Organiser, "log")]
    [InlineData(Role.Police, "safety")]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(Role role, string path)
    {
        await using var stage = await AccessStage.OpenAsync();
        await stage.DoAsync(new Command.Note("Een lange notitie over " + new string('a', 80)) { Because = "Om het te onthouden." });
        await stage.DoAsync(new Command.Stop());
        await using var window = await chromium.OpenAsync(new());
        var page = await window.NewPageAsync();
        foreach (var address in (string[])[stage.Link("Els", role), $"/play/kanarie/{path}"])
        {
            await page.GotoAsync(stage.Address + address);
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            foreach (var width in (int[])[360, 1280])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.SetViewportSizeAsync(width, 740);
                Assert.Empty(await Axe.FindAsync(page));
                Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            }
            await PictureAsync(page, $"people-{path}-{(address.StartsWith("/j/", StringComparison.Ordinal) ? "join" : "page")}.png");
            if (address.StartsWith("/j/", StringComparison.Ordinal))
                await page.GetByRole(AriaRole.Button).First.ClickAsync();
        }
    }

    [Fact]
    public async Task Coming_in_and_choosing_what_to_read_works_by_keyboard()
    {
        await using var stage = await AccessStage.OpenAsync();
        await using var window = await chromium.OpenAsync(new());
        var page = await window.NewPageAsync();
        await page.GotoAsync(stage.Address + stage.Link("Eva", Role.Evaluator));
        await page.GetByRole(AriaRole.Button).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(stage.Address + "/play/kanarie/log");
        await page.GetByRole(AriaRole.Link, new() { Name = "leiding" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(stage.Address + "/play/kanarie/log?kind=steering");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "leiding" })).ToHaveAttributeAsync("aria-current", "page");
        await Assertions.Expect(page.GetByText("klaargezet")).ToBeVisibleAsync();
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("FEEDGAME_PICTURES") is not { Length: > 0 } folder)
            return;
        await page.SetViewportSizeAsync(360, 740);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name), FullPage = true });
    }
}
