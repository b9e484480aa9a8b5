using System.Text.RegularExpressions;
using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Tests.Logs;

/// <summary>An entry that somebody must be able to look back on has a line; which do not, and why, stands here.</summary>
public sealed partial class LogCoverageTests
{
    private static readonly IReadOnlyDictionary<Type, string> WithoutLine = new Dictionary<Type, string>
    {
        [typeof(ReasonGiven)] = "stands at the line that it explains",
        [typeof(RoundReminded)] = "nobody did anything: that is why",
        [typeof(AttemptBegan)] = "the deliveries' own list tells each attempt",
        [typeof(DeliverySettled)] = "the deliveries' own list tells each outcome",
        [typeof(DeliveryPostponed)] = "the deliveries' own list tells each wait",
        [typeof(ClockSetBack)] = "the machine's affair: control tells it when it happens",
    };

    [Fact]
    public void Every_entry_has_a_line_or_a_reason_for_none()
    {
        var words = Directory.GetFiles(Folder, "LogWords*.cs").Select(File.ReadAllText);
        var told = Case().Matches(string.Concat(words)).Select(match => match.Groups["event"].Value).ToHashSet(StringComparer.Ordinal);
        var events = EventNames.All.Select(name => EventNames.TypeOf(name)!).ToList();
        Assert.Equal(
            WithoutLine.Keys.Select(type => type.Name).Order(StringComparer.Ordinal),
            events.Select(type => type.Name).Where(name => !told.Contains(name)).Order(StringComparer.Ordinal)
        );
    }

    private static string Folder =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "src", "Engine", "Logs"));

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    /// <summary>"FindNoted find =>", with or without a pattern in between; and "fact is PlanRead read".</summary>
    [GeneratedRegex(
        @"(^ +|fact is )(?<event>[A-Z]\w+) (\{[^}]*(\{ \}[^}]*)*\} )?\w+ ?(when|=>|\r?$)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Case();
}
