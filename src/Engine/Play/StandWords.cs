using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Play;

/// <summary>How a round and a report stand, in the words of every page, printed sheet and log.</summary>
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

    public static LocalText Of(Triage triage) =>
        triage switch
        {
            Triage.Game => new("spel", "game"),
            Triage.Unclear => new("onduidelijk", "unclear"),
            Triage.Double => new("dubbel", "double"),
            Triage.Real => new("ECHT", "REAL"),
        };
}
