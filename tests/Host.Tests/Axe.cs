using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests;

/// <summary>
/// Runs axe within the page. The package's own <c>RunAxe</c> puts the script in anew and opens a second page for each run, which
/// takes seconds; ours have no frames, so one script serves all runs on a page.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Each finding with the element; empty when the page is clean as it looks now.</summary>
    public static async Task<string[]> FindAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(
            "async () => (await axe.run()).violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html))"
        );
    }
}
