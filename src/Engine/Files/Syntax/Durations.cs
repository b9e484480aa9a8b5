using System.Globalization;
using System.Text.RegularExpressions;

namespace FeedGame.Engine.Files.Syntax;

/// <summary>Lengths of time as people write them: <c>40m</c>, <c>1h30m</c>, <c>7m30s</c>, <c>90s</c>.</summary>
internal static partial class Durations
{
    public static TimeSpan? Parse(string text)
    {
        var match = Pattern().Match(text);
        return match.Success && match.Length > 0
            ? new TimeSpan(Number(match, "hours"), Number(match, "minutes"), Number(match, "seconds"))
            : null;
    }

    /// <summary>Reads <c>+7m30s</c>.</summary>
    public static TimeSpan? ParseOffset(string text) => text.StartsWith('+') ? Parse(text[1..]) : null;

    /// <summary>The shortest form that <see cref="Parse"/> reads back.</summary>
    public static string Write(TimeSpan length)
    {
        var hours = (int)length.TotalHours;
        var parts = new[] { (hours, "h"), (length.Minutes, "m"), (length.Seconds, "s") };
        var text = string.Concat(
            parts.Where(part => part.Item1 != 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Item1}{part.Item2}"))
        );
        return text.Length == 0 ? "0s" : text;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        "^((?<hours>[0-9]{1,3})h)?((?<minutes>[0-9]{1,4})m)?((?<seconds>[0-9]{1,5})s)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pattern();
}
