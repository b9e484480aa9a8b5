using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Steering;

/// <summary>A whole evening played by tapping, on two phones of 360 pixels.</summary>
public sealed class BoardEveningTests(Chromium chromium)
{
    private const string Youth = "jeugd";
    private const string Adults = "volwassenen";

    [Fact]
    public async Task A_whole_evening_is_played_by_tapping()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await using var els = await evening.JoinAsync(chromium, "Els");
        await using var bram = await evening.JoinAsync(chromium, "Bram");

        await els.ShowsAsync("Nog niet begonnen");
        await els.HoldAsync("start-jeugd");
        await els.ShowsAsync("Zoeken");
        await bram.ShowsAsync("Zoeken");

        await PauseAndGoFasterAsync(evening, els);
        await SkipAndSendAsync(evening, els, bram);
        await SpeakAsync(evening, els);
        await FindTwiceAsync(evening, els);
        await StopAndGoOnAsync(evening, els, bram);

        await els.HoldAsync("found");
        await els.TapAsync("off-street-volwassenen");
        Assert.Equal(RoundStatus.Found, evening.State.Rounds[Adults].Status);
        await evening.PlayToAsync(TimeSpan.FromHours(3));
        await els.ShowsAsync("Afgelopen");
        Assert.Equal(GameStatus.Ended, evening.State.Status);
        await Assertions.Expect(els.Page.Locator("#stop")).ToHaveCountAsync(0);
    }

    private static async Task PauseAndGoFasterAsync(BoardEvening evening, BoardPhone els)
    {
        await evening.PlayToAsync(TimeSpan.FromMinutes(2));
        await Assertions.Expect(els.Page.Locator("#out-jeugd-hint-1")).ToContainTextAsync("Hint 1 van 6");
        await els.TapAsync("pause");
        await els.ShowsAsync("Pauze");
        var due = evening.State.Injects[Hint(2)].Due!.Value;
        await evening.PlayToAsync(TimeSpan.FromMinutes(4));
        await els.TapAsync("resume-shift");
        await els.ShowsAsync("Zoeken");
        Assert.Equal(due.AddMinutes(2), evening.State.Injects[Hint(2)].Due);

        await els.OpenAsync("tempo");
        await els.Page.ClickAsync("#tempo-x0-5");
        var shown = els.Page.Locator("#tempo tbody tr").First;
        await Assertions.Expect(shown).ToContainTextAsync("hint 2");
        Assert.Equal(due.AddMinutes(2), evening.State.Injects[Hint(2)].Due);
        var becomes = await shown.Locator("td").Last.TextContentAsync();
        await els.TapAsync("tempo-go");
        Assert.Equal(becomes, BoardEvening.Clock.Exact(evening.State.Injects[Hint(2)].Due!.Value));
    }

    private static async Task SkipAndSendAsync(BoardEvening evening, BoardPhone els, BoardPhone bram)
    {
        await els.OpenAsync("next0-jeugd-hint-2");
        await els.TapAsync("next0-skip-jeugd-hint-2");
        Assert.Equal(InjectStatus.Skipped, evening.State.Injects[Hint(2)].Status);
        await Assertions.Expect(bram.Page.Locator(".acts")).ToContainTextAsync("Els: hint 2 overgeslagen");
        await els.OpenAsync("next0-jeugd-hint-3");
        await els.TapAsync("next0-send-jeugd-hint-3");
        await Assertions.Expect(bram.Page.Locator("#undo-jeugd-hint-3")).ToBeVisibleAsync();
        Assert.Equal(InjectStatus.Planned, evening.State.Injects[Hint(3)].Status);
        await evening.PassAsync(TimeSpan.FromSeconds(8));
        Assert.Equal(InjectStatus.Released, evening.State.Injects[Hint(3)].Status);
    }

    private static async Task SpeakAsync(BoardEvening evening, BoardPhone els)
    {
        await els.OpenAsync("say");
        await els.Page.FillAsync("#say-form-text", "De prijs ligt klaar in {meeting_point}.");
        await Assertions.Expect(els.Page.Locator("#say-form .post")).ToHaveCountAsync(3);
        await Assertions.Expect(els.Page.Locator("#say-form .post[data-channel=bluesky]")).ToContainTextAsync("/300");
        var posts = evening.Network.Posts.Count;
        await els.TapAsync("say-form-go");
        await els.TapAsync($"undo-jeugd-{evening.State.Pending.Single().Inject.Inject}");
        await evening.PassAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(posts, evening.Network.Posts.Count);
        Assert.Empty(evening.State.Pending);
        await els.OpenAsync("say");
        await els.Page.FillAsync("#say-form-text", "De prijs ligt klaar in {meeting_point}.");
        await els.TapAsync("say-form-go");
        await evening.PassAsync(TimeSpan.FromSeconds(8));
        Assert.Contains("De prijs ligt klaar in het dorpshuis.", evening.Network.Posts[^1], StringComparison.Ordinal);

        await els.OpenAsync("out-jeugd-hint-1");
        await els.Page.FillAsync("#correct-jeugd-hint-1-text", "De boef kijkt naar de lucht.");
        await els.TapAsync("correct-jeugd-hint-1-go");
        await evening.PassAsync(TimeSpan.FromSeconds(8));
        Assert.Contains("De boef kijkt naar de lucht.", evening.Network.Posts[^1], StringComparison.Ordinal);
    }

    private static async Task FindTwiceAsync(BoardEvening evening, BoardPhone els)
    {
        await els.HoldAsync("found");
        await els.ShowsAsync("Gevonden");
        await els.HoldAsync("reopen-jeugd");
        await els.ShowsAsync("Zoeken");
        await els.HoldAsync("found");
        await els.ShowsAsync("Gevonden");
        await els.TapAsync("off-street-jeugd");
        Assert.Equal(RoundStatus.Found, evening.State.Rounds[Youth].Status);
        Assert.NotNull(evening.State.Rounds[Youth].OffStreetAt);
    }

    private static async Task StopAndGoOnAsync(BoardEvening evening, BoardPhone els, BoardPhone bram)
    {
        await els.HoldAsync("start-volwassenen");
        await els.ShowsAsync("Zoeken");
        await els.HoldAsync("stop");
        await els.ShowsAsync("Gestopt");
        await bram.ShowsAsync("Gestopt");
        await els.HoldAsync("resume");
        await Assertions.Expect(bram.Page.Locator("#stopped")).ToContainTextAsync("Els wil hervatten.");
        Assert.Equal(GameStatus.Stopped, evening.State.Status);
        await bram.HoldAsync("resume");
        await bram.ShowsAsync("Zoeken");
        await els.ShowsAsync("Zoeken");
    }

    private static InjectId Hint(int number) => new(Youth, $"hint-{number}");
}
