using System.Security.Cryptography;
using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Files;

/// <summary>What good files become.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void A_game_becomes_what_was_written()
    {
        var game = Plan().Game;
        Assert.Equal(("dorp", "Dorp", "het plein"), (game.Id, game.Place, game.MeetingPoint));
        Assert.Equal((new DateOnly(2018, 9, 27), new TimeOnly(22, 0)), (game.Date, game.LatestEnd));
        Assert.Equal(("Europe/Amsterdam", ExerciseLabel.Spelbericht), (game.Zone.Id, game.Label));
        Assert.Equal([new GameChannel("x")], game.Channels);
        Assert.Equal([StartBy.Clock, StartBy.Tap], game.Rounds.Select(round => round.StartBy));
        Assert.Equal([1, 2], game.Rounds.Select(round => round.Number));
        Assert.Equal([null, TimeSpan.FromMinutes(5)], game.Rounds.Select(round => round.OffStreetAfter));
        Assert.Equal(new Timing.OnDay(-7, new TimeOnly(10, 0)), Assert.Single(game.Injects).Timing);
        Assert.Empty(game.Readiness);
        Assert.Equal((WinRule.FirstFind, TimeSpan.FromSeconds(60)), (game.WinRule, game.MinimumGap));
    }

    [Fact]
    public void Variables_and_parts_are_filled_in_and_built_in_ones_stay()
    {
        var injects = Plan().Game.Rounds[0].Scenario.Injects;
        Assert.Equal(new LocalText("De boef loopt in de Dorpsstraat.", "The boef is in de Dorpsstraat."), Text(injects, "hint-1"));
        Assert.Equal("De boef draagt een gele jas.", Text(injects, "kleren").Nl);
        Assert.Equal("Stop met zoeken, {time}.", Text(injects, "gevonden").Nl);
    }

    [Fact]
    public void A_round_may_give_variables_other_values()
    {
        var rounds = Plan(written =>
            written.InGame("off-street", "variables: {street: {nl: de Kade, en: the Quay}}\n    off-street")
        ).Game.Rounds;
        Assert.Equal("De boef loopt in de Dorpsstraat.", Text(rounds[0].Scenario.Injects, "hint-1").Nl);
        Assert.Equal(new LocalText("De boef loopt in de Kade.", "The boef is in the Quay."), Text(rounds[1].Scenario.Injects, "hint-1"));
    }

    [Theory]
    [InlineData("start", null, OnMiss.Send)]
    [InlineData("kleren", 300, OnMiss.Ask)]
    [InlineData("hint-1", 120, OnMiss.Skip)]
    [InlineData("gevonden", null, OnMiss.Send)]
    public void Each_kind_expires_in_its_own_way_when_the_author_says_nothing(string id, int? seconds, OnMiss onMiss)
    {
        var inject = Plan().Game.Rounds[0].Scenario.Injects.Single(inject => inject.Id == id);
        Assert.Equal(seconds is { } s ? TimeSpan.FromSeconds(s) : null, inject.ExpiresAfter);
        Assert.Equal(onMiss, inject.OnMiss);
    }

    [Theory]
    [InlineData("expires-after: 4m", 240, OnMiss.Skip)]
    [InlineData("expires-after: never", null, OnMiss.Skip)]
    [InlineData("expires-after: 4m, on-miss: ask", 240, OnMiss.Ask)]
    [InlineData("on-miss: send", 120, OnMiss.Send)]
    public void The_author_s_own_expiry_comes_first(string keys, int? seconds, OnMiss onMiss)
    {
        var plan = Plan(written => written.InScenario("kind: hint, text: De", $"kind: hint, {keys}, text: De"));
        var inject = plan.Game.Rounds[0].Scenario.Injects.Single(inject => inject.Id == "hint-2");
        Assert.Equal(seconds is { } s ? TimeSpan.FromSeconds(s) : null, inject.ExpiresAfter);
        Assert.Equal(onMiss, inject.OnMiss);
    }

    [Fact]
    public void A_cue_is_no_message()
    {
        var plan = Plan(written => written.InScenario("kind: hint, text: De", "kind: cue, for: controller, text: De"));
        var cue = Assert.IsType<Inject.Cue>(plan.Game.Rounds[0].Scenario.Injects.Single(inject => inject.Id == "hint-2"));
        Assert.Equal(CueFor.Controller, cue.For);
    }

    [Theory]
    [InlineData("[{x: {thread: true}}, mastodon]")]
    [InlineData("[{name: x, thread: true}, {name: mastodon}]")]
    [InlineData("\n  - name: x\n    thread: true\n  - mastodon: {thread: false}")]
    public void A_channel_has_three_forms(string text)
    {
        var plan = Plan(written => written.InGame("[x]", text));
        Assert.Equal([("x", true), ("mastodon", false)], plan.Game.Channels.Select(channel => (channel.Name, channel.Thread)));
        Assert.All(plan.Game.Channels, channel => Assert.Empty(channel.Groups));
    }

    [Fact]
    public void A_channel_may_reach_groups_one_by_one()
    {
        var plan = Plan(written => written.InGame("[x]", "[{x: {groups: {noord: Buurtapp Noord, zuid: Buurtapp Zuid}}}]"));
        Assert.Equal(
            [new GameGroup("noord", "Buurtapp Noord"), new GameGroup("zuid", "Buurtapp Zuid")],
            Assert.Single(plan.Game.Channels).Groups
        );
    }

    [Theory]
    [InlineData("[x, {mastodon: {amplifies: x}}]")]
    [InlineData("[x, {name: mastodon, amplifies: x}]")]
    public void A_channel_may_repost_another(string text) =>
        Assert.Equal(
            [("x", null), ("mastodon", "x")],
            Plan(written => written.InGame("[x]", text)).Game.Channels.Select(channel => (channel.Name, channel.Amplifies))
        );

    [Fact]
    public void Readiness_is_in_the_game_s_own_zone()
    {
        const string Text =
            "readiness: {control-room: {by: AB, at: 2018-09-27 18:00}, number-tested: {by: CD, at: 2018-09-27 18:30}}\ninjects:";
        var readiness = Plan(written => written.InGame("injects:", Text)).Game.Readiness;
        Assert.Equal(new DateTimeOffset(2018, 9, 27, 16, 0, 0, TimeSpan.Zero), readiness[ReadyItem.ControlRoom].At.ToUniversalTime());
        Assert.Equal(("AB", "CD"), (readiness[ReadyItem.ControlRoom].By, readiness[ReadyItem.Number].By));
        Assert.Equal(2, readiness.Count);
    }

    [Fact]
    public void Pinned_documents_give_the_same_plan_again()
    {
        var plan = Plan();
        var again = PlanReader.FromDocuments(plan.Documents).Plan;
        Assert.NotNull(again);
        Assert.Equal(plan.Hash, again.Hash);
        Assert.Equal(plan.Documents, again.Documents);
        Assert.Equal(["games/dorp.yaml", "scenarios/kat.yaml"], again.Documents.Select(document => document.Path));
        Assert.Equal(plan.Injects.Select(inject => inject.Id), again.Injects.Select(inject => inject.Id));
    }

    [Fact]
    public void The_hash_is_over_the_bytes_of_the_files()
    {
        using var written = new Written();
        var document = written.Read().Plan!.Documents[0];
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(written.GamePath))), document.Hash);
        Assert.NotEqual(written.Read().Plan!.Hash, written.InScenario("De kat", "De kat ").Read().Plan!.Hash);
    }

    [Fact]
    public void A_pinned_document_that_was_changed_is_refused()
    {
        var plan = Plan();
        var changed = plan.Documents[1] with { Text = plan.Documents[1].Text + "\n" };
        var reading = PlanReader.FromDocuments([plan.Documents[0], changed]);
        Assert.Null(reading.Plan);
        Assert.Equal("hash-differs", Assert.Single(reading.Problems).Rule);
    }

    [Fact]
    public void A_pinned_game_is_played_even_when_its_channel_is_no_longer_configured()
    {
        var plan = Plan(written => written.InGame("[x]", "[mastodon]"));
        Assert.NotNull(PlanReader.FromDocuments(plan.Documents).Plan);
    }

    [Fact]
    public void No_documents_make_no_plan() => Assert.Null(PlanReader.FromDocuments([]).Plan);

    [Fact]
    public void A_scenario_may_lie_next_to_its_game()
    {
        using var written = new Written();
        File.Move(written.ScenarioPath, Path.Combine(Path.GetDirectoryName(written.GamePath)!, "kat.yaml"));
        Assert.NotNull(written.Read().Plan);
    }

    private static LocalText Text(IEnumerable<Inject> injects, string id) => injects.Single(inject => inject.Id == id).Text;

    private static GamePlan Plan(Action<Written>? change = null)
    {
        using var written = new Written();
        change?.Invoke(written);
        var reading = written.Read();
        Assert.True(reading.Plan is not null, string.Join('\n', reading.Problems.Select(problem => problem.In("en"))));
        return reading.Plan;
    }
}
