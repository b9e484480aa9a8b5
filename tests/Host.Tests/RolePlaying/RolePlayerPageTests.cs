using System.Net;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Host.Tests.Canaries;

namespace FeedGame.Host.Tests.RolePlaying;

/// <summary>The role-player's page: what it shows, what it hides, and that it works as plain forms (S2, X5).</summary>
public sealed class RolePlayerPageTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(11.9)]
    public async Task Nothing_that_is_still_to_come_is_on_the_page(double minutes)
    {
        await using var stage = await RolePlayerStage.OpenAsync();
        using var browser = await RolePlayerStage.JoinAsync(stage);
        await RolePlayerStage.AtAsync(stage, minutes);
        var page = (await browser.GetAsync(RolePlayerStage.Path)).Text;
        Assert.All(CanaryGame.Words, word => Assert.DoesNotContain(word, page, StringComparison.Ordinal));
        Assert.DoesNotContain("canary", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_cue_is_there_when_it_is_due_and_nothing_else()
    {
        await using var stage = await RolePlayerStage.OpenAsync();
        using var browser = await RolePlayerStage.JoinAsync(stage);
        await RolePlayerStage.AtAsync(stage, 12);
        var page = (await browser.GetAsync(RolePlayerStage.Path)).Text;
        Assert.Contains("Hier zingt canary-cue!", page, StringComparison.Ordinal);
        Assert.Contains(
            "Here sings canary-cue!",
            (await browser.GetAsync(RolePlayerStage.Path + "?lang=en")).Text,
            StringComparison.Ordinal
        );
        foreach (var word in CanaryGame.Words.Where(word => word != "canary-cue"))
            Assert.DoesNotContain(word, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_another_round_there_is_nothing_to_see_or_to_do()
    {
        await using var stage = await RolePlayerStage.OpenAsync();
        using var browser = await stage.JoinAsync(Role.RolePlayer, "Co", "round:elders");
        await RolePlayerStage.AtAsync(stage, 12);
        Assert.DoesNotContain("canary", (await browser.GetAsync(RolePlayerStage.Path)).Text, StringComparison.OrdinalIgnoreCase);
        foreach (var command in (string[])["found", "off-street", "check-in"])
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.DoAsync(command, ("round", "jeugd"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.DoAsync("read-cue", ("inject", "jeugd/canary-cue"))).Status);
        Assert.Equal(RoundStatus.Searching, stage.State.Rounds["jeugd"].Status);
        Assert.Null(stage.State.Injects[new InjectId("jeugd", "canary-cue")].SeenBy);
    }

    [Fact]
    public async Task Help_stops_the_game_and_says_who_asks_in_which_round()
    {
        await using var stage = await RolePlayerStage.OpenAsync();
        using var browser = await RolePlayerStage.JoinAsync(stage);
        await RolePlayerStage.AtAsync(stage, 12);
        var answer = await browser.DoAsync("help");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("112", answer.Text, StringComparison.Ordinal);
        Assert.Equal(GameStatus.Stopped, stage.State.Status);
        Assert.Equal(("jeugd", "Bo"), (stage.State.Help!.Round, stage.Engine.PersonName("kanarie", stage.State.Help.By)));
        var page = (await browser.GetAsync(RolePlayerStage.Path)).Text;
        Assert.Contains("GESTOPT", page, StringComparison.Ordinal);
        Assert.Contains("De spelleider belt u", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_round_works_as_plain_forms()
    {
        await using var stage = await RolePlayerStage.OpenAsync();
        using var browser = await RolePlayerStage.JoinAsync(stage);
        await RolePlayerStage.AtAsync(stage, 12);
        await PostAsync(browser, "read-cue", ("inject", "jeugd/canary-cue"));
        await PostAsync(browser, "check-in");
        Assert.NotNull(stage.State.Injects[new InjectId("jeugd", "canary-cue")].SeenBy);
        Assert.Equal(stage.Clock.TrueTime, stage.State.Rounds["jeugd"].CheckedInAt);
        Assert.DoesNotContain("off-street", (await browser.GetAsync(RolePlayerStage.Path)).Text, StringComparison.Ordinal);
        await PostAsync(browser, "found");
        var page = (await browser.GetAsync(RolePlayerStage.Path)).Text;
        Assert.Contains("ga van straat", page, StringComparison.Ordinal);
        Assert.DoesNotContain("do/found", page, StringComparison.Ordinal);
        await PostAsync(browser, "off-street");
        Assert.NotNull(stage.State.Rounds["jeugd"].OffStreetAt);
    }

    [Fact]
    public async Task A_stop_says_what_to_do_until_it_is_seen()
    {
        await using var stage = await RolePlayerStage.OpenAsync();
        using var browser = await RolePlayerStage.JoinAsync(stage);
        await RolePlayerStage.AtAsync(stage, 12);
        await stage.DoAsync(new Command.Stop());
        Assert.Contains(
            "STOP: het spel is gestopt. Ga rustig naar uw begeleider en trek het hesje aan.",
            (await browser.GetAsync(RolePlayerStage.Path)).Text,
            StringComparison.Ordinal
        );
        var number = stage.State.Notices[^1].Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(HttpStatusCode.OK, (await browser.DoAsync("see-notice", ("notice", number))).Status);
        Assert.DoesNotContain("name=\"notice\"", (await browser.GetAsync(RolePlayerStage.Path)).Text, StringComparison.Ordinal);
    }

    /// <summary>Also when nobody had seen it.</summary>
    [Fact]
    public async Task What_was_overtaken_is_not_told_any_more()
    {
        await using var stage = await RolePlayerStage.OpenAsync();
        using var browser = await RolePlayerStage.JoinAsync(stage);
        await RolePlayerStage.AtAsync(stage, 12);
        await stage.DoAsync(new Command.Pause());
        Assert.Contains("Pauze. Blijf waar u bent.", (await browser.GetAsync(RolePlayerStage.Path)).Text, StringComparison.Ordinal);
        await stage.DoAsync(new Command.Resume(ResumeMode.Shift));
        var page = (await browser.GetAsync(RolePlayerStage.Path)).Text;
        Assert.Contains("Het spel gaat verder. Kijk naar de nieuwe tijden.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Pauze. Blijf waar u bent.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_to_do_after_a_stop_stays_when_the_game_is_called_off()
    {
        await using var stage = await RolePlayerStage.OpenAsync();
        using var browser = await RolePlayerStage.JoinAsync(stage);
        await RolePlayerStage.AtAsync(stage, 12);
        await stage.DoAsync(new Command.Stop());
        Assert.IsType<CommandDecision.Accepted>(await stage.DoAsync(new Command.CallOff()));
        var page = (await browser.GetAsync(RolePlayerStage.Path)).Text;
        Assert.Contains("Het spel is afgelopen. Dank u wel!", page, StringComparison.Ordinal);
        Assert.Contains("STOP: het spel is gestopt. Ga rustig naar uw begeleider", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_role_player_opens_it()
    {
        await using var stage = await RolePlayerStage.OpenAsync();
        foreach (var role in Enum.GetValues<Role>().Except([Role.RolePlayer, Role.Relay]))
        {
            using var browser = await stage.JoinAsync(role);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(RolePlayerStage.Path)).Status);
        }
        using var stranger = new Access.Browser(stage.Address);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(RolePlayerStage.Path)).Status);
    }

    private static async Task PostAsync(Access.Browser browser, string command, params (string Name, string Value)[] fields)
    {
        var page = await browser.PostAsync($"/play/kanarie/do/{command}", [.. fields, ("token", browser.FormToken)]);
        Assert.Equal((HttpStatusCode.SeeOther, RolePlayerStage.Path), (page.Status, page.Location));
    }
}
