using System.Net;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Reports;
using FeedGame.Engine.Roles;
using FeedGame.Host.Play;
using FeedGame.Host.ReportDesk;
using FeedGame.Host.Tests.Access;

namespace FeedGame.Host.Tests.ReportDesk;

/// <summary>The page of the report desk by plain forms: one tap counts, the rest when there is time (R1, R2).</summary>
public sealed class DeskPageTests
{
    internal const string Path = "/play/kanarie/desk";

    /// <summary>An open line that tells nothing: what is new is read by loading the page again.</summary>
    private static readonly PlayLive Live = new(TimeProvider.System);

    [Fact]
    public async Task One_tap_is_a_report_and_the_page_asks_for_the_rest()
    {
        await using var stage = await OpenAsync();
        using var desk = await stage.JoinAsync(Role.Desk);
        Assert.Contains("Er is nog niemand die belde", (await desk.GetAsync(Path)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await desk.DoAsync("report")).Status);
        var fields = new[] { ("number", "1"), ("triage", ""), ("place", "Kerkplein"), ("text", "Iemand met een <b>mand</b>") };
        Assert.Equal(HttpStatusCode.OK, (await desk.DoAsync("triage", fields)).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.DoAsync("triage", ("number", "1"), ("triage", "game"))).Status);
        var report = Assert.Single(stage.State.Reports);
        Assert.Equal((1, Triage.Game), (report.Count, report.Triage));
        var page = (await desk.GetAsync(Path)).Text;
        Assert.Contains("Kerkplein · Iemand met een &lt;b&gt;mand&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("1 in deze minuut, 1 in 10 minuten", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_real_opens_the_card_with_112_first_and_offers_pause_and_stop()
    {
        await using var stage = await OpenAsync();
        using var desk = await stage.JoinAsync(Role.Desk);
        await desk.DoAsync("report");
        Assert.DoesNotContain(RealCard.First.Nl, (await desk.GetAsync(Path)).Text, StringComparison.Ordinal);
        var said = await desk.DoAsync("triage", ("number", "1"), ("triage", "real"));
        Assert.Contains(RealCard.First.Nl, said.Text, StringComparison.Ordinal);
        var page = (await desk.GetAsync(Path)).Text;
        Assert.True(
            page.IndexOf(RealCard.First.Nl, StringComparison.Ordinal) is > 0 and var card
                && card < page.IndexOf("id=\"report\"", StringComparison.Ordinal)
        );
        Assert.Contains("do/pause", page, StringComparison.Ordinal);
        Assert.Contains(RealCard.Stop.Nl, page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await desk.DoAsync("stop", ("real", "true"))).Status);
        Assert.True(stage.State.Stop!.Real);
        Assert.DoesNotContain(RealCard.Stop.Nl, (await desk.GetAsync(Path)).Text, StringComparison.Ordinal);
    }

    /// <summary>A queue of parents: one tap each, and the page says loudly who is missing once the round is over.</summary>
    [Fact]
    public async Task Children_are_counted_by_tapping_and_those_that_are_missed_are_told()
    {
        await using var stage = await OpenAsync();
        using var desk = await stage.JoinAsync(Role.Desk);
        Assert.Contains("0 op pad, 0 terug", (await desk.GetAsync(Path)).Text, StringComparison.Ordinal);
        for (var child = 0; child < 3; child++)
            Assert.Contains(
                "op pad",
                (await desk.DoAsync("children", ("round", "jeugd"), ("more", "true"), ("out", "1"))).Text,
                StringComparison.Ordinal
            );
        await desk.DoAsync("children", ("round", "jeugd"), ("more", "true"), ("returned", "1"));
        var page = (await desk.GetAsync(Path)).Text;
        Assert.Contains("3 op pad, 1 terug", page, StringComparison.Ordinal);
        Assert.DoesNotContain("De volgende ronde wacht", page, StringComparison.Ordinal);
        await stage.RunToAsync(Canaries.CanaryGame.Start.AddMinutes(12));
        await stage.DoAsync(new Command.Found());
        Assert.Contains("Nog 2 kinderen op pad. De volgende ronde wacht.", (await desk.GetAsync(Path)).Text, StringComparison.Ordinal);
        var home = await desk.DoAsync("children-home", ("round", "jeugd"), ("because", "Opa nam ze mee."));
        Assert.Contains("alle kinderen zijn terug", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("De volgende ronde wacht", (await desk.GetAsync(Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_controller_did_is_told_until_it_is_seen()
    {
        await using var stage = await OpenAsync();
        using var desk = await stage.JoinAsync(Role.Desk);
        await stage.RunToAsync(Canaries.CanaryGame.Start.AddMinutes(2));
        Assert.DoesNotContain("notice-", (await desk.GetAsync(Path)).Text, StringComparison.Ordinal);
        await stage.DoAsync(new Command.Pause());
        var told = (await desk.GetAsync(Path)).Text;
        Assert.Contains("Pauze. Er gaan geen berichten uit. Neem wel meldingen aan.", told, StringComparison.Ordinal);
        var number = stage.State.Notices[^1].Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains($"name=\"notice\" value=\"{number}\"", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await desk.DoAsync("see-notice", ("notice", number))).Status);
        Assert.DoesNotContain("name=\"notice\"", (await desk.GetAsync(Path)).Text, StringComparison.Ordinal);
        Assert.Equal(Role.Desk, Assert.Single(stage.State.Notices[^1].Seen).Role);
    }

    [Fact]
    public async Task Presence_is_said_and_taken_back_and_others_are_counted()
    {
        await using var stage = await OpenAsync();
        using var els = await stage.JoinAsync(Role.Desk, "Els");
        using var bo = await stage.JoinAsync(Role.Desk, "Bo");
        Assert.Contains("regels over meldingen staan uit", (await els.GetAsync(Path)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await els.DoAsync("desk", ("on", "true"))).Status);
        Assert.Contains("U bent de enige", (await els.GetAsync(Path)).Text, StringComparison.Ordinal);
        Assert.Contains("Er zit nog iemand", (await bo.GetAsync(Path)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await els.DoAsync("desk", ("on", "false"))).Status);
        Assert.Null(stage.State.DeskSince);
    }

    [Fact]
    public async Task It_shows_what_was_sent_and_nothing_of_the_plan()
    {
        await using var stage = await OpenAsync();
        Assert.IsType<CommandDecision.Accepted>(await stage.DoAsync(new Command.Stop()));
        using var desk = await stage.JoinAsync(Role.Desk);
        var page = (await desk.GetAsync(Path + "?lang=en")).Text;
        Assert.Contains("What everybody can read", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Er is nog niets verstuurd", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hier zingt", page, StringComparison.Ordinal);
        Assert.Equal(GameStatus.Stopped, stage.State.Status);
    }

    [Fact]
    public async Task Others_have_no_such_page()
    {
        await using var stage = await OpenAsync();
        foreach (var role in new[] { Role.Safety, Role.Police, Role.RolePlayer, Role.Evaluator })
        {
            using var browser = await stage.JoinAsync(role, role.ToString());
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(Path)).Status);
        }
        using var stranger = new Browser(stage.Address);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(Path)).Status);
    }

    internal static Task<AccessStage> OpenAsync() =>
        AccessStage.OpenAsync(
            (app, stage) =>
            {
                app.MapReportDesk(stage.Door);
                app.MapPlayLive(Live, stage.Engine, (context, game) => stage.Door.Find(context, game) is not null);
            }
        );
}
