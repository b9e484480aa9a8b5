using FeedGame.Engine.Journal;
using FeedGame.Engine.Roles;
using FeedGame.Host.Tests.Access;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.ReportDesk;

/// <summary>The report desk on a phone: a call in few taps, nothing that axe finds, nothing wider than the screen.</summary>
public sealed class DeskBrowserTests(Chromium chromium)
{
    [Theory]
    [InlineData(360, true)]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task A_call_is_counted_judged_and_described(int width, bool script)
    {
        await using var stage = await DeskPageTests.OpenAsync();
        await using var window = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 780 },
                JavaScriptEnabled = script,
            }
        );
        var page = await JoinAsync(window, stage);
        await page.ClickAsync("#report");
        await SaidAsync(page, "Melding 1 genoteerd.");
        await page.GotoAsync(stage.Address + DeskPageTests.Path);
        await page.FillAsync("#place-1", "Kerkplein");
        await page.FillAsync("#text-1", "Iemand met een mand");
        await page.ClickAsync("#report-1 details button");
        await SaidAsync(page, "Melding 1 is aangevuld.");
        await page.ClickAsync("[aria-label='Melding 1: spel']");
        await SaidAsync(page, "Melding 1: spel.");
        Assert.Equal((Triage.Game, 1), (stage.State.Reports.Single().Triage, stage.State.Reports.Count));
        Assert.Equal(
            ("Kerkplein", "Iemand met een mand"),
            (stage.Engine.Reports.Of("kanarie")[0].Place, stage.Engine.Reports.Of("kanarie")[0].Note)
        );
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task It_is_clean_and_fits_with_the_card_open(int width, ColorScheme scheme)
    {
        await using var stage = await DeskPageTests.OpenAsync();
        await using var window = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 780 },
                ColorScheme = scheme,
            }
        );
        var page = await JoinAsync(window, stage);
        foreach (var triage in new Triage?[] { Triage.Game, Triage.Double, Triage.Real, null })
            await stage.DoAsync(
                new Engine.Commands.Command.Report(2, "Iemand met een lege kattenmand, heel lang bij het prikbord", "Kerkplein", triage)
            );
        await page.GotoAsync(stage.Address + DeskPageTests.Path);
        await Assertions
            .Expect(page.Locator("#real-3-title"))
            .ToHaveTextAsync("Laat de beller NU zelf 112 bellen. Bel daarna zelf 112: dit is GEEN spel.");
        Assert.Empty(await Axe.FindAsync(page));
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        var small = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('button, summary')].filter(one => one.getClientRects().length && one.getBoundingClientRect().height < 44).map(one => one.outerHTML)"
        );
        Assert.Empty(small);
        if (Environment.GetEnvironmentVariable("FEEDGAME_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, $"desk-{width}-{scheme}.png"), FullPage = true });
    }

    private static async Task<IPage> JoinAsync(IBrowserContext window, AccessStage stage)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(stage.Address + stage.Link("Els", Role.Desk));
        await page.Locator("main button").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Meldpunt");
        return page;
    }

    private static Task SaidAsync(IPage page, string words) => Assertions.Expect(page.Locator("#answer")).ToContainTextAsync(words);
}
