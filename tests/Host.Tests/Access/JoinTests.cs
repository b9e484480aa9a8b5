using System.Net;
using FeedGame.Engine.Links;
using FeedGame.Engine.Roles;
using FeedGame.Host.Access;

namespace FeedGame.Host.Tests.Access;

/// <summary>From a link to a page (S4, DESIGN §7).</summary>
public sealed class JoinTests
{
    [Fact]
    public async Task Looking_at_a_link_uses_nothing_up_and_lets_nobody_in()
    {
        await using var stage = await AccessStage.OpenAsync();
        var link = stage.Link("Els", Role.Police, terms: new LinkTerms(MostUses: 1));
        using var messenger = new Browser(stage.Address);
        for (var look = 0; look < 3; look++)
        {
            var page = await messenger.GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("als politie", page.Text, StringComparison.Ordinal);
            Assert.Null(page.Cookies);
        }
        using var browser = new Browser(stage.Address);
        var joined = await browser.PostAsync(link);
        Assert.Equal((HttpStatusCode.SeeOther, "/play/kanarie"), (joined.Status, joined.Location));
        Assert.Equal("/play/kanarie/safety", (await browser.GetAsync("/play/kanarie")).Location);
    }

    [Fact]
    public async Task The_cookie_is_for_the_pages_of_that_game_and_no_script_reads_it()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var browser = new Browser(stage.Address);
        var cookie = (await browser.PostAsync(stage.Link("Els", Role.Desk))).Cookies!;
        Assert.Contains("path=/play/kanarie;", cookie + ";", StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("secure", cookie, StringComparison.Ordinal);
        Assert.Null(browser.CookieFor("/g/kanarie"));
        Assert.Null(browser.CookieFor("/play/kanarie-2"));
    }

    [Fact]
    public async Task A_link_that_is_used_up_expired_taken_back_or_made_up_lets_nobody_in()
    {
        await using var stage = await AccessStage.OpenAsync();
        var once = stage.Link("Anna", Role.Desk, terms: new LinkTerms(MostUses: 1));
        var until = stage.Link("Bram", Role.Desk, terms: new LinkTerms(stage.Clock.GetUtcNow().AddHours(1)));
        var taken = stage.Link("Carla", Role.Desk);
        using var first = new Browser(stage.Address);
        Assert.Equal(HttpStatusCode.SeeOther, (await first.PostAsync(once)).Status);
        Assert.Equal(1, stage.Engine.Links.Revoke(AccessStage.Game, stage.Engine.PersonId(AccessStage.Game, "Carla"), "desk"));
        stage.Clock.AdvanceTo(stage.Clock.GetUtcNow().AddHours(1));
        foreach (var link in new[] { once, until, taken, "/j/AAAAAAAAAAAAAAAAAAAAAAAA" })
        {
            using var browser = new Browser(stage.Address);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(link)).Status);
            var answer = await browser.PostAsync(link);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Contains(AccessWords.Gone.Nl, answer.Text, StringComparison.Ordinal);
            Assert.Null(answer.Cookies);
        }
        // Whom the link let in while it held stays in.
        Assert.Equal(HttpStatusCode.SeeOther, (await first.GetAsync("/play/kanarie")).Status);
    }

    [Fact]
    public async Task A_link_that_is_taken_back_shuts_out_whom_it_let_in()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var browser = await stage.JoinAsync(Role.Desk);
        var known = Assert.Single(stage.Engine.Links.All(AccessStage.Game));
        Assert.Equal((1, true), (known.Uses, known.Open));
        Assert.True(stage.Engine.Links.Revoke(AccessStage.Game, known.Id));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/play/kanarie")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.DoAsync("report")).Status);
    }

    [Fact]
    public async Task A_session_ends_by_itself()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var browser = await stage.JoinAsync(Role.Desk);
        stage.Clock.AdvanceTo(stage.Clock.GetUtcNow() + PlayDoor.SessionLasts);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/play/kanarie")).Status);
    }

    [Fact]
    public async Task Who_tries_too_many_links_that_do_not_exist_waits_a_minute()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var browser = new Browser(stage.Address);
        for (var attempt = 0; attempt < JoinLimit.MostFailures; attempt++)
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync($"/j/niets{attempt}")).Status);
        var good = stage.Link("Els", Role.Desk);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.PostAsync(good)).Status);
        stage.Clock.AdvanceTo(stage.Clock.GetUtcNow() + JoinLimit.Window);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync(good)).Status);
    }

    [Fact]
    public async Task A_forwarders_link_is_no_way_in_to_other_pages()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var browser = new Browser(stage.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(stage.Link("Rita", Role.Relay))).Status);
    }
}
