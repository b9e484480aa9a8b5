using FeedGame.Engine.Adapting;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>About suggestions.</content>
internal static partial class Refusals
{
    public static readonly LocalText NoSuggestion = new(
        "Er is nu geen voorstel. Wilt u toch iets sturen, kies dan zelf een bericht.",
        "There is no suggestion now. To send something all the same, choose a message yourself."
    );

    public static LocalText UnknownSuggestion(int number) =>
        new($"Er is geen voorstel {number}. Kijk welke er open staan.", $"There is no suggestion {number}. Look which are open.");

    /// <summary>Whoever comes second reads what the first did.</summary>
    public static LocalText SuggestionDecided(Situation situation, Suggestion suggestion)
    {
        var at = suggestion.DecidedAt is { } when ? Clock.Time(situation.Plan, when) : "";
        var (nl, en) = suggestion.Outcome switch
        {
            SuggestionOutcome.Accepted => ("is al aangenomen", "was accepted already"),
            SuggestionOutcome.Dismissed => ("is al afgewezen", "was dismissed already"),
            SuggestionOutcome.Expired => ("is verlopen", "expired"),
            _ => ("past niet meer", "no longer fits"),
        };
        return new LocalText(
            $"Voorstel {suggestion.Number} {nl}, om {at}. U hoeft niets te doen.",
            $"Suggestion {suggestion.Number} {en}, at {at}. There is nothing to do."
        );
    }

    public static LocalText SuggestionTooClose(TimeSpan gap) =>
        new(
            $"Er ging net een bericht uit, of er komt er zo een. Wacht {gap.TotalSeconds:0} seconden, of stuur het zelf met \"send\".",
            $"A message went out just now, or one comes in a moment. Wait {gap.TotalSeconds:0} seconds, or use \"send\" yourself."
        );
}
