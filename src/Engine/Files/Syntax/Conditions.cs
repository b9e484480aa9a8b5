using System.Globalization;
using System.Text.RegularExpressions;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Syntax;

/// <summary>The forms of <c>when</c>: <c>reports &lt; 3 in 10m</c>, <c>found</c>, <c>not found</c>.</summary>
internal static partial class Conditions
{
    public static Condition? Parse(string text) =>
        text switch
        {
            "found" => new Condition.RoundFound(),
            "not found" => new Condition.RoundNotFound(),
            _ => ParseReports(text),
        };

    private static Condition.ReportsBelow? ParseReports(string text) =>
        Reports().Match(text) is { Success: true } match
        && Durations.Parse(match.Groups["within"].Value) is { } within
        && within > TimeSpan.Zero
        && int.Parse(match.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture) is var count and > 0
            ? new Condition.ReportsBelow(count, within)
            : null;

    [GeneratedRegex(
        "^reports *< *(?<count>[0-9]{1,4}) +in +(?<within>[0-9hms]+)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Reports();
}
