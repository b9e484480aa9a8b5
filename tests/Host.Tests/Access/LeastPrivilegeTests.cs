using System.Net;
using FeedGame.Engine.Roles;
using FeedGame.Host.Access;
using FeedGame.Host.Tests.Canaries;

namespace FeedGame.Host.Tests.Access;

/// <summary>
/// Every role on every page and every command that is not its own (S1, S2): refused, and not a word of the plan in the answer. Commands
/// and pages are found by themselves, so nobody can forget one.
/// </summary>
public sealed class LeastPrivilegeTests
{
    private const int Requests = 1000;

    private static readonly Role[] Roles = [.. Enum.GetValues<Role>().Where(role => role != Role.Relay)];

    public static TheoryData<Role> Everybody => [.. Roles];

    private static readonly (string Name, string Value)[][] Bait =
    [
        [],
        [("inject", "jeugd/canary-hint-3")],
        [("round", "jeugd"), ("text", "Waar is hij?")],
        [("delivery", "jeugd/canary-look@1.publish.x"), ("published", "true")],
    ];

    [Fact]
    public async Task A_thousand_requests_for_what_is_not_ones_own_are_refused_and_nothing_sings()
    {
        await using var stage = await AccessStage.OpenAsync();
        var before = stage.State.Seq;
        var sent = 0;
        foreach (var role in Roles)
        {
            using var browser = await stage.JoinAsync(role, role.ToString());
            foreach (var page in stage.Door.Pages.Where(page => !page.Value.Contains(role)))
                sent += Silent(await browser.GetAsync($"/play/kanarie/{page.Key}"));
            foreach (var shape in CommandShape.All.Values.Where(shape => !Rights.May(role, shape.Type)))
            foreach (var fields in Bait)
                sent += Silent(await browser.DoAsync(shape.Name, fields));
        }
        while (sent < Requests)
        {
            using var observer = await stage.JoinAsync(Role.Evaluator, "Eva");
            foreach (var shape in CommandShape.All.Values)
                sent += Silent(await observer.DoAsync(shape.Name, Bait[sent % Bait.Length]));
        }
        Assert.InRange(sent, Requests, int.MaxValue);
        Assert.Equal(before, stage.State.Seq);
    }

    /// <summary>Each page of the door, with the roles that it opens for.</summary>
    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task A_page_opens_for_its_own_roles_only(Role role)
    {
        await using var stage = await AccessStage.OpenAsync();
        using var browser = await stage.JoinAsync(role, role.ToString());
        Assert.NotEmpty(stage.Door.Pages);
        foreach (var (page, roles) in stage.Door.Pages)
        {
            var expected = roles.Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
            Assert.Equal((page, expected), (page, (await browser.GetAsync($"/play/kanarie/{page}")).Status));
        }
    }

    [Fact]
    public async Task A_stolen_observers_session_steers_nothing()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var observer = await stage.JoinAsync(Role.Evaluator, "Eva");
        using var thief = new Browser(stage.Address);
        thief.Cookies.Add(new Uri(stage.Address), new Cookie(PlayDoor.Cookie, observer.CookieFor("/play/kanarie")!.Value, "/play/kanarie"));
        foreach (var shape in CommandShape.All.Values)
            Assert.Equal((shape.Name, HttpStatusCode.Forbidden), (shape.Name, (await thief.DoAsync(shape.Name)).Status));
        Assert.Equal(HttpStatusCode.Forbidden, (await thief.GetAsync("/play/kanarie/links")).Status);
    }

    [Fact]
    public async Task No_public_page_sets_a_cookie()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var browser = await stage.JoinAsync(Role.Controller);
        foreach (var path in new[] { "/", "/g/kanarie", "/g/kanarie/feed.json", "/g/kanarie/feed.atom", "/elders" })
            Assert.Null((await browser.GetAsync(path)).Cookies);
    }

    private static int Silent(Page answer)
    {
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.All(CanaryGame.Words, word => Assert.DoesNotContain(word, answer.Text, StringComparison.Ordinal));
        return 1;
    }
}
