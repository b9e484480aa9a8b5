using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>About rounds and their times.</content>
internal static partial class Refusals
{
    public static readonly LocalText NoRoundLeft = new(
        "Er is geen ronde meer die nog moet beginnen. Plan zo nodig een reserveronde.",
        "No round is left to begin. Plan a spare round if you need one."
    );

    public static readonly LocalText NoRoundOn = new(
        "Er is nu geen ronde bezig. Start eerst een ronde.",
        "No round is on. Start one first."
    );

    public static readonly LocalText NothingFound = new(
        "In geen enkele ronde is de boef gevonden; er valt niets te heropenen.",
        "No round has a find; there is nothing to reopen."
    );

    public static readonly LocalText NobodyOnStreet = new(
        "Er is geen rolspeler meer op straat na een ronde; u hoeft niets te bevestigen.",
        "No role-player is on the street after a round; there is nothing to confirm."
    );

    public static readonly LocalText NoSpareLeft = new(
        "Er is geen reserveronde meer over. Verplaats zo nodig een andere ronde.",
        "No spare round is left. Move another round if you need to."
    );

    public static readonly LocalText MoveByNothing = new(
        "Geef aan hoeveel later of eerder, bijvoorbeeld +10m.",
        "Say how much later or earlier, such as +10m."
    );

    public static readonly LocalText FactorOutOfBounds = new(
        "Het tempo gaat van 0,5 (twee keer zo snel) tot 2 (twee keer zo langzaam).",
        "The cadence goes from 0.5 (twice as fast) to 2 (twice as slow)."
    );

    public static readonly LocalText IntervalTooLong = new(
        "Neem een tussentijd van minder dan een dag.",
        "Take an interval of less than a day."
    );

    public static LocalText UnknownRound(string id, string? nearest) =>
        new($"Er is geen ronde \"{id}\".{Meant(nearest).Nl}", $"There is no round \"{id}\".{Meant(nearest).En}");

    public static LocalText RoundHasBegun(GameRound round) =>
        new(
            $"Ronde {round.Number} is al begonnen of voorbij. Kies een volgende ronde.",
            $"Round {round.Number} has begun or is over. Choose a later round."
        );

    public static LocalText RoundNotOn(GameRound round) =>
        new(
            $"Ronde {round.Number} is nu niet bezig. Kies de ronde die bezig is.",
            $"Round {round.Number} is not on. Choose the round that is on."
        );

    public static LocalText RoundNotBegun(GameRound round) =>
        new($"Ronde {round.Number} is nog niet begonnen. Start de ronde eerst.", $"Round {round.Number} has not begun. Start it first.");

    public static LocalText RoundIsOver(GameRound round) =>
        new(
            $"Ronde {round.Number} is voorbij. Stuur zo nodig zelf een bericht.",
            $"Round {round.Number} is over. Say something yourself if you need to."
        );

    public static LocalText RoundStillOn(GameRound round) =>
        new(
            $"Ronde {round.Number} is nog bezig. Bevestig dit als de ronde voorbij is.",
            $"Round {round.Number} is still on. Confirm this once it is over."
        );

    public static LocalText NotOnStreet(GameRound round) =>
        new(
            $"In ronde {round.Number} is de rolspeler niet op straat; u hoeft niets te bevestigen.",
            $"In round {round.Number} the role-player is not on the street; there is nothing to confirm."
        );

    public static LocalText StreetNotFree(GameRound round) =>
        new(
            $"Ronde {round.Number} kan nog niet beginnen: er is nog een rolspeler op straat. Bevestig eerst dat die van de straat is.",
            $"Round {round.Number} cannot begin yet: a role-player is still on the street. Confirm first that they are off the street."
        );

    public static LocalText RoundNotFound(GameRound round) =>
        new(
            $"Ronde {round.Number} is niet geëindigd door een vondst. Plan zo nodig een reserveronde.",
            $"Round {round.Number} did not end by a find. Plan a spare round if you need one."
        );

    public static LocalText OtherRoundOn(GameRound round, GameRound on) =>
        new(
            $"Ronde {round.Number} kan niet verder: ronde {on.Number} is al bezig. Plan zo nodig een reserveronde.",
            $"Round {round.Number} cannot go on: round {on.Number} is on already. Plan a spare round if you need one."
        );

    public static LocalText RoundTimeIsOver(GameRound round) =>
        new(
            $"De tijd van ronde {round.Number} is om. Plan zo nodig een reserveronde.",
            $"The time of round {round.Number} is over. Plan a spare round if you need one."
        );

    public static LocalText NoFreeSpare(GameRound round) =>
        new(
            $"Ronde {round.Number} is geen reserveronde die nog vrij is. Verplaats een geplande ronde met \"move\".",
            $"Round {round.Number} is no free spare round. Use \"move\" for a planned round."
        );

    public static LocalText SpareNotPlanned(GameRound round) =>
        new(
            $"Reserveronde {round.Number} heeft nog geen tijd. Plan hem eerst.",
            $"Spare round {round.Number} has no time yet. Plan it first."
        );

    public static LocalText PastLatestEnd(Situation situation, GameRound round, DateTimeOffset end) =>
        new(
            $"Ronde {round.Number} zou dan om {Clock.Time(situation.Plan, end)} eindigen, na de uiterste eindtijd {Clock.Time(situation.Plan, situation.State.LatestEnd)}. Kies een eerdere tijd, of blaas de avond af.",
            $"Round {round.Number} would end at {Clock.Time(situation.Plan, end)}, past the latest end {Clock.Time(situation.Plan, situation.State.LatestEnd)}. Choose an earlier time, or call the game off."
        );

    public static LocalText MovedPastLatestEnd(Situation situation) =>
        new(
            $"Dat ligt buiten deze avond; de uiterste eindtijd is {Clock.Time(situation.Plan, situation.State.LatestEnd)}. Blaas de avond af en zet een nieuwe klaar.",
            $"That is outside this evening; its latest end is {Clock.Time(situation.Plan, situation.State.LatestEnd)}. Call the game off and arm a new one."
        );

    public static LocalText MovedIntoPast(Situation situation, GameRound round, DateTimeOffset start) =>
        new(
            $"Ronde {round.Number} zou dan om {Clock.Time(situation.Plan, start)} beginnen, en dat is al geweest. Start de ronde, of kies een latere tijd.",
            $"Round {round.Number} would start at {Clock.Time(situation.Plan, start)}, which is in the past. Start it, or choose a later time."
        );

    public static LocalText Overlaps(GameRound round, GameRound other) =>
        new(
            $"Ronde {round.Number} zou dan samenvallen met ronde {other.Number}. Kies een tijd ervoor of erna.",
            $"Round {round.Number} would overlap round {other.Number}. Choose a time before or after it."
        );

    public static LocalText NoHintLeft(GameRound round) =>
        new(
            $"In ronde {round.Number} is geen hint meer over om te verschuiven. Stuur zo nodig een reservehint.",
            $"Round {round.Number} has no hint left to move. Send a contingency hint if you need one."
        );

    public static LocalText IntervalTooShort(TimeSpan least) =>
        new(
            $"Tussen twee hints zit minstens {least.TotalSeconds:0} seconden. Neem een langere tussentijd.",
            $"Two hints are at least {least.TotalSeconds:0} seconds apart. Take a longer interval."
        );
}
