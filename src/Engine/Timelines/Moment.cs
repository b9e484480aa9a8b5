using FeedGame.Engine.Games;

namespace FeedGame.Engine.Timelines;

/// <summary>An instant at which something must be decided. Ordered by time, then by what must come first at one instant.</summary>
internal readonly record struct Moment(DateTimeOffset At, MomentKind Kind, string Round, InjectId Inject = default, int Order = 0)
{
    public bool IsBefore(Moment other) =>
        At != other.At ? At < other.At
        : Kind != other.Kind ? Kind < other.Kind
        : Order < other.Order;
}

/// <summary>In the order in which moments of one instant are handled.</summary>
internal enum MomentKind
{
    StopDeadline,
    LatestEnd,
    RoundEnd,
    OffStreet,
    RoundStart,
    Inject,
    Reminder,
    GameEnd,
}
