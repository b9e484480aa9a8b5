namespace FeedGame.Host.Feed;

/// <summary>One line of a message, as the page sets it.</summary>
/// <param name="Frame">The label in front or behind, which every message has alike: shown, but smaller than what is new.</param>
public sealed record MessageLine(string Text, bool Frame)
{
    private static readonly string[] Labels = ["SPELBERICHT", "OEFENING"];

    /// <summary>The lines in order, without the empty ones.</summary>
    /// <param name="reportNumber">Every message ends with it, and the board shows it large.</param>
    public static IReadOnlyList<MessageLine> Of(string text, string reportNumber)
    {
        var texts = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var lines = texts.Select(line => new MessageLine(line, IsFrame(line, reportNumber))).ToList();
        // A message has words: when every line looks like a frame, it says something that this rule does not understand.
        return lines.TrueForAll(line => line.Frame) ? lines.ConvertAll(line => line with { Frame = false }) : lines;
    }

    private static bool IsFrame(string line, string reportNumber) =>
        (reportNumber.Length > 0 && line.Contains(reportNumber, StringComparison.Ordinal))
        || Labels.Any(label =>
            line.StartsWith(label, StringComparison.Ordinal) || line.EndsWith("EINDE " + label, StringComparison.Ordinal)
        );
}
