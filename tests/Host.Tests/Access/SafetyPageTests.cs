using System.Net;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;

namespace FeedGame.Host.Tests.Access;

/// <summary>STOP and going on again, by the people who watch over safety (X1, X2).</summary>
public sealed class SafetyPageTests
{
    private const string Path = "/play/kanarie/safety";

    [Fact]
    public async Task A_real_incident_goes_on_only_after_somebody_and_the_police()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var safety = await stage.JoinAsync(Role.Safety, "Sam");
        using var council = await stage.JoinAsync(Role.Municipality, "Mo");
        using var police = await stage.JoinAsync(Role.Police, "Pia");
        Assert.Contains("id=\"stop\"", (await safety.GetAsync(Path)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await safety.DoAsync("stop", ("real", "true"))).Status);
        Assert.True(stage.State.Stop!.Real);
        Assert.Equal(HttpStatusCode.OK, (await safety.DoAsync("resume", ("mode", "ask"))).Status);
        Assert.Contains("U hebt ingestemd", (await safety.GetAsync(Path)).Text, StringComparison.Ordinal);
        var waiting = (await council.GetAsync(Path)).Text;
        Assert.Contains("Sam heeft ingestemd", waiting, StringComparison.Ordinal);
        Assert.Contains("moet nu de politie instemmen", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("do/resume", waiting, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await council.DoAsync("resume", ("mode", "ask"))).Status);
        Assert.Contains("do/resume", (await police.GetAsync(Path)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await police.DoAsync("resume", ("mode", "ask"))).Status);
        Assert.Null(stage.State.Stop);
    }

    [Fact]
    public async Task It_shows_what_was_sent_escaped_and_nothing_of_the_plan()
    {
        await using var stage = await AccessStage.OpenAsync();
        const string Script = "<script>alert(1)</script>";
        Assert.IsType<CommandDecision.Accepted>(await stage.DoAsync(new Command.Say(Script)));
        using var police = await stage.JoinAsync(Role.Police, Script);
        var page = (await police.GetAsync(Path)).Text;
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Script, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hier zingt", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_have_no_such_page()
    {
        await using var stage = await AccessStage.OpenAsync();
        foreach (var role in new[] { Role.Desk, Role.RolePlayer, Role.Evaluator })
        {
            using var browser = await stage.JoinAsync(role, role.ToString());
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(Path)).Status);
        }
        using var stranger = new Browser(stage.Address);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(Path)).Status);
        Assert.Equal(GameStatus.Armed, stage.State.Status);
    }
}
