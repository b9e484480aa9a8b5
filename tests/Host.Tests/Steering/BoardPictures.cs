using FeedGame.Engine.Commands;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Steering;

/// <summary>Makes the picture of the board for the README, when asked: <c>FEEDGAME_UPDATE_IMAGES=1</c>.</summary>
public sealed class BoardPictures(Chromium chromium)
{
    [Fact(Skip = "FEEDGAME_UPDATE_IMAGES is not 1", SkipUnless = nameof(DeskAndPhone.Asked), SkipType = typeof(DeskAndPhone))]
    public async Task The_README_shows_the_board_while_searching_while_steering_and_when_stopped()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.DoAsync(new Command.Desk(On: true), "Carla");
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        await evening.DoAsync(new Command.Report(2, "gele jas", "Dorpsstraat"), "Carla");
        await using var els = await evening.JoinAsync(chromium, "Els");
        var searching = await ShootAsync(els);
        await els.Page.GotoAsync(els.Page.Url + "?tempo=x0.75");
        await els.Page.Locator("#tempo").ScrollIntoViewIfNeededAsync();
        await els.Page.EvaluateAsync("document.getElementById('tempo').scrollIntoView()");
        var steering = await ShootAsync(els);
        await evening.DoAsync(new Command.Stop(), "Carla");
        await els.Page.GotoAsync(els.Page.Url.Split('?')[0]);
        await els.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Phones.SaveAsync(chromium, "board.png", searching, steering, await ShootAsync(els));
    }

    private static async Task<string> ShootAsync(BoardPhone phone) => Convert.ToBase64String(await phone.Page.ScreenshotAsync());
}
