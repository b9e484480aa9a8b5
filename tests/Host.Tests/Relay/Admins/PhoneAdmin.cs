using System.Text.Json;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Relay.Admins;

/// <summary>
/// An admin with the page open in Chromium at 360 px. The page's clock and timers go by the evening's clock: it is fresh because it
/// asks again every five seconds, not because the test tells it to.
/// </summary>
internal sealed class PhoneAdmin : Admin, IAsyncDisposable
{
    private const string OpenTasks = """
        () => JSON.stringify([...document.querySelectorAll(".card[data-standing=open]")].filter((card) => card.checkVisibility()).map((card) => ({
          id: card.id,
          words: card.querySelector(".words").dataset.copy,
          deliveries: [...card.querySelectorAll("input:checked")].map((box) => box.value),
        })))
        """;

    private readonly IBrowserContext window;
    private readonly List<string> taps = [];

    private PhoneAdmin(string name, IBrowserContext window, IPage page)
        : base(name)
    {
        this.window = window;
        Page = page;
        page.RequestFinished += (_, request) =>
        {
            if (request.Method == "POST")
                taps.Add(TapOf(request.PostData!));
        };
    }

    public IPage Page { get; }

    /// <summary>"message@version.action" of each form that the server has answered, in order.</summary>
    public IReadOnlyList<string> Taps => taps;

    public bool Offline { get; private set; }

    public static async Task<PhoneAdmin> OpenAsync(string name, string link, Chromium chromium, DateTimeOffset now)
    {
        var opened = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = 360, Height = 740 },
                TimezoneId = "Europe/Amsterdam",
            }
        );
        var page = await opened.NewPageAsync();
        // Early enough: until it is held the page's clock runs on by itself.
        await page.Clock.InstallAsync(new() { TimeDate = now.AddHours(-1).UtcDateTime });
        await page.GotoAsync(link);
        var phone = new PhoneAdmin(name, opened, page);
        await phone.LookAsync(now);
        return phone;
    }

    public override async Task<IReadOnlyList<SeenTask>> LookAsync(DateTimeOffset now)
    {
        if (Offline)
            await Page.Clock.PauseAtAsync(now.UtcDateTime);
        else
            await FreshAsync(() => Page.Clock.PauseAtAsync(now.UtcDateTime));
        return await TasksAsync();
    }

    /// <summary>Offline the tap counts on the phone only, and the card says so.</summary>
    public override async Task TapAsync(SeenTask task)
    {
        var button = Card(task.Id).Locator(".done");
        if (Offline)
        {
            await button.ClickAsync();
            await Assertions.Expect(Card(task.Id).Locator(".later")).ToHaveTextAsync("Genoteerd. Wordt verstuurd zodra er verbinding is.");
        }
        else
        {
            await FreshAsync(() => button.ClickAsync());
        }
    }

    /// <summary>The ids of the cards that can be seen, from above.</summary>
    public async Task<IReadOnlyList<string>> CardsAsync() =>
        await Page.Locator(".card:visible").EvaluateAllAsync<string[]>("cards => cards.map((card) => card.id)");

    public Task TickAsync(string delivery) => Page.Locator($"input[value='{delivery}']").CheckAsync();

    public ILocator Card(string id) => Page.Locator($"[id='{id}']");

    public async Task LoseConnectionAsync()
    {
        Offline = true;
        await Page.RouteAsync("**", route => route.AbortAsync());
        await Page.EvaluateAsync("dispatchEvent(new Event('offline'))");
        await Assertions.Expect(Page.Locator("#lost")).ToBeVisibleAsync();
    }

    /// <summary>
    /// The event comes once requests get through. A browser may tell the page a moment before; the page would ask again five seconds later,
    /// on a clock that stands still here.
    /// </summary>
    public async Task FindConnectionAsync()
    {
        Offline = false;
        await Page.UnrouteAllAsync();
        await FreshAsync(() => Page.EvaluateAsync("dispatchEvent(new Event('online'))"));
        await Assertions.Expect(Page.Locator("#lost")).ToBeHiddenAsync();
    }

    public async Task<IReadOnlyList<SeenTask>> TasksAsync() =>
        JsonSerializer.Deserialize<List<SeenTask>>(await Page.EvaluateAsync<string>(OpenTasks), JsonSerializerOptions.Web)!;

    public ValueTask DisposeAsync() => window.DisposeAsync();

    private static string TapOf(string form) => Uri.UnescapeDataString(form).Split('/')[1].Split(".groepen", StringSplitOptions.None)[0];

    /// <summary>Returns when the page has taken in a newer one: its title is the last thing that it takes.</summary>
    private async Task FreshAsync(Func<Task> cause)
    {
        await Page.EvaluateAsync("document.title = ''");
        await cause();
        await Assertions.Expect(Page).Not.ToHaveTitleAsync("");
    }
}
