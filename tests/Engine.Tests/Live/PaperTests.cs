using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Tests.Live;

/// <summary>The machine dies in the middle of a round, the paper takes over, the host comes back: nothing is out twice (Q5).</summary>
public sealed class PaperTests
{
    private static readonly Command.ByPaper BothHints = new([
        new PaperLine(new InjectId("youth", "hint-1"), new TimeOnly(19, 35)),
        new PaperLine(new InjectId("youth", "hint-2"), new TimeOnly(19, 45)),
    ]);

    /// <summary>Where the machine dies: before a hint, while it waits for its channel, in the middle of its call, after its answer.</summary>
    public enum Dies
    {
        BeforeTheHint,
        WhileItWaits,
        DuringTheCallThatLands,
        DuringTheCallThatIsLost,
        AfterTheAnswer,
    }

    [Theory]
    [InlineData(Dies.BeforeTheHint, 0)]
    [InlineData(Dies.WhileItWaits, 0)]
    [InlineData(Dies.DuringTheCallThatLands, 1)]
    [InlineData(Dies.DuringTheCallThatIsLost, 0)]
    [InlineData(Dies.AfterTheAnswer, 1)]
    public async Task Two_hints_go_by_paper_and_the_rest_goes_out_at_its_time(Dies dies, int posted)
    {
        var (x, church) = (new FakeChannel("x"), new FakeChannel("church"));
        await using var evening = new Evening(TestPlans.Usual(), x, church);
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        await evening.RunToAsync(TestPlans.At("19:34"));
        Prepare(x, dies);
        if (dies != Dies.BeforeTheHint)
            await evening.RunToAsync(TestPlans.At("19:35"));
        evening.Engine.Abandon();
        // Right back: what waits would still be in time, and the paper is quicker than the channel.
        evening.Clock.AdvanceTo(TestPlans.At(dies == Dies.WhileItWaits ? "19:35:10" : "19:47:30"));
        await evening.CrashAsync();
        await evening.DoAsync(dies == Dies.WhileItWaits ? BothHints with { Lines = [BothHints.Lines[0]] } : BothHints);
        await evening.CrashAsync();
        await evening.RunToAsync(TestPlans.At("21:30"));

        Assert.Equal(posted, Posts(x, "hint-1"));
        Assert.Equal(dies == Dies.WhileItWaits ? 1 : 0, Posts(x, "hint-2"));
        Assert.Equal(1, Posts(x, "hint-3"));
        Assert.Equal(TestPlans.At("19:55"), evening.State.Deliveries[DeliveryKey.Parse("youth/hint-3@1.publish.x")].Sent);
        Assert.All(church.Shown.Concat(x.Shown).GroupBy(post => post.Key), same => Assert.Single(same));
        var items = evening.Engine.Feed.Find("testdorp")!.Items.Where(item => item.Round == 1).ToList();
        Assert.Single(items, item => item.Text.Nl.Contains("Tekst van hint-1", StringComparison.Ordinal));
        Assert.Single(items, item => item.Text.Nl.Contains("Tekst van hint-2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_public_page_shows_it_with_the_time_on_the_paper_also_when_it_is_made_again_from_the_journal()
    {
        await using var evening = new Evening(TestPlans.Usual(), new FakeChannel("x"), new FakeChannel("church"));
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        await evening.RunToAsync(TestPlans.At("19:33"));
        evening.Engine.Abandon();
        evening.Clock.AdvanceTo(TestPlans.At("19:44"));
        await evening.CrashAsync();
        await evening.DoAsync(BothHints with { Lines = [BothHints.Lines[0]] });

        var item = evening.Engine.Feed.Find("testdorp")!.Items[^1];
        Assert.Equal(TestPlans.At("19:35"), item.At);
        Assert.Contains("ronde 1 · 19:35\n", item.Text.Nl, StringComparison.Ordinal);
        Assert.Equal(item.Text, evening.Engine.RebuildOutbox()["testdorp"][^1].Text);
        Assert.Equal(item.At, evening.Engine.RebuildOutbox()["testdorp"][^1].At);
    }

    private static int Posts(FakeChannel x, string hint) =>
        x.Shown.Count(post => post.Key.Contains("youth/" + hint, StringComparison.Ordinal));

    private static void Prepare(FakeChannel x, Dies dies)
    {
        switch (dies)
        {
            case Dies.WhileItWaits:
                x.Next(
                    (_, _) =>
                        Task.FromResult<PublishOutcome>(new PublishOutcome.Deferred(TestPlans.At("19:36"), DeferScope.Account, "busy"))
                );
                break;
            case Dies.DuringTheCallThatLands:
                x.Next(
                    (attempt, _) =>
                    {
                        x.Land(attempt);
                        return new TaskCompletionSource<PublishOutcome>().Task;
                    }
                );
                break;
            case Dies.DuringTheCallThatIsLost:
                x.Next((_, _) => new TaskCompletionSource<PublishOutcome>().Task);
                break;
            case Dies.BeforeTheHint or Dies.AfterTheAnswer:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(dies));
        }
    }
}
