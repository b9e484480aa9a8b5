using System.Globalization;
using System.Text.RegularExpressions;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Syntax;

/// <summary>The forms of <c>at</c>.</summary>
internal static partial class Timings
{
    /// <summary>Of a scenario: <c>+7m30s</c> or <c>hint-2 +3m</c>.</summary>
    public static Timing? InScenario(string text) => Durations.ParseOffset(text) is { } offset ? new Timing.FromStart(offset) : After(text);

    /// <summary>Of a game: <c>-7d 10:00</c>, <c>end +10m</c> or <c>teaser +3m</c>.</summary>
    public static Timing? InGame(string text) =>
        Day().Match(text) is { Success: true } day && Clock.Time(day.Groups["time"].Value) is { } time
            ? new Timing.OnDay(int.Parse(day.Groups["days"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), time)
        : After(text) is not { } after ? null
        : after.Inject == "end" ? new Timing.AfterEnd(after.Offset)
        : after;

    private static Timing.AfterInject? After(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && Ids.IsId(parts[0]) && Durations.ParseOffset(parts[1]) is { } offset
            ? new Timing.AfterInject(parts[0], offset)
            : null;
    }

    [GeneratedRegex(
        "^(?<days>[-+]?[0-9]{1,3})d +(?<time>[0-9:]{5})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Day();
}
