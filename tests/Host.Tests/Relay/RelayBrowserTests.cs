using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Relays;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Relay;

/// <summary>The forwarders' page on a phone: fresh by itself, and of use without a connection.</summary>
public sealed class RelayBrowserTests(Chromium chromium)
{
    [Fact]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways()
    {
        await using var evening = await RelayEvening.BeginAsync(groups: 12);
        await evening.PlayToAsync(TimeSpan.FromMinutes(20.5));
        await evening.DoAsync(new Command.Stop());
        await using var window = await chromium.OpenAsync(new());
        var page = await window.NewPageAsync();
        foreach (var language in (string[])["", "?lang=en"])
        {
            await page.GotoAsync(evening.Link("Rita") + language);
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            foreach (var width in (int[])[360, 1280])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.SetViewportSizeAsync(width, 740);
                Assert.Empty(await Axe.FindAsync(page));
                Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            }
        }
    }

    [Fact]
    public async Task A_tap_is_done_within_the_page()
    {
        await using var evening = await RelayEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromSeconds(10));
        await using var window = await chromium.OpenAsync(new());
        var page = await OpenAsync(window, evening.Link("Rita", "groepen:g1,g2"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Doorgestuurd" }).ClickAsync();
        await Assertions.Expect(page.GetByText("2 van 2 groepen")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Al doorgestuurd door Rita").First).ToBeVisibleAsync();
        Assert.Equal(2, evening.Tasks.Single().Forwarded);
    }

    [Fact]
    public async Task The_words_are_copied_with_one_tap()
    {
        await using var evening = await RelayEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromSeconds(10));
        await using var window = await chromium.OpenAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = await OpenAsync(window, evening.Link("Rita", "groepen:g1"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Kopieer" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Gekopieerd" })).ToBeVisibleAsync();
        Assert.Equal(
            evening.Engine.TextOf(RelayEvening.Game, evening.Tasks.Single().Groups[0].Delivery),
            (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public async Task A_new_task_appears_and_a_stale_one_goes_without_a_touch()
    {
        await using var evening = await RelayEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(10.5));
        await using var window = await chromium.OpenAsync(new());
        var page = await OpenAsync(window, evening.Link("Rita", "groepen:g1,g2"));
        await Assertions.Expect(page.GetByText("canary-hint-1!")).ToBeVisibleAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(20.5));
        await page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await Assertions.Expect(page.GetByText("canary-hint-2!")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("canary-hint-1!")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByText("Niet meer doorsturen").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_a_connection_only_the_newest_stays_and_a_tap_is_sent_later_once()
    {
        await using var evening = await RelayEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(10.5));
        await using var window = await chromium.OpenAsync(new());
        var page = await OpenAsync(window, evening.Link("Rita", "groepen:g1,g2"));
        await window.SetOfflineAsync(true);
        await Assertions.Expect(page.Locator("#lost")).ToContainTextAsync("Geen verbinding sinds");
        await Assertions.Expect(page.GetByText("canary-hint-1!")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("canary-start!")).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Doorgestuurd" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".later")).ToContainTextAsync("Wordt verstuurd zodra er verbinding is.");
        Assert.Equal(0, Hint(evening).Forwarded);

        await window.SetOfflineAsync(false);
        // The page may hear of it before the first request gets through: it asks again after five seconds.
        await Assertions.Expect(page.Locator("#lost")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByText("Al doorgestuurd door Rita").First).ToBeVisibleAsync();
        Assert.Equal(2, Hint(evening).Forwarded);
        Assert.Equal("[]", await page.EvaluateAsync<string>("localStorage.getItem('taps:' + location.pathname)"));
    }

    /// <summary>A phone that wakes up and finds the connection looks twice at once; then the connection is gone again.</summary>
    [Fact]
    public async Task A_tap_that_waits_behind_another_is_not_lost_when_the_connection_comes_and_goes()
    {
        await using var evening = await RelayEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromSeconds(10));
        var link = evening.Link("Rita", "groepen:g1,g2");
        using var first = await evening.TapAsync(
            link,
            "done",
            "jeugd/canary-start@1.publish.groepen.g1",
            "jeugd/canary-start@1.publish.groepen.g2"
        );
        await evening.DoAsync(new Command.Withdraw(new InjectId("jeugd", "canary-start")));
        await evening.PlayToAsync(TimeSpan.FromMinutes(10.5));
        await using var window = await chromium.OpenAsync(new());
        var page = await OpenAsync(window, link);
        var weak = await WeakConnection.OnAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Doorgestuurd" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".later")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verwijderd" }).ClickAsync();
        await Assertions.Expect(page.Locator(".later")).ToHaveCountAsync(2);

        weak.TakesOne();
        await page.EvaluateAsync("dispatchEvent(new Event('online')); document.dispatchEvent(new Event('visibilitychange'))");
        await weak.LostAsync();
        Assert.NotEqual("[]", await page.EvaluateAsync<string>("localStorage.getItem('taps:' + location.pathname)"));
        await page.UnrouteAllAsync();
        await page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await Assertions.Expect(page.Locator(".later")).ToHaveCountAsync(0);
        Assert.Equal((2, 2), (Hint(evening).Forwarded, evening.Tasks.Single(task => task.Action == DeliveryAction.Retract).Forwarded));
    }

    [Fact]
    public async Task Who_ticks_nothing_is_told_so_and_a_tick_stays_when_somebody_else_taps()
    {
        await using var evening = await RelayEvening.BeginAsync(groups: 3);
        await evening.PlayToAsync(TimeSpan.FromSeconds(10));
        await using var window = await chromium.OpenAsync(new());
        var page = await OpenAsync(window, evening.Link("Lies"));
        var done = page.GetByRole(AriaRole.Button, new() { Name = "Doorgestuurd" });
        await done.ClickAsync();
        await Assertions.Expect(page.Locator(".later")).ToHaveTextAsync("Kies eerst een groep. Tik daarna nog een keer.");

        await page.GetByLabel("Buurtapp 2").CheckAsync();
        using var other = await evening.TapAsync(evening.Link("Rita", "groepen:g1"), "done", "jeugd/canary-start@1.publish.groepen.g1");
        await page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await Assertions.Expect(page.GetByText("1 van 3 groepen")).ToBeVisibleAsync();
        await done.ClickAsync();
        await Assertions.Expect(page.GetByText("2 van 3 groepen")).ToBeVisibleAsync();
        Assert.Equal(
            [RelayStanding.Done, RelayStanding.Done, RelayStanding.Open],
            evening.Tasks.Single().Groups.Select(group => group.Standing)
        );
    }

    private static RelayTask Hint(RelayEvening evening) => evening.Tasks.Single(task => task.Inject.Inject == "canary-hint-1");

    private static async Task<IPage> OpenAsync(IBrowserContext window, string link)
    {
        var page = await window.NewPageAsync();
        await page.SetViewportSizeAsync(360, 740);
        await page.GotoAsync(link);
        return page;
    }
}
