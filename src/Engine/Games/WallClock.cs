namespace FeedGame.Engine.Games;

/// <summary>
/// From a clock on the wall to an instant (T8). The policies for the two odd nights have names: a time in the skipped hour is the
/// first instant after the gap, a time in the doubled hour is its first pass.
/// </summary>
internal static class WallClock
{
    public static DateTimeOffset At(TimeZoneInfo zone, DateOnly date, TimeOnly time)
    {
        var local = FirstAfterGap(zone, date.ToDateTime(time));
        return new DateTimeOffset(local, FirstPass(zone, local)).ToUniversalTime();
    }

    /// <summary>When a clock shows that time next, or shows it now.</summary>
    public static DateTimeOffset Next(TimeZoneInfo zone, DateTimeOffset now, TimeOnly time)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return At(zone, today, time) is var at && at >= now ? at : At(zone, today.AddDays(1), time);
    }

    /// <summary>True when no clock ever shows that time: the file checks refuse it.</summary>
    public static bool IsSkipped(TimeZoneInfo zone, DateOnly date, TimeOnly time) => zone.IsInvalidTime(date.ToDateTime(time));

    /// <summary>Gaps end on a whole minute in every zone, so steps of a minute find the end.</summary>
    private static DateTime FirstAfterGap(TimeZoneInfo zone, DateTime local)
    {
        if (!zone.IsInvalidTime(local))
            return local;
        local = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        return local;
    }

    /// <summary>The larger offset is the earlier instant; the framework itself would take the second pass.</summary>
    private static TimeSpan FirstPass(TimeZoneInfo zone, DateTime local) =>
        zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
}
