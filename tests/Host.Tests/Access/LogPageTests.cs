using System.Net;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Roles;

namespace FeedGame.Host.Tests.Access;

/// <summary>The page of who looks back: what was done, by whom and why, and who read along (L1, L5, S3).</summary>
public sealed class LogPageTests
{
    [Fact]
    public async Task It_tells_who_did_what_and_why_and_that_somebody_looked()
    {
        await using var stage = await AccessStage.OpenAsync(armed: false);
        await stage.DoAsync(new Command.Arm { Because = "Alles is klaar." }, As(stage, "Anna", Role.Controller));
        await stage.DoAsync(new Command.Note("Het regent."), As(stage, "Carla", Role.Desk));
        using var eva = await stage.JoinAsync(Role.Evaluator, "Eva");
        var page = await eva.GetAsync("/play/kanarie/log");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("<strong>Anna</strong>: klaargezet", page.Text, StringComparison.Ordinal);
        Assert.Contains("omdat: Alles is klaar.", page.Text, StringComparison.Ordinal);
        Assert.Contains("“Het regent.”", page.Text, StringComparison.Ordinal);
        Assert.Contains("<strong>Eva</strong> (waarnemer): zag wat nog geheim is: logboek", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_that_moved_stand_below_each_other_with_what_they_were()
    {
        await using var stage = await AccessStage.OpenAsync(armed: false);
        await stage.DoAsync(new Command.Arm(), As(stage, "Anna", Role.Controller));
        await stage.DoAsync(new Command.MoveGame(TimeSpan.FromMinutes(5)), As(stage, "Anna", Role.Controller));
        using var eva = await stage.JoinAsync(Role.Evaluator, "Eva");
        var page = await eva.GetAsync("/play/kanarie/log");
        Assert.Contains("<li>begin jeugd: 19:30:00 → 19:35:00</li>", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reports", "“Het regent.”", "klaargezet")]
    [InlineData("steering", "klaargezet", "“Het regent.”")]
    [InlineData("nonsense", "klaargezet", "nergens")]
    public async Task One_kind_can_be_asked_for(string kind, string shown, string hidden)
    {
        await using var stage = await AccessStage.OpenAsync(armed: false);
        await stage.DoAsync(new Command.Arm(), As(stage, "Anna", Role.Controller));
        await stage.DoAsync(new Command.Note("Het regent."), As(stage, "Carla", Role.Desk));
        using var eva = await stage.JoinAsync(Role.Evaluator, "Eva");
        var page = await eva.GetAsync("/play/kanarie/log?kind=" + kind);
        Assert.Contains(shown, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Desk, HttpStatusCode.Forbidden)]
    [InlineData(Role.RolePlayer, HttpStatusCode.Forbidden)]
    [InlineData(Role.Safety, HttpStatusCode.Forbidden)]
    [InlineData(Role.Police, HttpStatusCode.OK)]
    [InlineData(Role.Municipality, HttpStatusCode.OK)]
    [InlineData(Role.Organiser, HttpStatusCode.OK)]
    public async Task It_is_for_those_who_look_back_or_watch_over_the_game(Role role, HttpStatusCode status)
    {
        await using var stage = await AccessStage.OpenAsync(armed: false);
        await stage.DoAsync(new Command.Arm());
        using var person = await stage.JoinAsync(role, "Wim");
        Assert.Equal(status, (await person.GetAsync("/play/kanarie/log")).Status);
    }

    private static Actor As(AccessStage stage, string name, Role role) => new(stage.Engine.PersonId(AccessStage.Game, name), role);
}
