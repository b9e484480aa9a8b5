using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Files.Yaml;

namespace FeedGame.Engine.Files.Checks;

/// <summary>The two nights on which clocks change (T8).</summary>
internal static class ClockChecks
{
    /// <summary>Refuses a time the clock jumps over; warns of one that comes twice, of which the first is taken.</summary>
    public static void Run(DateOnly date, TimeOnly time, TimeZoneInfo zone, Spot at, ProblemList problems)
    {
        var local = date.ToDateTime(time);
        string[] values = [Clock.Write(time), $"{date:yyyy-MM-dd}", zone.Id];
        if (zone.IsInvalidTime(local))
            problems.Add(at, FileRule.SkippedHour, values);
        else if (zone.IsAmbiguousTime(local))
            problems.Warn(at, FileRule.DoubledHour, values);
    }
}
