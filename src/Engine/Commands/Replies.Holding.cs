using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>About what is held or exchanged, and about the role-player's safety.</content>
internal static partial class Replies
{
    public static readonly LocalText HelpIsTold = new(
        "Het spel stopt. De spelleider ziet dat u hulp vraagt. Gevaar? Bel 112.",
        "The game stops. The controller sees that you ask for help. Danger? Call 112."
    );

    public static readonly LocalText CueIsSeen = new(
        "De spelleider ziet dat u dit hebt gelezen.",
        "The controller sees that you have read this."
    );

    public static LocalText CheckedIn(Situation situation)
    {
        var at = Clock.Time(situation.Plan, situation.Now);
        return new($"Genoteerd om {at}: alles goed.", $"Noted at {at}: all is well.");
    }

    public static LocalText Held(InjectId id) =>
        new($"\"{id}\" wacht tot u het stuurt, overslaat of vrijgeeft.", $"\"{id}\" waits until you send, skip or release it.");

    public static LocalText Released(Situation situation, InjectId id, DateTimeOffset due)
    {
        var at = Clock.Second(situation.Plan, due);
        return due <= situation.Now
            ? new($"\"{id}\" is vrij en gaat nu.", $"\"{id}\" is released and goes now.")
            : new($"\"{id}\" is vrij en gaat om {at}.", $"\"{id}\" is released and goes at {at}.");
    }

    public static LocalText Swapped(Situation situation, InjectId id, DateTimeOffset at)
    {
        var time = Clock.Second(situation.Plan, at);
        return new($"Gewisseld: \"{id}\" gaat om {time}.", $"Exchanged: \"{id}\" goes at {time}.");
    }

    public static LocalText RoundEnded(GameRound round) =>
        new(
            $"Ronde {round.Number} is voorbij. Bevestig straks dat de rolspeler van de straat is.",
            $"Round {round.Number} is over. Confirm later that the role-player is off the street."
        );
}
