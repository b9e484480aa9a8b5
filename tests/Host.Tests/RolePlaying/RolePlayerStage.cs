using FeedGame.Engine.Commands;
using FeedGame.Engine.Roles;
using FeedGame.Host.Play;
using FeedGame.Host.RolePlaying;
using FeedGame.Host.Tests.Access;
using FeedGame.Host.Tests.Canaries;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.RolePlaying;

/// <summary>The role-player's page behind its door; the evening of the canaries is played by stepping the clock.</summary>
internal static class RolePlayerStage
{
    public const string Path = "/play/kanarie/role-player";

    public static Task<AccessStage> OpenAsync() => AccessStage.OpenAsync((app, stage) => app.MapRolePlayer(stage.Door));

    public static Task<Browser> JoinAsync(AccessStage stage) => stage.JoinAsync(Role.RolePlayer, "Bo", "round:jeugd");

    /// <summary>So many minutes after the round began.</summary>
    public static Task AtAsync(AccessStage stage, double minutes) => stage.RunToAsync(CanaryGame.Start.AddMinutes(minutes));

    public static async Task<IPage> OpenAsync(Chromium chromium, AccessStage stage, int width = 360, bool script = true)
    {
        var window = await chromium.OpenAsync(
            new()
            {
                BaseURL = stage.Address,
                ViewportSize = new() { Width = width, Height = 740 },
                JavaScriptEnabled = script,
                Locale = "nl-NL",
            }
        );
        var page = await window.NewPageAsync();
        await page.GotoAsync(stage.Link("Bo", Role.RolePlayer, "round:jeugd"));
        await page.Locator("main button, form button").First.ClickAsync();
        await page.WaitForURLAsync("**" + Path + "**");
        return page;
    }
}
