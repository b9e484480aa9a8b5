using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;

namespace FeedGame.Engine.Tests.Live;

/// <summary>The eight seconds on the real engine: on our page too, and through a crash (L4).</summary>
public sealed class UndoTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task Nothing_of_it_is_on_the_page_or_a_channel_before_the_eight_seconds_are_over()
    {
        var x = new FakeChannel("x");
        await using var evening = await BegunAsync(x);
        await evening.DoAsync(new Command.Say("Kanarie zingt bij de kerk."));
        await evening.RunAsync(CommandLimits.UndoWindow - Moment);
        Assert.DoesNotContain("Kanarie", Page(evening) + string.Concat(x.Shown.Select(post => post.Text)), StringComparison.Ordinal);
        await evening.RunAsync(Moment);
        Assert.Contains("Kanarie", Page(evening), StringComparison.Ordinal);
        Assert.Contains("Kanarie", Assert.Single(x.Shown, post => post.Key.Contains("say-", StringComparison.Ordinal)).Text);
    }

    [Fact]
    public async Task What_was_taken_back_is_never_public()
    {
        var x = new FakeChannel("x");
        await using var evening = await BegunAsync(x);
        await evening.DoAsync(new Command.Say("Kanarie zingt bij de kerk."));
        await evening.RunAsync(CommandLimits.UndoWindow - Moment);
        await evening.DoAsync(new Command.Undo());
        await evening.RunAsync(TimeSpan.FromMinutes(2));
        Assert.DoesNotContain("Kanarie", Page(evening) + string.Concat(x.Shown.Select(post => post.Text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 8)]
    [InlineData(600, 600)]
    public async Task A_crash_within_the_eight_seconds_loses_nothing_and_doubles_nothing(int down, int shown)
    {
        var x = new FakeChannel("x");
        await using var evening = await BegunAsync(x);
        var said = evening.Clock.TrueTime;
        await evening.DoAsync(new Command.Say("Kanarie zingt bij de kerk."));
        evening.Engine.Abandon();
        evening.Clock.AdvanceTo(said + TimeSpan.FromSeconds(down));
        await evening.CrashAsync();
        await evening.RunToAsync(said + TimeSpan.FromSeconds(shown) - Moment);
        await evening.RunToAsync(said + TimeSpan.FromSeconds(shown));
        var item = Assert.Single(evening.Engine.Feed.Find("testdorp")!.Items, item => item.Text.Nl.Contains("Kanarie"));
        Assert.Equal(said + TimeSpan.FromSeconds(shown), item.At);
        await evening.RunAsync(TimeSpan.FromSeconds(30));
        Assert.Single(x.Shown, post => post.Text.Contains("Kanarie", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_taken_back_stays_back_after_a_crash()
    {
        await using var evening = await BegunAsync(new FakeChannel("x"));
        await evening.DoAsync(new Command.Send(new InjectId("youth", "hint-2")));
        await evening.DoAsync(new Command.Undo());
        await evening.CrashAsync();
        await evening.RunAsync(TimeSpan.FromSeconds(30));
        Assert.DoesNotContain("Tekst van hint-2", Page(evening), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_outbox_made_again_from_the_journal_has_the_same_words()
    {
        await using var evening = await BegunAsync(new FakeChannel("x"));
        await evening.DoAsync(new Command.Say("Kanarie zingt bij de kerk."));
        await evening.RunAsync(CommandLimits.UndoWindow);
        Assert.Equal(evening.Engine.Feed.Find("testdorp")!.Items, evening.Engine.RebuildOutbox()["testdorp"]);
    }

    private static string Page(Evening evening) => string.Concat(evening.Engine.Feed.Find("testdorp")!.Items.Select(item => item.Text.Nl));

    private static async Task<Evening> BegunAsync(FakeChannel channel)
    {
        var evening = new Evening(TestPlans.Usual(), channel);
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        await evening.RunToAsync(TestPlans.At("19:38"));
        return evening;
    }
}
