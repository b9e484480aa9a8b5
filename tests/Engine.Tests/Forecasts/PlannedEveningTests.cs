using FeedGame.Engine.Forecasts;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Forecasts;

/// <summary>What an evening would send, and when, without playing it.</summary>
public sealed class PlannedEveningTests
{
    [Fact]
    public void Each_message_goes_out_at_its_time_and_contingency_stays_aside() =>
        Assert.Equal(
            [
                "19:30 youth/start",
                "19:32 youth/look",
                "19:35 youth/hint-1",
                "19:45 youth/hint-2",
                "19:55 youth/hint-3",
                "20:10 youth/time-out",
                "20:35 adult/hint-1",
                "20:40 adult/hint-2",
                "21:10 adult/time-out",
                "21:15 end",
            ],
            Lines(TestPlans.Usual())
        );

    [Fact]
    public void Rounds_that_wait_for_a_tap_are_taken_as_tapped_on_time()
    {
        var usual = TestPlans.Usual().Game;
        var byTap = usual with { Rounds = [.. usual.Rounds.Select(round => round with { StartBy = StartBy.Tap, OffStreetAfter = null })] };
        var lines = Lines(TestPlans.Plan(byTap));
        Assert.Equal(
            ["19:30 youth/start", "20:35 adult/hint-1", "21:10 end"],
            lines.Where(line =>
                line.EndsWith("start", StringComparison.Ordinal)
                || line.EndsWith("adult/hint-1", StringComparison.Ordinal)
                || line.EndsWith(" end", StringComparison.Ordinal)
            )
        );
        Assert.Equal(10, lines.Count);
    }

    [Fact]
    public void What_goes_out_on_too_few_reports_is_counted_and_what_needs_a_find_is_not()
    {
        var plan = TestPlans.Plan(
            TestPlans.Hint("few", "5m") with
            {
                When = new Condition.ReportsBelow(3, TestPlans.Span("10m")),
            },
            TestPlans.Hint("found", "6m") with
            {
                When = new Condition.RoundFound(),
            }
        );
        Assert.Contains("19:35 youth/few", Lines(plan));
        Assert.DoesNotContain("19:36 youth/found", Lines(plan));
    }

    [Fact]
    public void Another_start_moves_everything()
    {
        var start = TestPlans.At("12:00");
        var posts = PlannedEvening.Posts(TestPlans.Usual(), start);
        Assert.Equal(start, posts[0].At);
        Assert.StartsWith("SPELBERICHT · Boef in de Wijk Testdorp · ronde 1 · 12:00\n", posts[0].Text, StringComparison.Ordinal);
        Assert.Equal(10, posts.Count);
    }

    [Fact]
    public void Cues_are_no_posts() =>
        Assert.DoesNotContain("youth/go", Lines(TestPlans.Plan(TestPlans.Cue("go", "1m"))).Select(line => line[6..]));

    private static List<string> Lines(GamePlan plan) =>
        [.. PlannedEvening.Posts(plan).Select(post => $"{TestEvening.Local(post.At)} {post.Inject}")];
}
