using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>About erasing.</content>
internal static partial class Refusals
{
    public static readonly LocalText NotOverYet = new(
        "Dit spel is nog niet voorbij. Wissen kan als het is afgelopen en alles is verstuurd.",
        "This game is not over yet. Purge it once it has ended and everything is sent."
    );

    public static readonly LocalText PurgedAlready = new(
        "De namen en notities van dit spel zijn gewist. Nieuwe tekst kan er niet meer bij.",
        "The names and notes of this game were erased. No new words can be added."
    );
}
