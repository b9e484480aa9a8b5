using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <summary>
/// Every "no" a person can get: what is wrong, then what to do (I1). Here what is said of the game; rounds and injects have files
/// of their own.
/// </summary>
internal static partial class Refusals
{
    public static LocalText UnknownGame(string id, string? nearest) =>
        new($"Er is geen speelavond \"{id}\".{Meant(nearest).Nl}", $"There is no game \"{id}\".{Meant(nearest).En}");

    public static readonly LocalText NotArmed = new(
        "Deze speelavond staat nog niet klaar. Zet hem eerst klaar, of start een ronde.",
        "This game is not armed yet. Arm it first, or start a round."
    );

    public static readonly LocalText ArmedAlready = new(
        "Deze speelavond staat al klaar. U kunt een ronde starten.",
        "This game is armed already. You can start a round."
    );

    public static readonly LocalText NotPaused = new(
        "Er is geen pauze of stop, dus er valt niets te hervatten.",
        "There is no pause or stop, so there is nothing to resume."
    );

    public static readonly LocalText PausedAlready = new(
        "Het spel staat al op pauze. Hervat het als u verder wilt.",
        "The game is paused already. Resume it to go on."
    );

    public static readonly LocalText IsPaused = new("Het spel staat op pauze. Hervat het eerst.", "The game is paused. Resume it first.");

    public static readonly LocalText IsStopped = new(
        "Het spel is gestopt. Laat eerst twee mensen het hervatten, of stuur zelf een bericht.",
        "The game is stopped. Let two people resume it first, or say something yourself."
    );

    public static readonly LocalText HasEnded = new(
        "Deze speelavond is afgelopen. U kunt nog wel iets sturen, verbeteren of intrekken.",
        "This game has ended. You can still say, correct or withdraw something."
    );

    public static LocalText EveningIsOver(Situation situation, DateTimeOffset latestEnd) =>
        new(
            $"Deze speelavond is al voorbij: hij eindigt uiterlijk op {Clock.Day(situation.Plan, latestEnd)}. Kies een andere datum, of speel hem na met rehearse.",
            $"This game is over: its latest end is {Clock.Day(situation.Plan, latestEnd)}. Choose another date, or rehearse it."
        );

    public static LocalText UnknownChannel(string name, IReadOnlyList<string> known)
    {
        var names = string.Join(", ", known);
        return new($"Dit spel heeft geen kanaal \"{name}\". Het heeft: {names}.", $"This game has no channel \"{name}\". It has: {names}.");
    }

    public static LocalText NothingToMend(string channel) =>
        new(
            $"Kanaal \"{channel}\" is niet geblokkeerd; u hoeft niets te doen.",
            $"Channel \"{channel}\" is not blocked; there is nothing to do."
        );

    private static LocalText Meant(string? nearest) =>
        nearest is null
            ? new LocalText(" Kijk in het berichtenplan.", " Look at the timeline.")
            : new LocalText($" Bedoelde u \"{nearest}\"?", $" Did you mean \"{nearest}\"?");
}
