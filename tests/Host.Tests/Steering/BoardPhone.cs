using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Steering;

/// <summary>A controller's phone: taps, holds, and what it says.</summary>
internal sealed class BoardPhone(IBrowserContext window, IPage page) : IAsyncDisposable
{
    public IPage Page => page;

    public IBrowserContext Window => window;

    public ILocator Answer => page.Locator("#answer");

    public ILocator State => page.Locator(".state strong");

    /// <summary>Opens a box that is shut.</summary>
    public async Task OpenAsync(string box)
    {
        if (await page.Locator($"#{box}").GetAttributeAsync("open") is null)
            await page.Locator($"#{box} > summary").ClickAsync();
    }

    /// <summary>Taps, and reads that it is done.</summary>
    public async Task TapAsync(string button)
    {
        await ReadAsync();
        await page.Locator($"#{button}").ClickAsync();
        await Assertions.Expect(Answer).ToHaveAttributeAsync("data-tone", "done");
    }

    /// <summary>Keeps the button pressed until the page says that it is done.</summary>
    public async Task HoldAsync(string button)
    {
        await ReadAsync();
        await page.Locator($"#{button}").HoverAsync();
        await page.Mouse.DownAsync();
        await Assertions.Expect(Answer).ToHaveAttributeAsync("data-tone", "done");
        await page.Mouse.UpAsync();
    }

    /// <summary>What was answered before is read and forgotten.</summary>
    private async Task ReadAsync() => await Answer.EvaluateAsync("answer => { answer.textContent = ''; answer.dataset.tone = ''; }");

    public Task SaysAsync(string text) => Assertions.Expect(Answer).ToContainTextAsync(text);

    public Task ShowsAsync(string state) => Assertions.Expect(State).ToHaveTextAsync(state);

    public async ValueTask DisposeAsync() => await window.DisposeAsync();
}
