using FeedGame.Engine.Games;

namespace FeedGame.Engine.Timelines;

/// <summary>An instant at which something must be decided.</summary>
/// <param name="Due">An inject's own due: those that an outage made late go in the order in which they were planned.</param>
/// <param name="Number">Of the report or suggestion, or the place of the rule, that it is about.</param>
internal readonly record struct Moment(
    DateTimeOffset At,
    MomentKind Kind,
    string Round,
    InjectId Inject = default,
    DateTimeOffset Due = default,
    int Order = 0,
    int Number = 0
)
{
    /// <summary>
    /// By time, then by what must come first at one instant. An end that has passed comes before all: after an outage nothing of a
    /// round whose time is over goes out, and no round begins in an evening that is over.
    /// </summary>
    public bool IsBefore(Moment other, DateTimeOffset now)
    {
        var ended = IsPassedEnd(now);
        return ended != other.IsPassedEnd(now) ? ended
            : At != other.At ? At < other.At
            : Kind != other.Kind ? Kind < other.Kind
            : Due != other.Due ? Due < other.Due
            : Order < other.Order;
    }

    private bool IsPassedEnd(DateTimeOffset now) =>
        Kind is MomentKind.StopDeadline or MomentKind.LatestEnd or MomentKind.RoundEnd && At <= now;
}

/// <summary>In the order in which moments of one instant are handled.</summary>
internal enum MomentKind
{
    StopDeadline,
    LatestEnd,
    RoundEnd,
    OffStreet,
    RoundStart,
    Pending,
    Inject,
    Suggestion,
    Rule,
    Reminder,
    CheckIn,
    ReportErase,
    GameEnd,
}
