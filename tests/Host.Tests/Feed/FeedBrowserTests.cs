using FeedGame.Engine.Scenarios;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Feed;

/// <summary>The page in a real browser: what people with a phone, a keyboard, a screen reader or without script get.</summary>
public class FeedBrowserTests(Chromium chromium)
{
    private const string Path = "/g/zevenhuizen";

    [Theory]
    [MemberData(nameof(Evening.States), MemberType = typeof(Evening))]
    public async Task Axe_finds_nothing_in_any_language_light_or_size(string state)
    {
        await using var app = await FeedApp.StartAsync(Evening.All[state]);
        await using var window = await chromium.OpenAsync(new());
        var page = await window.NewPageAsync();
        foreach (var language in (string[])["", "?lang=en"])
        {
            await page.GotoAsync(app.Address + Path + language);
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            foreach (var width in (int[])[360, 1280])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.SetViewportSizeAsync(width, 740);
                var found = await Axe.FindAsync(page);
                Assert.True(found.Length == 0, $"{scheme} {language} {width}:\n{string.Join('\n', found)}");
            }
        }
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_other_pages()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching, Evening.Stopped with { Game = "moerkapelle" });
        await using var window = await chromium.OpenAsync(new());
        var page = await window.NewPageAsync();
        foreach (
            var address in (string[])["/", "/?lang=en", "/g/geheim", "/g/geheim?lang=en", Path + "/privacy", Path + "/privacy?lang=en"]
        )
        {
            await page.GotoAsync(app.Address + address);
            Assert.Empty(await Axe.FindAsync(page));
        }
    }

    [Theory]
    [MemberData(nameof(Evening.States), MemberType = typeof(Evening))]
    public async Task Nothing_scrolls_sideways_on_the_smallest_phones(string state)
    {
        var longWord = (InjectKind.AdHoc, (int?)1, 17, "https://gemeente.example/" + new string('a', 90));
        await using var app = await FeedApp.StartAsync(Evening.Says(Evening.All[state], longWord));
        await using var window = await chromium.OpenAsync(new());
        var page = await window.NewPageAsync();
        foreach (var width in (int[])[320, 360, 1280])
        {
            await page.SetViewportSizeAsync(width, 640);
            await page.GotoAsync(app.Address + Path);
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    [Fact]
    public async Task On_a_phone_state_and_number_are_on_the_first_screen()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        await using var window = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = 360, Height = 640 },
            }
        );
        var page = await window.NewPageAsync();

        await page.GotoAsync(app.Address + Path);

        await Assertions.Expect(page.Locator("#state")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(page.Locator("#call")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task The_keyboard_reaches_everything_and_shows_where_it_is()
    {
        await using var app = await FeedApp.StartAsync(Evening.Mended);
        await using var window = await chromium.OpenAsync(new());
        var page = await window.NewPageAsync();
        await page.GotoAsync(app.Address + Path);
        var links = await page.Locator("a:visible").CountAsync();

        var reached = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < links; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<string[]>(
                "(e => [e.outerHTML, getComputedStyle(e).outlineStyle, String(e.getBoundingClientRect().top >= 0)])(document.activeElement)"
            );
            Assert.Equal(["solid", "true"], focus[1..]);
            reached.Add(focus[0]);
        }

        Assert.Equal(links, reached.Count);
    }

    [Fact]
    public async Task The_first_link_skips_to_the_messages()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        await using var window = await chromium.OpenAsync(new());
        var page = await window.NewPageAsync();
        await page.GotoAsync(app.Address + Path);

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("messages-title", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task Without_script_the_page_is_complete_and_has_a_way_to_refresh()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        await using var window = await chromium.OpenAsync(new() { JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await page.GotoAsync(app.Address + Path);
        await Assertions.Expect(page.Locator("#messages > li")).ToHaveCountAsync(5);

        app.Feed.Publish(Evening.Found);
        await page.GetByRole(AriaRole.Link, new() { Name = "Vernieuw de pagina" }).ClickAsync();

        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Gevonden");
        await Assertions.Expect(page.Locator("#messages > li")).ToHaveCountAsync(6);
    }

    [Fact]
    public async Task Everything_comes_from_this_host_in_less_than_100_kB_without_a_cookie()
    {
        var evening = Evening.Searching;
        for (var i = 0; i < 30; i++)
            evening = Evening.Says(evening, (InjectKind.Hint, 1, 20, "Hint: " + new string('x', 130)));
        await using var app = await FeedApp.StartAsync(evening);
        await using var window = await chromium.OpenAsync(new());
        var page = await window.NewPageAsync();
        var bodies = new List<Task<byte[]>>();
        page.Response += (_, answer) =>
            bodies.Add(answer.Url.Contains("/live", StringComparison.Ordinal) ? Task.FromResult<byte[]>([]) : answer.BodyAsync());
        var strangers = new List<string>();
        page.Request += (_, request) =>
            strangers.AddRange(request.Url.StartsWith(app.Address, StringComparison.Ordinal) ? [] : [request.Url]);

        await page.GotoAsync(app.Address + Path, new() { WaitUntil = WaitUntilState.Load });
        await Assertions.Expect(page.Locator("#link-state")).ToHaveAttributeAsync("data-link", "on");

        var size = (await Task.WhenAll(bodies)).Sum(body => body.Length);
        Assert.True(size < 100_000, $"The page is {size} bytes.");
        Assert.Empty(strangers);
        Assert.Empty(await window.CookiesAsync());
    }
}
