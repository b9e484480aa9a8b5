using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Play;

/// <summary>What the shared script promises: done is said after the server's answer only, a hold is a hold, and fresh parts disturb nobody.</summary>
public sealed class PlayScriptTests(Chromium chromium)
{
    private static readonly DateTime Noon = new(2026, 11, 27, 12, 0, 0, DateTimeKind.Utc);

    private const string Form = """
        <form method="post" action="/play/kanarie/do/note" data-do="note"><label for="text">Tekst</label>
        <input id="text" name="text"><button id="go">Noteer</button></form>
        """;

    [Fact]
    public async Task Done_is_said_only_after_the_servers_answer()
    {
        await using var stage = await PlayStage.OpenAsync(Form);
        await using var window = await chromium.OpenAsync(new());
        var page = await OpenAsync(window, stage);
        await page.FillAsync("#text", "hallo");
        await page.ClickAsync("#go");
        await Assertions.Expect(Answer(page)).ToHaveTextAsync("Bezig …");
        // A second tap on what is under way is the same tap.
        await page.ClickAsync("#go");
        stage.Answer.SetResult(PlayStage.Done("Genoteerd."));
        await Assertions.Expect(Answer(page)).ToHaveTextAsync("Gelukt 20:10:07. Genoteerd.");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync("");
        Assert.Equal(["note text=hallo"], stage.Posted);
    }

    [Fact]
    public async Task After_three_seconds_without_an_answer_it_is_told_loudly_and_put_right_when_the_answer_comes()
    {
        await using var stage = await PlayStage.OpenAsync(Form);
        await using var window = await chromium.OpenAsync(new());
        var page = await OpenAsync(window, stage, stands: true);
        await page.ClickAsync("#go");
        await page.Clock.RunForAsync(2_999);
        await Assertions.Expect(Answer(page)).ToHaveTextAsync("Bezig …");
        await page.Clock.RunForAsync(1);
        await Assertions.Expect(Answer(page)).ToContainTextAsync("NIET GELUKT – bel elkaar, of bel 088 - 27 09 018.");
        await page.Clock.RunForAsync(1_000);
        stage.Answer.SetResult(PlayStage.Done());
        await Assertions.Expect(Answer(page)).ToHaveTextAsync("Toch gelukt 20:10:07.");
    }

    [Fact]
    public async Task A_refusal_is_told_in_words()
    {
        await using var stage = await PlayStage.OpenAsync(Form);
        await using var window = await chromium.OpenAsync(new());
        var page = await OpenAsync(window, stage);
        stage.Answer.SetResult(PlayStage.Refused("Dat is al verstuurd."));
        await page.ClickAsync("#go");
        await Assertions.Expect(Answer(page)).ToHaveTextAsync("Niet gedaan. Dat is al verstuurd.");
    }

    [Fact]
    public async Task Stop_goes_by_a_hold_and_not_by_a_slip()
    {
        await using var stage = await PlayStage.OpenAsync();
        await using var window = await chromium.OpenAsync(new());
        var page = await OpenAsync(window, stage, stands: true);
        stage.Answer.SetResult(PlayStage.Done());
        await page.HoverAsync("#stop");
        await page.Mouse.DownAsync();
        await page.Clock.RunForAsync(500);
        await page.Mouse.UpAsync();
        await Assertions.Expect(Answer(page)).ToHaveTextAsync("Houd ingedrukt, of druk nog een keer.");
        Assert.Empty(stage.Posted);
        await page.Clock.RunForAsync(5_000);
        await page.Mouse.DownAsync();
        await page.Clock.RunForAsync(600);
        await Assertions.Expect(Answer(page)).ToContainTextAsync("Gelukt");
        await page.Mouse.UpAsync();
        Assert.Equal(["stop"], stage.Posted);
    }

    [Theory]
    [InlineData("Enter")]
    [InlineData(" ")]
    public async Task Stop_goes_by_keyboard_held_or_pressed_twice(string key)
    {
        await using var stage = await PlayStage.OpenAsync();
        await using var window = await chromium.OpenAsync(new());
        var page = await OpenAsync(window, stage, stands: true);
        stage.Answer.SetResult(PlayStage.Done());
        await page.FocusAsync("#stop");
        await page.Keyboard.DownAsync(key);
        await page.Clock.RunForAsync(600);
        await Assertions.Expect(Answer(page)).ToContainTextAsync("Gelukt");
        await page.Keyboard.UpAsync(key);
        await page.Clock.RunForAsync(100);
        await page.Keyboard.PressAsync(key);
        await page.Clock.RunForAsync(100);
        await Assertions.Expect(Answer(page)).ToHaveTextAsync("Houd ingedrukt, of druk nog een keer.");
        Assert.Equal(["stop"], stage.Posted);
        await page.Keyboard.PressAsync(key);
        await Assertions.Expect(Answer(page)).ToContainTextAsync("Gelukt");
        Assert.Equal(["stop", "stop"], stage.Posted);
    }

    [Fact]
    public async Task A_fresh_part_keeps_what_is_open_typed_and_in_focus()
    {
        const string Part = """
            <section data-part="one"><p>eerst</p><details id="more"><summary>Meer</summary>
            <label for="text">Tekst</label><textarea id="text"></textarea></details></section>
            """;
        await using var stage = await PlayStage.OpenAsync(Part);
        await using var window = await chromium.OpenAsync(new());
        var page = await OpenAsync(window, stage);
        await page.ClickAsync("summary");
        await page.FillAsync("#text", "half getypt");
        stage.Content = Part.Replace("eerst", "daarna", StringComparison.Ordinal);
        await stage.HappenAsync();
        await Assertions.Expect(page.GetByText("daarna")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#text")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(" bericht");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync("half getypt bericht");
    }

    [Fact]
    public async Task Who_puts_the_phone_away_while_pressing_finds_a_page_that_went_on()
    {
        await using var stage = await PlayStage.OpenAsync("""<section data-part="one">eerst</section>""");
        await using var window = await chromium.OpenAsync(new());
        var page = await OpenAsync(window, stage);
        await page.HoverAsync("#stop");
        await page.Mouse.DownAsync();
        await Assertions.Expect(page.Locator("body")).ToHaveAttributeAsync("data-finger", "down");
        stage.Content = stage.Content.Replace("eerst", "daarna", StringComparison.Ordinal);
        // No finger is lifted that the page would hear of.
        await page.EvaluateAsync("window.dispatchEvent(new Event('blur'))");
        await stage.HappenAsync();
        await Assertions.Expect(page.GetByText("daarna")).ToBeVisibleAsync();
        Assert.Empty(stage.Posted);
    }

    [Fact]
    public async Task A_tap_without_a_connection_is_told_loudly_and_the_page_is_right_when_it_is_back()
    {
        await using var stage = await PlayStage.OpenAsync(Form + """<section data-part="one">eerst</section>""");
        await using var window = await chromium.OpenAsync(new());
        var page = await OpenAsync(window, stage);
        await window.SetOfflineAsync(true);
        await page.ClickAsync("#go");
        await Assertions.Expect(Answer(page)).ToContainTextAsync("NIET GELUKT");
        await Assertions.Expect(page.Locator("#lost")).ToContainTextAsync("Geen verbinding sinds");
        stage.Content = stage.Content.Replace("eerst", "daarna", StringComparison.Ordinal);
        await window.SetOfflineAsync(false);
        await Assertions.Expect(page.GetByText("daarna")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#lost")).ToBeHiddenAsync();
        await Assertions.Expect(Answer(page)).ToContainTextAsync("NIET GELUKT");
        Assert.Empty(stage.Posted);
    }

    [Fact]
    public async Task Axe_finds_nothing_in_the_frame_and_nothing_scrolls_sideways()
    {
        await using var stage = await PlayStage.OpenAsync("<section class=\"card\"><h2>Kop</h2>" + Form + "</section>");
        await using var window = await chromium.OpenAsync(new());
        var page = await OpenAsync(window, stage);
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        foreach (var width in (int[])[360, 1280])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, 740);
            Assert.Empty(await Axe.FindAsync(page));
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    private static ILocator Answer(IPage page) => page.Locator("#answer");

    /// <param name="stands">True when the page's clock moves only as the test says.</param>
    private static async Task<IPage> OpenAsync(IBrowserContext window, PlayStage stage, bool stands = false)
    {
        var page = await window.NewPageAsync();
        await page.SetViewportSizeAsync(360, 740);
        if (stands)
            await page.Clock.InstallAsync(new() { TimeDate = Noon });
        await page.GotoAsync(stage.Address);
        if (stands)
            await page.Clock.PauseAtAsync(Noon.AddHours(1));
        return page;
    }
}
