using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Rehearsals.Pictures;

/// <summary>What the picture of an evening says.</summary>
internal static class PictureWords
{
    public static readonly LocalText WholeEvening = new("Hele avond", "Whole evening");
    public static readonly LocalText Pause = new("pauze", "pause");
    public static readonly LocalText Stop = new("STOP", "STOP");
    public static readonly LocalText Skipped = new("overgeslagen", "skipped");
    public static readonly LocalText Region = new(
        "Tijdlijn: schuif opzij voor de hele avond",
        "Timeline: scroll sideways for the whole evening"
    );

    public static LocalText Groups(int count) => new($"{count} groepen", $"{count} groups");

    public static LocalText Title(string place, string day) => new($"De avond van {place}, {day}", $"The evening of {place}, {day}");

    public static LocalText Earlier(string marks) => new($"Eerder verstuurd: {marks}", $"Sent before: {marks}");

    public static LocalText EarlierSkipped(string marks) => new($"Niet verstuurd: {marks}", $"Not sent: {marks}");

    /// <summary>What somebody hears who cannot see it.</summary>
    public static LocalText Description(int rounds, int messages, int cues, int late, string from, string to) =>
        new(
            $"Van {from} tot {to}: {rounds} {(rounds == 1 ? "ronde" : "rondes")}, {messages} berichten, {cues} seintjes, {late} te laat. Bovenaan de rondes, daaronder de kanalen.",
            $"From {from} to {to}: {rounds} {(rounds == 1 ? "round" : "rounds")}, {messages} messages, {cues} cues, {late} late. Rounds above, channels below."
        );
}
