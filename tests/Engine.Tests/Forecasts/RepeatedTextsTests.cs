using FeedGame.Engine.Forecasts;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Forecasts;

/// <summary>Texts that an account would have twice within seven days.</summary>
public sealed class RepeatedTextsTests
{
    private static readonly GamePlan Plan = TestPlans.Plan(TestPlans.Hint("hint-1", "5m"), TestPlans.Hint("hint-2", "15m"));
    private static readonly PlannedPost Hint = PlannedEvening.Posts(Plan)[0];
    private static readonly InjectId HintId = new("youth", "hint-1");

    [Theory]
    [InlineData(6.9, true)]
    [InlineData(7, false)]
    public void The_same_text_within_a_week_is_refused(double days, bool repeats)
    {
        var remarks = Of(new EarlierPost(Hint.At - TimeSpan.FromDays(days), Hint.Text, "vorige"));
        Assert.Equal(repeats ? [$"{HintId} True vorige"] : [], remarks);
    }

    [Fact]
    public void What_the_account_itself_shows_counts_however_its_spaces_and_links_look()
    {
        var plan = TestPlans.Plan(TestPlans.Hint("hint-1", "5m") with { Text = new LocalText("Zie gemeente.nl voor de kaart") });
        var seen = PlannedEvening.Posts(plan)[0].Text.Replace("gemeente.nl", "https://t.co", StringComparison.Ordinal).Replace('\n', ' ');
        Assert.Equal([$"{HintId} True "], Of(plan, new EarlierPost(Hint.At.AddDays(-1), seen)));
    }

    [Fact]
    public void Another_minute_is_no_repeat_but_looks_like_one()
    {
        var text = Hint.Text.Replace("19:35", "20:05", StringComparison.Ordinal);
        Assert.NotEqual(Hint.Text, text);
        Assert.Equal([$"{HintId} False vorige"], Of(new EarlierPost(Hint.At.AddDays(-1), text, "vorige")));
    }

    [Fact]
    public void What_a_store_and_the_account_both_tell_is_told_once()
    {
        var at = Hint.At.AddDays(-1);
        Assert.Equal([$"{HintId} True vorige"], Of(new EarlierPost(at, Hint.Text), new EarlierPost(at, Hint.Text, "vorige")));
    }

    [Fact]
    public void What_this_game_sent_itself_is_not_sent_again()
    {
        var at = Hint.At;
        Assert.Empty(Of(new EarlierPost(at, Hint.Text, Plan.Game.Id), new EarlierPost(at, Hint.Text)));
    }

    /// <summary>The time in front differs unless two texts leave in the same minute.</summary>
    [Fact]
    public void Two_equal_texts_within_the_game_are_found()
    {
        var twice = new LocalText("Kijk goed om u heen");
        var plan = TestPlans.Plan(
            TestPlans.Description("a", "5m") with
            {
                Text = twice,
            },
            TestPlans.Description("b", "5m") with
            {
                Text = twice,
                Timing = TestPlans.From("310s"),
            }
        );
        Assert.Equal(["youth/b True testdorp"], Of(plan));
    }

    private static List<string> Of(params EarlierPost[] earlier) => Of(Plan, earlier);

    private static List<string> Of(GamePlan plan, params EarlierPost[] earlier) =>
        [
            .. ForecastChannels
                .Of(plan, ForecastChannels.Verified, false, earlier)
                .Remarks.OfType<Remark.Repeated>()
                .Select(repeated => $"{string.Join(',', repeated.Injects)} {repeated.Exact} {repeated.Game}"),
        ];
}
