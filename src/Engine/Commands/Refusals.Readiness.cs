using FeedGame.Engine.Readiness;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>About the readiness gate.</content>
internal static partial class Refusals
{
    public static readonly LocalText NothingToOverride = new(
        "Niets staat in de weg: u kunt de speelavond gewoon klaarzetten.",
        "Nothing stands in the way: you can arm the game."
    );

    public static LocalText NotForTicking(ReadyItem item) =>
        new(
            $"\"{ReadyWords.Name(item).Nl}\" kunt u niet zelf afvinken: het spel kijkt dat zelf na.",
            $"\"{ReadyWords.Name(item).En}\" is not for ticking: the game finds it out by itself."
        );

    public static LocalText NoSuchTime(string text) =>
        new(
            $"\"{text}\" is geen tijdstip. Schrijf 14:30, of 2026-11-27 14:30.",
            $"\"{text}\" is no time. Write 14:30, or 2026-11-27 14:30."
        );

    public static LocalText NotReady(IReadOnlyList<ReadyLine> red) =>
        new(string.Join('\n', red.Select(line => line.Whole.Nl)), string.Join('\n', red.Select(line => line.Whole.En)));
}
