using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Forecasts;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Forecasts;

/// <summary>How many posts in which slice, and what they cost: exact figures.</summary>
public sealed class ChannelForecastTests
{
    [Fact]
    public void Zevenhuizen_is_28_posts_of_42_cents_without_a_remark()
    {
        var forecast = ForecastChannels.Of(ForecastChannels.Zevenhuizen, ForecastChannels.Verified);
        Assert.Equal(28, forecast.Posts.Count);
        Assert.Equal(new CostForecast(28, 0, 0.420m, 0.420m, 0.308m, "test"), forecast.Cost);
        Assert.Empty(forecast.Remarks);
    }

    [Fact]
    public void Zevenhuizen_does_not_fit_an_unverified_account_and_the_slices_say_by_how_much() =>
        Assert.Equal(
            ["19:30 Posts 11 16 1", "20:00 Posts 6 9 1", "20:30 Posts 7 10 1", "21:00 Posts 2 3 1"],
            Overruns(ForecastChannels.Of(ForecastChannels.Zevenhuizen, ForecastChannels.Unverified))
        );

    [Fact]
    public void In_threads_only_the_first_post_of_a_round_is_a_post()
    {
        var forecast = ForecastChannels.Of(ForecastChannels.Zevenhuizen, ForecastChannels.Unverified, thread: true);
        Assert.Equal(3, forecast.Posts.Count(post => !post.Reply));
        Assert.Equal(["19:30 Replies 10 15 4", "20:00 Replies 5 7 4", "20:30 Replies 7 10 4"], Overruns(forecast));
    }

    /// <summary>Half a post is none: three replies with spare are four, and a post by itself needs no spare.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Few_hints_in_a_thread_fit_an_unverified_account(int hints, bool fits)
    {
        Inject[] youth =
        [
            TestPlans.Message("start", InjectKind.Start, TestPlans.From("0m")),
            .. Enumerable.Range(1, hints).Select(n => TestPlans.Hint($"hint-{n}", $"{n * 5}m")),
        ];
        Assert.Equal(fits, Overruns(ForecastChannels.Of(TestPlans.Plan(youth), ForecastChannels.Unverified, thread: true)).Count == 0);
    }

    [Fact]
    public void What_the_account_posted_in_a_slice_already_is_not_left()
    {
        var plan = TestPlans.Plan(TestPlans.Hint("hint-1", "5m"));
        List<string> Youth(params EarlierPost[] earlier) =>
            [
                .. Overruns(ForecastChannels.Of(plan, ForecastChannels.Unverified, false, earlier))
                    .Where(over => over.StartsWith("19", StringComparison.Ordinal)),
            ];
        var before = new EarlierPost(TestPlans.At("19:31"), "iets anders");
        Assert.Empty(Youth());
        Assert.Equal(["19:30 Posts 1 1 0"], Youth(before));
        Assert.Equal(["19:30 Posts 1 1 0"], Youth(before, before with { Game = "ander" }));
    }

    [Fact]
    public void Of_the_posting_rate_the_fullest_window_is_told()
    {
        var traits = ForecastChannels.Verified with { Rate = new PostingRate(10, TimeSpan.FromMinutes(15)) };
        Assert.Empty(Overruns(ForecastChannels.Of(ForecastChannels.Zevenhuizen, traits)));
        traits = traits with { Rate = new PostingRate(8, TimeSpan.FromMinutes(15)) };
        Assert.Equal(["19:30 All 7 10 8"], Overruns(ForecastChannels.Of(ForecastChannels.Zevenhuizen, traits)));
    }

    [Fact]
    public void What_the_network_says_is_left_for_today_must_be_enough()
    {
        var until = TestPlans.At("23:00");
        var traits = ForecastChannels.Verified with { Left = new PostsLeft(14, until) };
        Assert.Equal(["19:30 All 10 15 14"], Overruns(ForecastChannels.Of(TestPlans.Usual(), traits)));
        Assert.Empty(Overruns(ForecastChannels.Of(TestPlans.Usual(), traits with { Left = new PostsLeft(15, until) })));
        Assert.Empty(Overruns(ForecastChannels.Of(TestPlans.Usual(), traits with { Left = new PostsLeft(0, TestPlans.At("19:30")) })));
    }

    [Fact]
    public void A_link_costs_what_the_network_asks_for_it()
    {
        var plan = TestPlans.Plan(TestPlans.Hint("hint-1", "5m") with { Text = new LocalText("Kijk bij het einde.Nu goed") });
        var forecast = ForecastChannels.Of(plan, ForecastChannels.Verified);
        Assert.Equal(new CostForecast(6, 1, 0.275m, 0.090m, 0.066m, "test"), forecast.Cost);
        Assert.Equal([new Remark.Link(new InjectId("youth", "hint-1"), "einde.Nu", Meant: false)], forecast.Remarks);
    }

    [Fact]
    public void A_photo_costs_its_alt_text_too()
    {
        var plan = TestPlans.Plan(TestPlans.Message("foto", InjectKind.Photo, TestPlans.From("5m")));
        Assert.Equal(0.095m, ForecastChannels.Of(plan, ForecastChannels.Verified).Cost!.AsWritten);
    }

    [Fact]
    public void The_short_words_are_counted_where_only_they_fit()
    {
        var plan = TestPlans.Plan(
            TestPlans.Hint("hint-1", "5m") with
            {
                Text = new LocalText(new string('a', 250)),
                Short = new LocalText("kort"),
            }
        );
        Assert.Contains("kort", ForecastChannels.Of(plan, ForecastChannels.Verified).Posts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_channel_without_prices_costs_nothing() =>
        Assert.Null(ForecastChannels.Of(TestPlans.Usual(), ForecastChannels.Verified with { Prices = null }).Cost);

    private static List<string> Overruns(ChannelForecast forecast) =>
        [
            .. forecast.Quota.Overruns.Select(over =>
                $"{TestEvening.Local(over.From)} {over.What} {over.Planned} {over.WithSpare} {over.Left}"
            ),
        ];
}
