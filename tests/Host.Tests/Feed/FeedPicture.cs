using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Feed;

/// <summary>Makes the picture of the README, when asked.</summary>
public class FeedPicture(Chromium chromium)
{
    [Fact(Skip = "FEEDGAME_UPDATE_IMAGES is not 1", SkipUnless = nameof(DeskAndPhone.Asked), SkipType = typeof(DeskAndPhone))]
    public async Task The_README_shows_the_page_on_a_desk_and_on_a_phone()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        var desk = await DeskAndPhone.OnDeskAsync(chromium, OpenAsync);
        var phone = await DeskAndPhone.OnPhoneAsync(chromium, ColorScheme.Dark, OpenAsync);
        await DeskAndPhone.SaveAsync(chromium, desk, phone, "feed.png");

        async Task OpenAsync(IPage page)
        {
            await page.GotoAsync(app.Address + "/g/zevenhuizen");
            await Assertions.Expect(page.Locator("#link-state")).ToHaveAttributeAsync("data-link", "on");
        }
    }
}
