using System.Globalization;
using System.Net;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Roles;
using FeedGame.Host.Tests.Access;
using FeedGame.Host.Tests.Preflights;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Readiness;

/// <summary>The page of the gate in Chromium at 360 px: what is red, ticking off, approving, going on all the same, arming.</summary>
public sealed class ReadyPageTests(Chromium chromium)
{
    private const string Path = $"/play/{GatedHost.Game}/ready";

    [Fact]
    public async Task The_page_tells_what_is_red_and_what_to_do_and_axe_finds_nothing()
    {
        await using var stage = await OpenAsync();
        var page = await stage.JoinAsync("Anna", Role.Organiser);
        await Assertions.Expect(page.Locator("[data-part=gate] h2")).ToHaveTextAsync("Nog niet startklaar: 8 rood.");
        await Assertions.Expect(page.Locator("#item-number")).ToContainTextAsync("Langer dan 7 dagen geleden.");
        await Assertions.Expect(page.Locator("#item-weather .tag")).ToHaveTextAsync("denk eraan");
        await Assertions.Expect(page.Locator("#item-date .tag")).ToHaveTextAsync("in orde");
        Assert.Empty(await Axe.FindAsync(page));
    }

    [Fact]
    public async Task An_item_is_ticked_off_in_two_taps_and_taken_back_in_one()
    {
        await using var stage = await OpenAsync();
        var page = await stage.JoinAsync("Anna", Role.Organiser);
        await page.ClickAsync("#item-insurance summary");
        await page.ClickAsync("#tick-insurance");
        await Assertions.Expect(page.Locator("#answer")).ToContainTextAsync("Afgevinkt: Verzekering.");
        await Assertions.Expect(page.Locator("#item-insurance .tag")).ToHaveTextAsync("in orde");
        await Assertions.Expect(page.Locator("#item-insurance")).ToContainTextAsync("Anna,");
        await page.ClickAsync("#item-insurance button");
        await Assertions.Expect(page.Locator("#item-insurance .tag")).ToHaveTextAsync("nog doen");
        Assert.Empty(stage.Host.State.Ready.Notes);
    }

    [Fact]
    public async Task Who_did_it_when_and_what_to_know_stand_beside_the_tick_and_not_in_the_journal()
    {
        await using var stage = await OpenAsync();
        var page = await stage.JoinAsync("Anna", Role.Organiser);
        await page.ClickAsync("#item-control-room summary");
        await page.FillAsync("#by-control-room", "Bert de Wit");
        await page.FillAsync("#note-control-room", "Sprak met de dienstdoende");
        await page.ClickAsync("#tick-control-room");
        await Assertions.Expect(page.Locator("#item-control-room")).ToContainTextAsync("Sprak met de dienstdoende");
        await Assertions.Expect(page.Locator("#item-control-room")).ToContainTextAsync("Bert de Wit,");
        var note = stage.Host.State.Ready.Notes[ReadyItem.ControlRoom];
        Assert.DoesNotContain("Bert", note.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arming_is_refused_with_everything_at_once_and_goes_on_in_a_name()
    {
        await using var stage = await OpenAsync();
        var page = await stage.JoinAsync("Anna", Role.Organiser);
        await HoldAsync(page, "#arm");
        await Assertions.Expect(page.Locator("#answer")).ToContainTextAsync("Verzekering: nog niet geregeld.");
        await Assertions.Expect(page.Locator("#answer")).ToContainTextAsync("Hervatten na een stop: 1 van de 2");
        await page.ClickAsync("#override summary");
        await page.FillAsync("#reason", "De gemeente belt straks");
        await HoldAsync(page, "#override-form button");
        await Assertions.Expect(page.Locator("[data-part=gate]")).ToContainTextAsync("Anna, ");
        await Assertions.Expect(page.Locator("[data-part=gate]")).ToContainTextAsync("De gemeente belt straks");
        await HoldAsync(page, "#arm");
        await Assertions.Expect(page.Locator("[data-part=gate] h2")).ToHaveTextAsync("De speelavond staat klaar.");
        Assert.Equal(GameStatus.Armed, stage.Host.State.Status);
        Assert.Empty(await Axe.FindAsync(page));
    }

    [Fact]
    public async Task The_police_approve_what_names_them_as_it_will_be_published()
    {
        await using var stage = await OpenAsync();
        var hint = InjectId.Parse("jeugd/hint-1");
        await stage.Host.SayAsync(new Command.Approve(hint), "Bert");
        await stage.Host.SayAsync(new Command.Edit(hint, "De boef loopt samen met de politie in het park."), "Anna");
        var page = await stage.JoinAsync("Wim", Role.Police);
        var text = page.Locator("[id='text-jeugd.hint-1']");
        await Assertions.Expect(text).ToContainTextAsync("Noemt en wacht op: politie.");
        await Assertions.Expect(text.Locator("mark")).ToContainTextAsync("politie");
        await Assertions.Expect(text).ToContainTextAsync("EINDE SPELBERICHT");
        Assert.Empty(await Axe.FindAsync(page));
        await text.Locator("button.go").ClickAsync();
        await Assertions.Expect(text.Locator(".tag")).ToHaveTextAsync("goedgekeurd");
    }

    [Fact]
    public async Task A_rejection_is_shown_with_its_reason_and_the_author_cannot_approve()
    {
        await using var stage = await OpenAsync();
        var hint = InjectId.Parse("jeugd/hint-1");
        await stage.Host.SayAsync(new Command.Edit(hint, "Anders."), "Anna");
        await stage.Host.SayAsync(new Command.Reject(hint, "Noem de straat niet"), "Wim", Role.Police);
        var text = (await stage.JoinAsync("Anna", Role.Organiser)).Locator("[id='text-jeugd.hint-1']");
        await Assertions.Expect(text).ToContainTextAsync("Noem de straat niet");
        await Assertions.Expect(text.Locator("form")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_script_forms_do_the_same()
    {
        await using var stage = await OpenAsync();
        var page = await stage.JoinAsync("Anna", Role.Organiser, script: false);
        await page.ClickAsync("#item-letter summary");
        await page.ClickAsync("#tick-letter");
        await Assertions.Expect(page.Locator("#answer")).ToContainTextAsync("Afgevinkt: Brief en hesje.");
        await Assertions.Expect(page.Locator("#item-letter .tag")).ToHaveTextAsync("in orde");
        await page.ClickAsync("#item-channels button");
        await Assertions.Expect(page.Locator("#item-channels .tag")).ToHaveTextAsync("in orde");
        await page.ClickAsync("#arm");
        await Assertions.Expect(page.Locator("#answer")).ToContainTextAsync("Verzekering: nog niet geregeld.");
    }

    [Theory]
    [InlineData(Role.Desk)]
    [InlineData(Role.RolePlayer)]
    [InlineData(Role.Evaluator)]
    public async Task Other_roles_and_strangers_do_not_see_it(Role role)
    {
        await using var stage = await OpenAsync();
        using var browser = new Browser(stage.Host.Address);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(Path)).Status);
        await browser.PostAsync(stage.Host.Link("Els", role));
        var refused = await browser.GetAsync(Path);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.DoesNotContain("hint", refused.Text, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task HoldAsync(IPage page, string button)
    {
        // For who cannot hold: two presses.
        await page.ClickAsync(button);
        await page.ClickAsync(button);
    }

    private async Task<Stage> OpenAsync()
    {
        var game = await PreflightGame.OpenAsync();
        var tomorrow = TimeProvider.System.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await game.ChangeAsync("\ndate: 2018-09-27", "\ndate: " + tomorrow);
        return new Stage(game, await GatedHost.ServeAsync(game), chromium);
    }

    private sealed class Stage(PreflightGame game, GatedHost host, Chromium chromium) : IAsyncDisposable
    {
        private readonly List<IBrowserContext> windows = [];

        public GatedHost Host => host;

        /// <summary>The page as it is for somebody whom a new link let in.</summary>
        public async Task<IPage> JoinAsync(string name, Role role, bool script = true)
        {
            var window = await chromium.OpenAsync(
                new()
                {
                    ViewportSize = new() { Width = 360, Height = 780 },
                    BaseURL = host.Address,
                    JavaScriptEnabled = script,
                }
            );
            windows.Add(window);
            var page = await window.NewPageAsync();
            await page.GotoAsync(host.Link(name, role));
            await page.ClickAsync("button");
            await page.GotoAsync(Path);
            return page;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var window in windows)
                await window.DisposeAsync();
            await host.DisposeAsync();
            await game.DisposeAsync();
        }
    }
}
