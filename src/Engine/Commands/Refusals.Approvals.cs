using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>About approving texts.</content>
internal static partial class Refusals
{
    public static readonly LocalText OwnTexts = new(
        "U hebt deze teksten zelf geschreven. Vraag iemand anders om ze te lezen en goed te keuren.",
        "You wrote these texts yourself. Ask somebody else to read and approve them."
    );

    public static readonly LocalText TextsChanged = new(
        "De teksten zijn veranderd terwijl u las. Lees ze opnieuw en keur ze dan goed.",
        "The texts have changed while you were reading. Read them again, then approve."
    );

    public static LocalText OwnText(InjectId id) =>
        new(
            $"De tekst van \"{id}\" is van uzelf. Vraag iemand anders om hem te lezen en goed te keuren.",
            $"You wrote the text of \"{id}\" yourself. Ask somebody else to read and approve it."
        );

    public static LocalText TextChanged(InjectId id) =>
        new(
            $"De tekst van \"{id}\" is veranderd terwijl u las. Lees hem opnieuw en keur hem dan goed.",
            $"The text of \"{id}\" has changed while you were reading. Read it again, then approve."
        );

    public static LocalText NothingToApprove(InjectId id, string? nearest) =>
        new(
            $"Er is geen openbare tekst \"{id}\" om goed te keuren.{Meant(nearest).Nl}",
            $"There is no public text \"{id}\" to approve.{Meant(nearest).En}"
        );

    public static LocalText NotApproved(InjectId id) =>
        new(
            $"De tekst van \"{id}\" is nog niet door iemand anders goedgekeurd, en dit spel is strikt. Laat hem eerst goedkeuren met \"approve\".",
            $"The text of \"{id}\" has not been approved by somebody else yet, and this game is strict. Have it approved first, with \"approve\"."
        );
}
