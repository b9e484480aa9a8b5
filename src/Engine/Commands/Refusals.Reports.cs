using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>About reports.</content>
internal static partial class Refusals
{
    public static readonly LocalText ReportCount = new(
        $"Geef een aantal meldingen van 1 tot {CommandLimits.ReportsAtOnce}.",
        $"Give a number of reports from 1 to {CommandLimits.ReportsAtOnce}."
    );

    public static LocalText UnknownReport(int number, int last) =>
        last == 0
            ? new LocalText("Er zijn nog geen meldingen. Noteer er eerst een.", "There are no reports yet. Note one first.")
            : new LocalText(
                $"Er is geen melding {number}. Kies een nummer van 1 tot {last}.",
                $"There is no report {number}. Choose a number from 1 to {last}."
            );
}
