using System.Globalization;

namespace FeedGame.Engine.Files.Syntax;

/// <summary>Dates and wall-clock times: <c>2018-09-27</c>, <c>19:30</c>. One form each, so that nobody has to guess.</summary>
internal static class Clock
{
    public static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Reads <c>2018-09-27 18:30</c>.</summary>
    public static DateTime? DateAndTime(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;

    public static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>An IANA zone by its exact name, so that the same file means the same on every system.</summary>
    public static TimeZoneInfo? Zone(string text) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) && zone.HasIanaId && zone.Id == text ? zone : null;

    /// <summary>A wall-clock time that happens twice means its first pass (T8).</summary>
    public static DateTimeOffset FirstPass(DateTime local, TimeZoneInfo zone) =>
        new(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local));
}
