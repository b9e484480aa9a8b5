using FeedGame.Engine.Feed;
using FeedGame.Engine.Scenarios;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Feed;

/// <summary>The page while the game goes on, in a real browser.</summary>
public class LivePageTests(Chromium chromium)
{
    [Fact]
    public async Task A_message_and_the_new_state_appear_without_a_touch()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        await using var window = await chromium.OpenAsync(new());
        var (page, complaints) = await OpenAsync(app, window);

        app.Feed.Publish(Evening.Found);

        await Assertions.Expect(page.Locator("#messages > li").First).ToContainTextAsync("Stop met zoeken");
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Gevonden");
        await Assertions.Expect(page).ToHaveTitleAsync("Gevonden · Boef in de Wijk Zevenhuizen");
        await Assertions.Expect(page.Locator("#say")).ToHaveTextAsync("Gevonden · Ronde 1 van 2");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_live_page_looks_like_the_page_loaded_afresh()
    {
        await using var app = await FeedApp.StartAsync(Evening.Empty);
        await using var window = await chromium.OpenAsync(new());
        var (page, _) = await OpenAsync(app, window);

        foreach (var view in (FeedView[])[Evening.Searching, Evening.Mended with { Seq = 30 }, Evening.Ended with { Seq = 40 }])
            app.Feed.Publish(view);

        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Afgelopen");
        var live = await MainAsync(page);
        await page.ReloadAsync();
        // The engine never takes an item back; this game did between its views, so only what both have is compared.
        var fresh = await MainAsync(page);
        Assert.Equal(fresh[0], live[0]);
        Assert.All(fresh[1..], item => Assert.Contains(item, live));
    }

    [Fact]
    public async Task A_stop_turns_the_open_page_into_a_notice_and_going_on_turns_it_back()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        await using var window = await chromium.OpenAsync(new());
        var (page, _) = await OpenAsync(app, window);

        app.Feed.Publish(Evening.Stopped);

        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Het spel is gestopt");
        await Assertions.Expect(page.Locator(".halt-notice")).ToContainTextAsync("STOP 19:46");
        await Assertions.Expect(page.Locator(".about")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#messages > li").Last).ToBeHiddenAsync();
        Assert.DoesNotContain("ananas", await page.ContentAsync());

        app.Feed.Publish(Evening.Stopped with { Seq = 50, Board = Evening.Searching.Board });

        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Zoeken");
        await Assertions.Expect(page.GetByText("ananas")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task After_a_stop_a_word_from_the_controller_is_seen()
    {
        await using var app = await FeedApp.StartAsync(Evening.Stopped);
        await using var window = await chromium.OpenAsync(new());
        var (page, _) = await OpenAsync(app, window);

        app.Feed.Publish(Evening.Bare(Evening.Stopped, InjectKind.AdHoc, 18, "Ouders kunnen hun kind ophalen bij het dorpshuis."));

        await Assertions.Expect(page.GetByText("Ouders kunnen hun kind ophalen")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Hint 2 van 5")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_phone_that_was_out_of_reach_catches_up()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        await using var window = await chromium.OpenAsync(new());
        var (page, _) = await OpenAsync(app, window);

        await window.SetOfflineAsync(true);
        app.Feed.Publish(Evening.Mended);
        await window.SetOfflineAsync(false);

        await Assertions.Expect(page.Locator("#zevenhuizen-15")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#zevenhuizen-7")).ToContainTextAsync("Dit bericht is ingetrokken.");
        await Assertions.Expect(page.Locator("#zevenhuizen-9")).ToContainTextAsync("Let op: verbeterd om 19:44");
        await Assertions.Expect(page.Locator("#messages > li")).ToHaveCountAsync(7);
    }

    [Fact]
    public async Task Whoever_is_about_to_call_keeps_the_number_in_focus()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        await using var window = await chromium.OpenAsync(new());
        var (page, _) = await OpenAsync(app, window);
        await page.FocusAsync("#call");

        app.Feed.Publish(Evening.Paused);

        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Pauze");
        await Assertions.Expect(page.Locator("#call")).ToBeFocusedAsync();
    }

    /// <summary>Opens the page and waits until it is live; collects what the browser complains about.</summary>
    private static async Task<(IPage Page, List<string> Complaints)> OpenAsync(FeedApp app, IBrowserContext window)
    {
        var page = await window.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(app.Address + "/g/zevenhuizen");
        await Assertions.Expect(page.Locator("#link-state")).ToHaveAttributeAsync("data-link", "on");
        return (page, complaints);
    }

    private static Task<string[]> MainAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            "[document.querySelector('#board').innerText, ...[...document.querySelectorAll('#messages > li')].map(e => e.innerText)]"
        );
}
