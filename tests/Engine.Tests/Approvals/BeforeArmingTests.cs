using FeedGame.Engine.Approvals;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Tests.Live;

namespace FeedGame.Engine.Tests.Approvals;

/// <summary>Approvals are given while the game is only loaded, and its files may still change.</summary>
public sealed class BeforeArmingTests
{
    private static readonly InjectId Hint1 = InjectId.Parse("youth/hint-1");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approvals_survive_a_crash_and_hold_when_the_game_is_armed()
    {
        await using var evening = await LoadedAsync();
        await evening.DoAsync(new Command.Approve(), "bert");
        await evening.CrashAsync();
        Assert.DoesNotContain(Standings(evening), standing => standing.IsOpen);
        await evening.DoAsync(new Command.Arm());
        Assert.DoesNotContain(Standings(evening), standing => standing.IsOpen);
    }

    [Fact]
    public async Task Newer_files_void_what_was_approved_of_the_texts_that_changed_only()
    {
        await using var evening = await LoadedAsync();
        await evening.DoAsync(new Command.Approve(), "bert");
        var newer = TestPlans.Game(TestPlans.Hint("hint-1", "5m") with { Text = new("Anders") }, TestPlans.Hint("hint-2", "15m"));
        var plan = new GamePlan(newer with { Approval = ApprovalRule.Required }, "newer", []);
        Assert.True(await evening.Engine.ReplaceAsync(plan, Cancel));
        var open = ApprovalStandings.Of(evening.Engine.Plan("testdorp")!, evening.State).Where(standing => standing.IsOpen);
        Assert.Equal(Hint1, Assert.Single(open).Id);
    }

    [Fact]
    public async Task An_armed_game_keeps_the_files_it_was_pinned_with()
    {
        await using var evening = await LoadedAsync();
        await evening.DoAsync(new Command.Arm());
        Assert.False(await evening.Engine.ReplaceAsync(new GamePlan(TestPlans.Game(), "newer", []), Cancel));
        Assert.Equal("hash", evening.Engine.Plan("testdorp")!.Hash);
        Assert.False(await evening.Engine.ReplaceAsync(new GamePlan(TestPlans.Game() with { Id = "elders" }, "other", []), Cancel));
    }

    [Fact]
    public async Task Who_wrote_the_plan_is_written_down_once_and_only_where_somebody_must_approve()
    {
        await using var asked = await LoadedAsync();
        await asked.Engine.AuthoredAsync("testdorp", "author", Cancel);
        Assert.Equal((1, "author"), (asked.State.Seq, asked.State.Approvals.Author));
        await using var off = await LoadedAsync(ApprovalRule.Off);
        Assert.Equal(0, off.State.Seq);
    }

    [Fact]
    public async Task A_text_that_was_edited_before_arming_goes_out_as_edited()
    {
        var x = new FakeChannel("x");
        await using var evening = await LoadedAsync(ApprovalRule.Required, x);
        await evening.DoAsync(new Command.Edit(Hint1, "Bij de gele deur"), "carla");
        await evening.CrashAsync();
        await evening.DoAsync(new Command.Arm());
        await evening.RunToAsync(TestPlans.At("19:36"));
        Assert.Contains(
            "Bij de gele deur",
            x.Shown.Single(post => post.Key.Contains("hint-1", StringComparison.Ordinal)).Text,
            StringComparison.Ordinal
        );
    }

    private static async Task<Evening> LoadedAsync(ApprovalRule rule = ApprovalRule.Required, FakeChannel? channel = null)
    {
        var evening = new Evening(TestPlans.Usual().With(rule), channel ?? new FakeChannel("x"), new FakeChannel("church"));
        await evening.BeginAsync();
        await evening.Engine.AuthoredAsync("testdorp", "author", Cancel);
        return evening;
    }

    private static IReadOnlyList<ApprovalStanding> Standings(Evening evening) => ApprovalStandings.Of(evening.Plan, evening.State);
}
