using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Steering;

/// <summary>The board in the hands of people: by keyboard alone, by two at once, and on a phone that loses its connection.</summary>
public sealed class BoardBrowserTests(Chromium chromium)
{
    [Fact]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways_whatever_happens()
    {
        await using var evening = await BoardEvening.BeginAsync(armed: false);
        await using var els = await evening.JoinAsync(chromium, "Els");
        await CheckAsync(els);
        await evening.DoAsync(new Command.Arm());
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        await evening.DoAsync(new Command.Report(2, "gele jas", "Dorpsstraat", Triage.Real));
        evening.Network.Trouble = new PublishOutcome.Unknown("no answer");
        await evening.PlayToAsync(TimeSpan.FromMinutes(11));
        evening.Network.Trouble = new PublishOutcome.Blocked("De sleutel is verlopen.");
        await evening.PlayToAsync(TimeSpan.FromMinutes(14));
        await evening.DoAsync(new Command.Say("Nog een bericht."));
        await els.Page.GotoAsync(els.Page.Url + "?tempo=x0.75");
        await CheckAsync(els);
        await evening.DoAsync(new Command.Pause());
        await els.Page.GotoAsync(els.Page.Url.Split('?')[0] + "?lang=en");
        await CheckAsync(els);
        await evening.DoAsync(new Command.Stop(Real: true));
        await els.ShowsAsync("Stopped");
        await CheckAsync(els);
    }

    [Fact]
    public async Task The_board_works_by_keyboard_alone()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        await using var els = await evening.JoinAsync(chromium, "Els", width: 1280);
        await TabToAsync(els, "pause");
        await els.Page.Keyboard.PressAsync("Enter");
        await els.ShowsAsync("Pauze");
        await TabToAsync(els, "resume-shift");
        await els.Page.Keyboard.PressAsync(" ");
        await els.ShowsAsync("Zoeken");
        await TabToAsync(els, "tempo");
        await els.Page.Keyboard.PressAsync("Enter");
        await TabToAsync(els, "tempo-x0-75");
        await els.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(els.Page.Locator("#tempo-go")).ToBeVisibleAsync();
        Assert.Equal("tempo-x0-75", await FocusAsync(els));
        await TabToAsync(els, "stop");
        await els.Page.Keyboard.DownAsync("Enter");
        await els.ShowsAsync("Gestopt");
        await els.Page.Keyboard.UpAsync("Enter");
        Assert.Equal(GameStatus.Stopped, evening.State.Status);
    }

    [Fact]
    public async Task What_a_rule_suggests_is_done_with_one_tap_and_the_other_controller_sees_it_go()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await using (var before = await evening.JoinAsync(chromium, "Els"))
        {
            await Assertions.Expect(before.Page.Locator(".desk-off")).ToHaveTextAsync("Meldpunt onbemand: bijstuurregels uit.");
            await before.TapAsync("desk-on");
            await Assertions.Expect(before.Page.Locator(".desk-off")).ToHaveCountAsync(0);
        }
        // No page is open meanwhile: what open pages ask is written down, and would race with the driver of the clock.
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        await using var els = await evening.JoinAsync(chromium, "Els");
        await using var bram = await evening.JoinAsync(chromium, "Bram");
        await Assertions.Expect(bram.Page.Locator("[data-suggestion]")).ToContainTextAsync("0 meldingen in 8 minuten (grens 2)");
        await els.TapAsync("accept-1");
        await Assertions.Expect(bram.Page.Locator("[data-suggestion]")).ToHaveCountAsync(0);
        await Assertions.Expect(bram.Page.Locator("#undo-jeugd-hint-2")).ToBeVisibleAsync();
        await evening.PassAsync(TimeSpan.FromSeconds(8));
        await Assertions.Expect(bram.Page.Locator("#out-jeugd-hint-2")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_real_report_opens_the_card_that_sends_the_caller_to_112()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        await using var els = await evening.JoinAsync(chromium, "Els");
        await els.TapAsync("plus-one");
        await els.OpenAsync("report-1");
        await els.TapAsync("triage-1-Real");
        await Assertions
            .Expect(els.Page.Locator("#real-card h2"))
            .ToHaveTextAsync("Laat de beller NU zelf 112 bellen. Bel daarna zelf 112: dit is GEEN spel.");
        await els.HoldAsync("real-stop");
        await els.ShowsAsync("Gestopt");
        Assert.True(evening.State.Stop!.Real);
    }

    [Theory]
    [InlineData("skip", "Niet gedaan. \"jeugd/hint-2\" is al overgeslagen.")]
    [InlineData("send", "Niet gedaan. \"jeugd/hint-2\" gaat al uit")]
    public async Task Of_two_who_tap_the_same_message_one_does_it_and_the_other_is_told(string what, string told)
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        await using var els = await evening.JoinAsync(chromium, "Els");
        await using var bram = await evening.JoinAsync(chromium, "Bram");
        foreach (var phone in (BoardPhone[])[els, bram])
        {
            await phone.OpenAsync("next0-jeugd-hint-2");
            await Assertions.Expect(phone.Page.Locator($"#next0-{what}-jeugd-hint-2")).ToBeVisibleAsync();
        }
        // Both have their finger on it: their pages do not change under it.
        await Task.WhenAll(PressAsync(els, what), PressAsync(bram, what));
        await Task.WhenAll(els.Page.Mouse.UpAsync(), bram.Page.Mouse.UpAsync());
        foreach (var phone in (BoardPhone[])[els, bram])
            await Assertions.Expect(phone.Page.Locator("#answer:is([data-tone=done], [data-tone=refused])")).ToBeVisibleAsync();
        var tones = new[] { await els.Answer.GetAttributeAsync("data-tone"), await bram.Answer.GetAttributeAsync("data-tone") };
        Assert.Equal(["done", "refused"], tones.Order());
        var loser = tones[0] == "refused" ? els : bram;
        await loser.SaysAsync(told);
        Assert.Single(
            evening.Engine.Journal.Last(BoardEvening.Game, 500),
            entry => entry.Event is InjectSkipped { Inject.Inject: "hint-2" } or ReleasePending { Inject.Inject: "hint-2" }
        );
    }

    [Fact]
    public async Task An_answer_that_is_lost_on_the_way_is_told_loudly_and_the_page_shows_what_came_of_it()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        await using var els = await evening.JoinAsync(chromium, "Els");
        await els.Page.RouteAsync(
            "**/do/skip",
            async route =>
            {
                await route.FetchAsync();
                await route.AbortAsync("internetdisconnected");
            }
        );
        await els.OpenAsync("next0-jeugd-hint-2");
        await els.Page.ClickAsync("#next0-skip-jeugd-hint-2");
        await els.SaysAsync("NIET GELUKT – bel elkaar, of bel 088 - 27 09 018.");
        await Assertions.Expect(els.Page.Locator(".acts")).ToContainTextAsync("Els: hint 2 overgeslagen");
        await Assertions.Expect(els.Page.Locator("#next0-jeugd-hint-2")).ToHaveCountAsync(0);
        await els.SaysAsync("NIET GELUKT");
    }

    [Fact]
    public async Task A_page_that_slept_is_right_when_it_wakes()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        await using var els = await evening.JoinAsync(chromium, "Els");
        await els.Window.SetOfflineAsync(true);
        await Assertions.Expect(els.Page.Locator("#lost")).ToBeVisibleAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(11));
        await evening.DoAsync(new Command.Pause(), "Bram");
        await els.Window.SetOfflineAsync(false);
        await els.ShowsAsync("Pauze");
        await Assertions.Expect(els.Page.Locator("#out-jeugd-hint-2")).ToBeVisibleAsync();
        await Assertions.Expect(els.Page.Locator("#lost")).ToBeHiddenAsync();
        await Assertions.Expect(els.Page.Locator("body")).ToHaveAttributeAsync("data-seq", $"{evening.State.Seq}");
    }

    [Fact]
    public async Task Without_script_a_message_is_looked_at_and_a_game_is_stopped()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        await using var els = await evening.JoinAsync(chromium, "Els", script: false);
        await els.Page.ClickAsync("#say > summary");
        await els.Page.FillAsync("#say-form-text", "De prijs ligt klaar.");
        await els.Page.ClickAsync("#say-form-look");
        await Assertions.Expect(els.Page.Locator("#say-form .post[data-channel=bluesky]")).ToContainTextAsync("De prijs ligt klaar.");
        await Assertions.Expect(els.Page.Locator("#say-form-text")).ToHaveValueAsync("De prijs ligt klaar.");
        Assert.Empty(evening.State.Pending);
        await els.Page.ClickAsync("#stop");
        await els.ShowsAsync("Gestopt");
        await els.SaysAsync("GESTOPT om 19:39.");
    }

    private static async Task PressAsync(BoardPhone phone, string what)
    {
        await phone.Page.Locator($"#next0-{what}-jeugd-hint-2").HoverAsync();
        await phone.Page.Mouse.DownAsync();
    }

    /// <summary>By Tab only; ids that never come are a failure.</summary>
    private static async Task TabToAsync(BoardPhone phone, string id)
    {
        for (var tabs = 0; tabs < 150; tabs++)
        {
            await phone.Page.Keyboard.PressAsync("Tab");
            if (await FocusAsync(phone) == id)
                return;
        }
        Assert.Fail($"Tab never came to {id}.");
    }

    /// <summary>Of a box the box, not its summary.</summary>
    private static Task<string> FocusAsync(BoardPhone phone) =>
        phone.Page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.parentElement?.id || ''");

    private static async Task CheckAsync(BoardPhone phone)
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        foreach (var width in (int[])[360, 1280])
        {
            await phone.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await phone.Page.SetViewportSizeAsync(width, 740);
            Assert.Empty(await Axe.FindAsync(phone.Page));
            Assert.Equal(width, await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }
}
