using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>About approving texts.</content>
internal static partial class Replies
{
    public static readonly LocalText ApprovedAlready = new(
        "U had alles al goedgekeurd; er is niets veranderd.",
        "You had approved everything already; nothing has changed."
    );

    public static LocalText Approved(int count) =>
        count == 1
            ? new LocalText("Goedgekeurd. Wordt de tekst veranderd, dan vervalt dit.", "Approved. It lapses when the text is changed.")
            : new LocalText(
                $"{count} teksten goedgekeurd. Wordt een tekst veranderd, dan vervalt dat voor die tekst.",
                $"{count} texts approved. For a text that is changed it lapses."
            );

    public static LocalText Rejected(InjectId id) =>
        new($"Genoteerd: de tekst van \"{id}\" moet anders.", $"Noted: the text of \"{id}\" needs other words.");
}
