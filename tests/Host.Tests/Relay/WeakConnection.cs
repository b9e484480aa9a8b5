using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Relay;

/// <summary>Taps of a page that do not arrive: none of them, or all but the first.</summary>
internal sealed class WeakConnection
{
    private readonly TaskCompletionSource lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? passes = "";

    private WeakConnection() { }

    public static async Task<WeakConnection> OnAsync(IPage page)
    {
        var weak = new WeakConnection();
        await page.RouteAsync("**", weak.HandleAsync);
        return weak;
    }

    /// <summary>The tap that is sent next arrives, also when it is sent twice; those behind it do not.</summary>
    public void TakesOne() => passes = null;

    /// <summary>Returns when one behind the first was lost.</summary>
    public Task LostAsync() => lost.Task.WaitAsync(TestContext.Current.CancellationToken);

    private async Task HandleAsync(IRoute route)
    {
        var request = route.Request;
        if (request.Method == "POST")
            passes ??= request.PostData;
        if (request.Method != "POST" || request.PostData == passes)
        {
            await route.ContinueAsync();
            return;
        }
        await route.AbortAsync();
        if (passes?.Length > 0)
            lost.TrySetResult();
    }
}
