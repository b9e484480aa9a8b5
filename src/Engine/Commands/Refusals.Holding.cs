using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>About what is held or exchanged, and about the role-player's safety.</content>
internal static partial class Refusals
{
    public static readonly LocalText SwapWithinRound = new(
        "Wissel twee verschillende berichten van dezelfde ronde.",
        "Exchange two different injects of the same round."
    );

    public static readonly LocalText StartGoesFirst = new(
        "Het startbericht gaat als eerste. Wissel twee andere berichten.",
        "The start message goes first. Exchange two other injects."
    );

    public static readonly LocalText NobodyInStreet = new(
        "Er is nu geen rolspeler op straat; u hoeft niets te melden.",
        "No role-player is in the street now; there is nothing to tell."
    );

    public static LocalText HasNoTime(InjectId id) =>
        new(
            $"\"{id}\" heeft nu geen eigen tijd om uit te gaan. Kies een bericht dat nog gepland staat.",
            $"\"{id}\" has no time of its own to go out now. Choose an inject that is still planned."
        );

    public static LocalText NotHeld(InjectId id) =>
        new(
            $"\"{id}\" wordt niet vastgehouden. Stuur het met \"send\", of sla het over.",
            $"\"{id}\" is not held. Use \"send\", or skip it."
        );

    public static LocalText TooLateToRelease(InjectId id) =>
        new(
            $"De tijd van \"{id}\" is al voorbij. Stuur het toch met \"send\", of sla het over.",
            $"The time of \"{id}\" has passed. Send it all the same with \"send\", or skip it."
        );

    public static LocalText NoCueToSee(InjectId id) =>
        new($"\"{id}\" is geen seintje dat er nu is; u hoeft niets te doen.", $"\"{id}\" is no cue that is out; there is nothing to do.");
}
