using System.Globalization;

namespace FeedGame.Host.Feed;

/// <summary>Shows instants as the clocks in the village show them.</summary>
public sealed class LocalClock(string zone, CultureInfo culture)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(zone);

    /// <summary>The time of day: 20:12.</summary>
    public string Time(DateTimeOffset at) => There(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>With seconds: 20:12:07.</summary>
    public string Exact(DateTimeOffset at) => There(at).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The day in words: donderdag 27 september 2018.</summary>
    public string Day(DateOnly date) => date.ToString("dddd d MMMM yyyy", culture);

    /// <summary>The time, with the day in front when it is not the day of the game.</summary>
    public string Moment(DateTimeOffset at, DateOnly gameDay)
    {
        var there = There(at);
        var day = DateOnly.FromDateTime(there.DateTime);
        return day == gameDay
            ? Time(at)
            : there.ToString(day.Year == gameDay.Year ? "ddd d MMM" : "ddd d MMM yyyy", culture) + " " + Time(at);
    }

    /// <summary>For machines: with the zone's offset at that moment.</summary>
    public string Machine(DateTimeOffset at) => There(at).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private DateTimeOffset There(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone);
}
