using FeedGame.Engine.Journal;
using FeedGame.Engine.Reports;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>At the report desk.</content>
internal static partial class Replies
{
    public static readonly LocalText AtDesk = new(
        "U zit aan het meldpunt. Tel elke beller met +1 melding.",
        "You are at the report desk. Count each caller with +1 report."
    );

    public static LocalText LeftDesk(int others) =>
        others == 0
            ? new LocalText(
                "Er zit nu niemand aan het meldpunt: regels over meldingen staan uit.",
                "Nobody is at the report desk now: rules about reports are off."
            )
            : new LocalText("U bent van het meldpunt af; anderen zitten er nog.", "You left the report desk; others are still there.");

    public static LocalText Reported(int number, int count) =>
        count == 1
            ? new LocalText($"Melding {number} genoteerd.", $"Report {number} noted.")
            : new LocalText($"Melding {number} genoteerd, voor {count} bellers.", $"Report {number} noted, of {count} callers.");

    public static LocalText Triaged(int number, Triage? triage) =>
        triage switch
        {
            null => new LocalText($"Melding {number} is aangevuld.", $"Report {number} is completed."),
            Triage.Game => new LocalText($"Melding {number}: spel.", $"Report {number}: game."),
            Triage.Unclear => new LocalText($"Melding {number}: onduidelijk.", $"Report {number}: unclear."),
            Triage.Double => new LocalText($"Melding {number}: dubbel, telt niet mee.", $"Report {number}: double, does not count."),
            _ => Real(number),
        };

    /// <summary>Whatever was asked, this is what to read first.</summary>
    public static LocalText Real(int number) =>
        new($"{RealCard.First.Nl} (Melding {number}: ECHT.)", $"{RealCard.First.En} (Report {number}: REAL.)");
}
