using System.Globalization;
using System.Text.RegularExpressions;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Syntax;

/// <summary>
/// The forms of a rule's <c>when</c>: <c>reports &lt; 3 in 10m</c>, <c>good reports >= 4 in 5m</c>, <c>not found by +35m</c>.
/// </summary>
internal static partial class RuleTriggers
{
    private const string NotFound = "not found by ";

    public static RuleTrigger? Parse(string text)
    {
        if (text.StartsWith(NotFound, StringComparison.Ordinal))
            return Durations.ParseOffset(text[NotFound.Length..].Trim()) is { } offset && offset > TimeSpan.Zero
                ? new RuleTrigger.NotFoundBy(offset)
                : null;
        if (Reports().Match(text) is not { Success: true } match || Durations.Parse(match.Groups["within"].Value) is not { } within)
            return null;
        var count = int.Parse(match.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        if (count == 0 || within <= TimeSpan.Zero)
            return null;
        return match.Groups["good"].Success ? new RuleTrigger.TooEasy(count, within) : new RuleTrigger.TooFew(count, within);
    }

    [GeneratedRegex(
        "^(reports *<|(?<good>good) +reports *>=) *(?<count>[0-9]{1,4}) +in +(?<within>[0-9hms]+)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Reports();
}
