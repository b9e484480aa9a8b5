using FeedGame.Engine.Forecasts;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Forecasts;

/// <summary>Links and names that nobody meant, and what is left of the kit.</summary>
public sealed class TextMarksTests
{
    [Fact]
    public void Links_and_mentions_are_found_in_short_words_contingency_and_ready_texts_as_well()
    {
        var game = TestPlans.Game(
            TestPlans.Hint("a", "5m") with
            {
                Text = new LocalText("Vraag het @politie"),
                Short = new LocalText("Zie https://example.nl"),
            },
            TestPlans.Hint("b", "6m") with
            {
                Text = new LocalText("Klaar.En nu?"),
                Contingency = true,
                Timing = new Timing.ByHand(),
            }
        ) with
        {
            Texts = new Dictionary<ReadyText, LocalText> { [ReadyText.TimeOut] = new("Tijd om.Stop met zoeken") },
        };
        Assert.Equal(
            [
                new Remark.Mention(new InjectId("youth", "a"), "@politie"),
                new Remark.Link(new InjectId("youth", "a"), "https://example.nl", Meant: true),
                new Remark.Link(new InjectId("youth", "b"), "Klaar.En", Meant: false),
                new Remark.Link(new InjectId("texts", "time-out"), "om.Stop", Meant: false),
            ],
            TextMarks.In(TestPlans.Plan(game), ForecastChannels.Verified.Text)
        );
    }

    [Fact]
    public void A_sample_game_still_has_the_samples_number_and_values()
    {
        var remarks = UnchangedKit.In(ForecastChannels.Zevenhuizen, [ForecastChannels.Zevenhuizen]).ToList();
        Assert.Equal(new Remark.SampleNumber("088 - 27 09 018"), remarks[0]);
        Assert.Equal(["jeugd", "volwassenen"], remarks.OfType<Remark.SampleVariables>().Select(remark => remark.Round));
        Assert.Equal(
            ["basket", "coat", "notice_board", "playground", "street_1", "street_2", "street_riddle"],
            remarks.OfType<Remark.SampleVariables>().First().Names
        );
        Assert.Equal(3, remarks.Count);
    }

    [Fact]
    public void A_copy_with_its_own_values_has_none_of_the_kit_and_one_that_kept_the_place_is_asked()
    {
        var sample = ForecastChannels.Zevenhuizen.Game;
        var own = sample with
        {
            Id = "waddinxveen",
            Place = "Waddinxveen",
            ReportNumber = "0182 12 34 56",
            Rounds = [.. sample.Rounds.Select(Own)],
        };
        Assert.Empty(UnchangedKit.In(TestPlans.Plan(own), [ForecastChannels.Zevenhuizen]));
        Assert.Equal(
            [new Remark.SamplePlace("Zevenhuizen")],
            UnchangedKit.In(TestPlans.Plan(own with { Place = "Zevenhuizen" }), [ForecastChannels.Zevenhuizen])
        );
        Assert.Equal(
            [new Remark.SampleNumber("0882709018")],
            UnchangedKit.In(TestPlans.Plan(own with { ReportNumber = "0882709018" }), [ForecastChannels.Zevenhuizen])
        );
    }

    private static GameRound Own(GameRound round) =>
        round with
        {
            Scenario = round.Scenario with
            {
                Variables = round.Scenario.Variables.ToDictionary(pair => pair.Key, pair => new LocalText("hier: " + pair.Value.Nl)),
            },
        };
}
