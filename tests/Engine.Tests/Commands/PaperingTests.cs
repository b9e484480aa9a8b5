using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Logs;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Commands;

/// <summary>What people gave out from the run sheet is written down, and goes nowhere any more (Q5).</summary>
public sealed class PaperingTests
{
    private static Command.ByPaper Paper(params IReadOnlyList<string> lines) =>
        new([.. lines.Select(line => PaperLine.Parse(line)!.Value)]);

    /// <summary>The machine was down from 19:33 to 19:46: hint 1 (19:35) is too late and skipped, hint 2 (19:45) just goes out.</summary>
    private static TestEvening Back() => TestEvening.Armed(TestPlans.Usual()).Until("19:33").WakeAt("19:44");

    [Fact]
    public void A_hint_that_was_skipped_counts_as_given_at_the_time_on_the_paper()
    {
        var evening = Back().Do("19:44", Paper("youth/hint-1 19:36"));
        var hint = evening.State.Injects[new("youth", "hint-1")];
        Assert.Equal((InjectStatus.Released, TestPlans.At("19:36"), TestPlans.At("19:36")), (hint.Status, hint.ReleasedAt, hint.OnPaper));
        Assert.DoesNotContain(evening.State.Deliveries.Keys, key => key.Inject.Inject == "hint-1");
    }

    [Fact]
    public void A_hint_that_is_still_to_come_never_comes_and_the_one_after_it_keeps_its_time()
    {
        var evening = Back().Do("19:44:30", Paper("youth/hint-2 19:44")).Until("20:00");
        Assert.Equal(["19:44:30 youth/hint-2", "19:55 youth/hint-3"], evening.Sent("19:44"));
        Assert.DoesNotContain(evening.State.Deliveries.Keys, key => key.Inject.Inject == "hint-2");
    }

    [Fact]
    public void What_comes_after_a_message_counts_from_the_time_on_the_paper()
    {
        var plan = TestPlans.Plan(
            TestPlans.Message("start", InjectKind.Start, TestPlans.From("0m")),
            TestPlans.Hint("hint-1", "5m"),
            TestPlans.Hint("hint-2", "0m") with
            {
                Timing = new Timing.AfterInject("hint-1", TestPlans.Span("10m")),
            }
        );
        var evening = TestEvening.Armed(plan).Until("19:33").WakeAt("19:44").Do("19:44", Paper("youth/hint-1 19:38")).Until("19:50");
        Assert.Equal(["19:44 youth/hint-1", "19:48 youth/hint-2"], evening.Sent("19:44"));
    }

    [Fact]
    public void What_waits_for_a_channel_is_called_off_and_what_arrived_stays()
    {
        var evening = TestEvening
            .Armed(TestPlans.Usual())
            .Settle("19:35", "youth/hint-1", "x", DeliveryState.Published)
            .Do("19:36", Paper("youth/hint-1 19:35"));
        var (x, church) = (Delivery(evening, "x"), Delivery(evening, "church"));
        Assert.Equal((DeliveryState.Published, DeliveryState.Cancelled), (x.State, church.State));
        Assert.Equal("given out on paper", church.Why);
        Assert.Single(evening.Journal, entry => entry.Event is InjectReleased { Inject.Inject: "hint-1" });
    }

    [Fact]
    public void Said_twice_it_is_written_down_once()
    {
        var evening = Back().Do("19:44", Paper("youth/hint-1 19:36")).Do("19:44", Paper("youth/hint-1 19:37"));
        Assert.Equal(TestPlans.At("19:36"), Assert.Single(evening.Journal.Select(entry => entry.Event).OfType<GivenOutByPaper>()).Went);
    }

    [Fact]
    public void The_log_tells_who_noted_it_and_when_it_went()
    {
        var evening = Back().Do("19:44", Paper("youth/hint-1 19:36"), "bram");
        var line = GameLog.Of(evening.Plan, evening.Journal)[^1];
        Assert.Equal(("bram", "youth/hint-1 met de hand gegeven, van papier", "19:36:00"), (line.By, line.What.Nl, line.After?.Nl));
    }

    [Theory]
    [InlineData("youth/hint-2 19:50", "kan niet")] // Still to come.
    [InlineData("adult/hint-1 19:40", "nog niet begonnen")]
    [InlineData("youth/hint-9 19:40", "geen bericht")]
    [InlineData("youth/found 19:40", "geen bericht")]
    public void What_cannot_be_is_refused_and_nothing_of_the_list_is_noted(string line, string why)
    {
        var evening = TestEvening.Armed(TestPlans.Usual()).Until("19:33").WakeAt("19:44");
        Assert.Contains(why, evening.Refused("19:44", Paper("youth/hint-1 19:36", line)).Nl, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_comes_back_on_our_page_after_a_stop()
    {
        var evening = Back().Do("19:45", new Command.Stop());
        Assert.Contains("gestopt", evening.Refused("19:46", Paper("youth/hint-1 19:36")).Nl, StringComparison.Ordinal);
        Assert.Contains("afgelopen", evening.Refused("20:30", Paper("youth/hint-1 19:36")).Nl, StringComparison.Ordinal);
    }

    private static Delivery Delivery(TestEvening evening, string channel) =>
        evening.State.Deliveries[DeliveryKey.Parse("youth/hint-1@1.publish." + channel)];
}
