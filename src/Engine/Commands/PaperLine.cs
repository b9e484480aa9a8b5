using System.Globalization;
using FeedGame.Engine.Games;

namespace FeedGame.Engine.Commands;

/// <summary>An inject that people gave out by hand, and the time that somebody wrote beside it on the run sheet.</summary>
/// <param name="At">On the clock of the village; the last time that it showed this is meant.</param>
public readonly record struct PaperLine(InjectId Inject, TimeOnly At)
{
    /// <summary>Reads "jeugd/hint-1 19:32"; null for anything else.</summary>
    public static PaperLine? Parse(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var inject, var time]
        && TimeOnly.TryParseExact(time, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? new PaperLine(InjectId.Parse(inject), at)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Inject} {At:HH\\:mm}");
}
