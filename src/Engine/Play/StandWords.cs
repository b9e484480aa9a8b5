using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Play;

/// <summary>How a round, a report and a suggestion stand or ended, in the words of every page and log.</summary>
public static class StandWords
{
    public static LocalText Of(RoundStatus status) =>
        status switch
        {
            RoundStatus.NotStarted => new("nog niet begonnen", "not started"),
            RoundStatus.Searching => new("zoeken", "searching"),
            RoundStatus.Found => new("gevonden", "found"),
            RoundStatus.TimedOut => new("tijd om", "time is up"),
            RoundStatus.CalledOff => new("afgelast", "called off"),
        };

    public static LocalText Of(RoundOutcome outcome) =>
        outcome switch
        {
            RoundOutcome.Found => new("gevonden", "found"),
            RoundOutcome.TimeOut => new("de tijd is om", "time is up"),
            RoundOutcome.LatestEnd => new("het werd te laat", "it became too late"),
            RoundOutcome.CalledOff => new("afgelast", "called off"),
            RoundOutcome.Stopped => new("gestopt", "stopped"),
        };

    public static LocalText Of(SuggestionOutcome outcome) =>
        outcome switch
        {
            SuggestionOutcome.Accepted => new("aangenomen", "accepted"),
            SuggestionOutcome.Dismissed => new("afgewezen", "dismissed"),
            SuggestionOutcome.Expired => new("niemand antwoordde, verlopen", "nobody answered, expired"),
            SuggestionOutcome.Lapsed => new("niet meer nodig", "no longer needed"),
        };

    public static LocalText Of(Triage triage) =>
        triage switch
        {
            Triage.Game => new("spel", "game"),
            Triage.Unclear => new("onduidelijk", "unclear"),
            Triage.Double => new("dubbel", "double"),
            Triage.Real => new("ECHT", "REAL"),
        };
}
