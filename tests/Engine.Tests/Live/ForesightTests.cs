using System.Collections.Immutable;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Live;

/// <summary>A wake is decided some seconds before it comes. Nobody may notice, except by the clock.</summary>
public class ForesightTests
{
    private static readonly InjectId Hint = new("youth", "hint-1");

    [Fact]
    public async Task What_is_foreseen_is_not_out_before_its_time()
    {
        await using var evening = await Armed();
        await evening.RunToAsync(TestPlans.At("19:34:59"));
        Assert.NotEqual(InjectStatus.Released, evening.State.Injects[Hint].Status);
        Assert.DoesNotContain(Items(evening), item => item.Kind == InjectKind.Hint);

        await evening.RunToAsync(TestPlans.At("19:35:00"));
        Assert.Equal(TestPlans.At("19:35:00"), Assert.Single(Items(evening), item => item.Kind == InjectKind.Hint).At);
    }

    [Fact]
    public async Task A_command_at_the_last_moment_makes_what_was_foreseen_void()
    {
        await using var evening = await Armed();
        await evening.RunToAsync(TestPlans.At("19:34:59"));
        await evening.DoAsync(new Command.Skip(Hint));
        await evening.RunToAsync(TestPlans.At("19:36:00"));
        Assert.Equal(InjectStatus.Skipped, evening.State.Injects[Hint].Status);
        Assert.DoesNotContain(Items(evening), item => item.Kind == InjectKind.Hint);
    }

    [Fact]
    public async Task What_was_foreseen_and_never_written_is_decided_anew_after_a_crash()
    {
        await using var evening = await Armed();
        await evening.RunToAsync(TestPlans.At("19:34:58"));
        await evening.CrashAsync();
        await evening.RunToAsync(TestPlans.At("19:35:00"));
        Assert.Single(Items(evening), item => item.Kind == InjectKind.Hint);
    }

    private static async Task<Evening> Armed()
    {
        var evening = new Evening(TestPlans.Usual(), new FakeChannel("x"), new FakeChannel("church"));
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        return evening;
    }

    private static ImmutableList<FeedItem> Items(Evening evening) => evening.Engine.Feed.Find(evening.Plan.Game.Id)!.Items;
}
