using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.NewGames;

/// <summary>What <c>new</c> asks and says.</summary>
internal static class NewGameWords
{
    public static readonly LocalText Place = new("In welk dorp of welke wijk?", "In which village or neighbourhood?");
    public static readonly LocalText Date = new("Op welke datum (jaar-maand-dag)?", "On which date (year-month-day)?");
    public static readonly LocalText MeetingPoint = new("Waar verzamelt iedereen?", "Where does everybody gather?");
    public static readonly LocalText Number = new("Welk meldnummer (mag later)?", "Which report number (may be later)?");

    public static LocalText Rounds(IEnumerable<string> known) =>
        new(
            $"Welke scenario's, in volgorde, met komma's? Er zijn: {string.Join(", ", known)}.",
            $"Which scenarios, in order, with commas? There are: {string.Join(", ", known)}."
        );

    public static LocalText Channels(IEnumerable<string> known) =>
        new(
            $"Welke kanalen, met komma's? Er zijn: {string.Join(", ", known)}.",
            $"Which channels, with commas? There are: {string.Join(", ", known)}."
        );

    public static LocalText BadName(string name) =>
        new(
            $"\"{name}\" kan geen naam van een spel zijn. Gebruik kleine letters, cijfers en streepjes, zoals ons-dorp.",
            $"\"{name}\" cannot be the name of a game. Use small letters, digits and dashes, such as ons-dorp."
        );

    public static LocalText BadDate(string text) =>
        new(
            $"\"{text}\" is geen datum die nog komt. Schrijf jaar-maand-dag, zoals 2026-11-27.",
            $"\"{text}\" is no date that is still to come. Write year-month-day, such as 2026-11-27."
        );

    public static LocalText BadZone(string text) =>
        new(
            $"\"{text}\" is geen tijdzone. Gebruik een naam zoals Europe/Amsterdam.",
            $"\"{text}\" is no time zone. Use a name such as Europe/Amsterdam."
        );

    public static LocalText NoScenario(string text, IEnumerable<string> known) =>
        new(
            $"Er is geen scenario \"{text}\". Er zijn: {string.Join(", ", known)}.",
            $"There is no scenario \"{text}\". There are: {string.Join(", ", known)}."
        );

    public static LocalText NoChannel(string text, IEnumerable<string> known) =>
        new(
            $"Er is geen kanaal \"{text}\". Er zijn: {string.Join(", ", known)}.",
            $"There is no channel \"{text}\". There are: {string.Join(", ", known)}."
        );

    public static string Exists(string path) =>
        $"{path}: dit bestand is er al en blijft zoals het is. Kies een andere naam. (This file is there already; choose another name.)";

    public static LocalText NoSuchGame(string path) =>
        new(
            $"{path}: dit bestand is er niet. Noem een spel uit config/games.",
            $"{path}: there is no such file. Name a game of config/games."
        );

    public static LocalText Made(string path) => new($"{path} is gemaakt.", $"{path} is made.");

    public static LocalText Next(string id) =>
        new(
            $"Open de bestanden, vul in wat van u is, en controleer: feedgame check {id}",
            $"Open the files, fill in what is yours, and check: feedgame check {id}"
        );

    public static LocalText Changes(DateOnly? old) =>
        new(
            $"Wat u zeker moet veranderen: de mensen, het meldnummer (bel het opnieuw), de toestemming voor foto's, de goedkeuring door politie en gemeente, "
                + $"en teksten met een datum{(old is { } date ? $" ({date:yyyy-MM-dd})" : "")}.",
            $"What you must change for sure: the people, the report number (call it again), the consent for photos, the approval of police and municipality, "
                + $"and texts with a date{(old is { } day ? $" ({day:yyyy-MM-dd})" : "")}."
        );
}
