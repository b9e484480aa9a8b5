using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>About erasing.</content>
internal static partial class Replies
{
    public static readonly LocalText Purged = new(
        "Gewist: namen, telefoonnummers, notities, meldingen, links en foto's van dit spel. Het verloop blijft bewaard, zonder personen.",
        "Erased: names, phones, notes, reports, links and photos of this game. What happened is kept, without persons."
    );
}
