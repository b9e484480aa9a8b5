using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Reading;
using FeedGame.Host.Tests.Steering;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Printables;

/// <summary>The run sheet as a page, and going on from paper on the board, in Chromium at 360 px.</summary>
public sealed class RunSheetPageTests(Chromium chromium)
{
    [Fact]
    public async Task The_page_is_as_things_stand_now_fits_a_phone_and_who_opens_it_is_noted()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        await using var els = await evening.JoinAsync(chromium, "Els");
        var answer = await els.Page.GotoAsync($"{evening.Address}/play/{BoardEvening.Game}/run-sheet");
        Assert.Equal("no-store", await answer!.HeaderValueAsync("Cache-Control"));
        await Assertions.Expect(els.Page.Locator("[data-inject='jeugd/start'] .standing")).ToHaveTextAsync("al verstuurd 19:30");
        await Assertions.Expect(els.Page.Locator("[data-inject='jeugd/hint-6'] .text")).ToContainTextAsync("EINDE SPELBERICHT");
        Assert.Equal(360, await els.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await Axe.FindAsync(els.Page));
        Assert.Contains(evening.Engine.Journal.Last(BoardEvening.Game, 50), entry => entry.Event is PlanRead { Page: "run-sheet" });
    }

    [Fact]
    public async Task What_went_by_paper_is_noted_on_the_board_in_two_taps()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        await evening.DoAsync(new Command.Pause());
        await evening.PlayToAsync(TimeSpan.FromMinutes(14));
        await evening.DoAsync(new Command.Resume(ResumeMode.Ask));
        await using var els = await evening.JoinAsync(chromium, "Els");
        await els.Page.ClickAsync("#paper summary");
        await els.Page.ClickAsync("#paper-jeugd-hint-2");
        await Assertions.Expect(els.Page.Locator("#answer")).ToContainTextAsync("van papier gegeven, jeugd/hint-2");
        var hint = evening.State.Injects[new InjectId("jeugd", "hint-2")];
        Assert.Equal((InjectStatus.Released, hint.Due), (hint.Status, hint.OnPaper));
        Assert.DoesNotContain(evening.State.Deliveries.Keys, key => key.Inject == hint.Id);
        await els.Page.SelectOptionAsync("#paper-time-jeugd-hint-3", new SelectOptionValue { Index = 2 });
        await els.Page.ClickAsync("#paper-all");
        await Assertions.Expect(els.Page.Locator("#answer")).ToContainTextAsync("van papier gegeven, jeugd/hint-3");
        var third = evening.State.Injects[new InjectId("jeugd", "hint-3")];
        Assert.Equal(third.Due + TimeSpan.FromMinutes(1), third.OnPaper);
        Assert.Single(
            evening.Engine.Journal.Last(BoardEvening.Game, 20),
            entry => entry.Event is GivenOutByPaper { Inject.Inject: "hint-3" }
        );
    }
}
