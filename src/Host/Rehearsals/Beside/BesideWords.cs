using System.Globalization;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Rehearsals.Beside;

/// <summary>What is said of a rehearsal beside the live games.</summary>
internal static class BesideWords
{
    public static readonly LocalText Lead = new(
        "Speelt deze avond nu, sneller, met kanalen die niets versturen. Het echte spel merkt er niets van.",
        "Plays this evening now, faster, with channels that send nothing. The real game does not notice."
    );
    public static readonly LocalText Begin = new("Begin de repetitie", "Begin the rehearsal");
    public static readonly LocalText End = new("Stop de repetitie", "Stop the rehearsal");
    public static readonly LocalText Speed = new("Hoeveel keer zo snel", "How many times faster");
    public static readonly LocalText None = new("Er is nog niets te lezen.", "There is nothing to read yet.");
    public static readonly LocalText Board = new("Terug naar het bord van het echte spel", "Back to the board of the real game");
    public static readonly LocalText Over = new("De repetitie is voorbij", "The rehearsal is over");
    public static readonly LocalText NotOn = new("Er loopt geen repetitie", "No rehearsal is on");
    public static readonly LocalText FirstRound = new("De eerste ronde begint over", "The first round starts in");
    public static readonly LocalText NextRound = new("De volgende ronde begint over", "The next round starts in");
    public static readonly LocalText RoundEnds = new("De ronde duurt nog", "The round still takes");
    public static readonly LocalText Ended = new("De repetitie is gestopt.", "The rehearsal is stopped.");
    public static readonly LocalText NoneToEnd = new("Er liep geen repetitie.", "No rehearsal was on.");
    public static readonly LocalText IsOnAlready = new(
        "Van dit spel loopt al een repetitie. Stop die eerst.",
        "A rehearsal of this game is on already. Stop that one first."
    );
    public static readonly LocalText TooMany = new(
        $"Er lopen al {RehearsalRoom.MostAtOnce} repetities op deze machine. Wacht tot er een voorbij is.",
        $"{RehearsalRoom.MostAtOnce} rehearsals are on already on this machine. Wait until one is over."
    );
    public static readonly LocalText WrongSpeed = new(
        $"De snelheid is een getal van 1 tot {RehearsalRoom.Fastest}.",
        $"The speed is a number from 1 to {RehearsalRoom.Fastest}."
    );
    public static readonly LocalText OnlyLeaders = new(
        "Alleen organisator en spelleider repeteren: zij zien wat nog niet verzonden is.",
        "Only organiser and controller rehearse: they see what is not sent yet."
    );

    public static LocalText NoSuchGame(string game) => new($"Er is geen \"{game}\".", $"There is no \"{game}\".");

    public static LocalText Begun(string game, double speed) =>
        new(
            $"De repetitie loopt, {Times(speed)} keer zo snel. Kijk op /play/{game}/rehearsal; stop met: control {game} rehearse stop.",
            $"The rehearsal is on, {Times(speed)} times faster. Look at /play/{game}/rehearsal; stop it with: control {game} rehearse stop."
        );

    public static LocalText At(string time, double speed) =>
        new($"{time} in het spel, {Times(speed)} keer zo snel", $"{time} in the game, {Times(speed)} times faster");

    public static LocalText Wrong(string why) => new($"De repetitie ging mis: {why}", $"The rehearsal went wrong: {why}");

    private static string Times(double speed) => speed.ToString("0.##", CultureInfo.InvariantCulture);
}
