using FeedGame.Host.Commands;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Rehearsals;

/// <summary>Makes the picture of a rehearsal for the guide, when asked.</summary>
public class RehearsalPicture(Chromium chromium)
{
    [Fact(Skip = "FEEDGAME_UPDATE_IMAGES is not 1", SkipUnless = nameof(DeskAndPhone.Asked), SkipType = typeof(DeskAndPhone))]
    public async Task The_guide_shows_the_overview_on_a_desk_and_what_neighbours_read_on_a_phone()
    {
        var folder = Directory.CreateTempSubdirectory("feedgame-test-");
        var said = new StringWriter();
        await CommandLine.RunAsync(
            ["rehearse", "zevenhuizen", "--speed", "max", "--out", folder.FullName],
            new Output(said, said, IsTerminal: false),
            TestContext.Current.CancellationToken
        );
        var desk = await DeskAndPhone.OnDeskAsync(chromium, page => page.GotoAsync(Address("index.html")));
        var phone = await DeskAndPhone.OnPhoneAsync(chromium, ColorScheme.Light, page => page.GotoAsync(Address("public.html")));
        folder.Delete(recursive: true);
        await DeskAndPhone.SaveAsync(chromium, desk, phone, "images", "rehearsal.png");

        string Address(string page) => new Uri(Path.Combine(folder.FullName, page)).AbsoluteUri;
    }
}
