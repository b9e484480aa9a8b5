using FeedGame.Host.Feed;

namespace FeedGame.Host.Tests.Feed;

public class LocalClockTests
{
    private static readonly LocalClock Clock = new("Europe/Amsterdam", FeedWords.Dutch.Culture);

    [Theory]
    [InlineData("2018-10-28T00:30:00Z", "02:30", "2018-10-28T02:30:00+02:00")]
    [InlineData("2018-10-28T01:30:00Z", "02:30", "2018-10-28T02:30:00+01:00")]
    [InlineData("2018-03-25T01:00:00Z", "03:00", "2018-03-25T03:00:00+02:00")]
    public void It_shows_what_the_clocks_of_the_village_show(string instant, string time, string machine)
    {
        var at = DateTimeOffset.Parse(instant);

        Assert.Equal(time, Clock.Time(at));
        Assert.Equal(machine, Clock.Machine(at));
    }

    [Fact]
    public void Another_day_than_the_game_is_named()
    {
        var day = new DateOnly(2018, 9, 27);

        Assert.Equal("19:30", Clock.Moment(Evening.Start, day));
        Assert.Equal("do 20 sep 10:00", Clock.Moment(new DateTimeOffset(2018, 9, 20, 8, 0, 0, TimeSpan.Zero), day));
    }
}
