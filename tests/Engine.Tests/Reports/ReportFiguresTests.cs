using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Reports;

namespace FeedGame.Engine.Tests.Reports;

/// <summary>The figures that the board and the desk show.</summary>
public sealed class ReportFiguresTests
{
    [Fact]
    public void They_are_by_minute_with_the_newest_last()
    {
        var evening = Evening()
            .Do("19:30", new Command.Report(7))
            .Do("19:31", new Command.Report(2))
            .Do("19:39", new Command.Report(4))
            .Do("19:40", new Command.Report(1));
        var figures = ReportFigures.Of(evening.State, TestPlans.At("19:40:30"));
        Assert.Equal([2, 0, 0, 0, 0, 0, 0, 0, 4, 1], figures.PerMinute);
        Assert.Equal((1, 7, 14), (figures.LastMinute, figures.LastTenMinutes, figures.Round));
    }

    [Fact]
    public void Those_of_a_round_are_of_the_one_that_is_on_or_was_last()
    {
        var evening = Evening().Do("19:36", new Command.Report(3)).Do("19:40", new Command.Found()).Do("19:41", new Command.Report(5));
        Assert.Equal(3, ReportFigures.Of(evening.State, TestPlans.At("20:00")).Round);
        evening.Do("20:31", new Command.Report(2)).Do("20:32", new Command.Report(9, null, null, Triage.Double));
        Assert.Equal(2, ReportFigures.Of(evening.State, TestPlans.At("20:35")).Round);
    }

    [Fact]
    public void Before_anything_they_are_nothing()
    {
        var figures = ReportFigures.Of(Evening().State, TestPlans.At("12:00"));
        Assert.Equal((10, 0, 0, 0), (figures.PerMinute.Count, figures.LastMinute, figures.LastTenMinutes, figures.Round));
    }

    private static TestEvening Evening() => TestEvening.Armed(TestPlans.Usual());
}
