using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Playing;

/// <summary>How a round ended, in a few words.</summary>
internal static class OutcomeWords
{
    public static LocalText Of(RoundOutcome outcome) =>
        outcome switch
        {
            RoundOutcome.Found => new("gevonden", "found"),
            RoundOutcome.TimeOut => new("de tijd is om", "time is up"),
            RoundOutcome.LatestEnd => new("afgebroken: het is laat", "ended: it is late"),
            RoundOutcome.CalledOff => new("afgeblazen", "called off"),
            RoundOutcome.Stopped => new("gestopt", "stopped"),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome."),
        };
}
