using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Play;

/// <summary>What people forward (C3).</summary>
public static partial class Fold
{
    private const string SupersededWhy = "something newer is out";

    /// <summary>
    /// For people who forward by hand the next hint is the clock: what they have not forwarded by then is of no use (rule 4). Nor is what
    /// is no longer so: "pause" or "stop" below "the game goes on" would have neighbours stand still.
    /// </summary>
    private static GameState Superseded(GameState state, InjectReleased released, DateTimeOffset at) =>
        released.Kind is InjectKind.Hint or InjectKind.Notice or InjectKind.RealIncident or InjectKind.End
            ? Each(
                state,
                delivery => IsTask(delivery) && IsOvertaken(delivery, released.Kind, released.Inject),
                delivery => Overtaken(delivery, at)
            )
            : state;

    /// <summary>A start that moves once more makes the time in an earlier "moved" wrong.</summary>
    private static GameState TimesOvertaken(GameState state, TimesMoved moved, DateTimeOffset at) =>
        moved.Rounds.Any(round => round.Start is { } start && start != state.Rounds.GetValueOrDefault(round.Round)?.Start)
            ? Each(state, delivery => IsTask(delivery) && Says(delivery, ReadyText.Moved), delivery => Overtaken(delivery, at))
            : state;

    /// <summary>It becomes a task only now, and something newer was released at that very moment.</summary>
    private static bool IsOvertakenAlready(GameState state, Delivery task) =>
        IsTask(task)
        && state.Deliveries.Values.Any(newer =>
            newer.Order > task.Order
            && newer.Key.Channel == task.Key.Channel
            && newer.Key.Action == DeliveryAction.Publish
            && IsOvertaken(task, newer.Kind, newer.Key.Inject)
        );

    private static bool IsTask(Delivery delivery) =>
        delivery is { ByHand: true, State: DeliveryState.Accepted, Key.Action: DeliveryAction.Publish };

    private static Delivery Overtaken(Delivery delivery, DateTimeOffset at) =>
        delivery with
        {
            State = DeliveryState.Expired,
            Why = SupersededWhy,
            SettledAt = at,
        };

    private static bool IsOvertaken(Delivery older, InjectKind kind, InjectId newer) =>
        kind switch
        {
            InjectKind.Hint => older.Kind == InjectKind.Hint && older.Key.Inject.Round == newer.Round && older.Key.Inject != newer,
            InjectKind.RealIncident => older.Kind == InjectKind.Stop,
            InjectKind.End => IsOfTheMoment(older),
            InjectKind.Notice when newer.Inject == ReadyText.Resume.Name() => Lanes.Of(older.Kind) == Lane.Stop
                || Says(older, ReadyText.Pause),
            InjectKind.Notice when newer.Inject == ReadyText.Pause.Name() => Says(older, ReadyText.Resume),
            InjectKind.Notice when newer.Inject == ReadyText.Moved.Name() => older.Key.Inject == newer,
            InjectKind.Notice when newer.Inject == ReadyText.Cancelled.Name() => IsOfTheMoment(older),
            _ => false,
        };

    private static bool IsOfTheMoment(Delivery delivery) =>
        Says(delivery, ReadyText.Pause) || Says(delivery, ReadyText.Resume) || Says(delivery, ReadyText.Moved);

    private static bool Says(Delivery delivery, ReadyText ready) =>
        delivery.Kind == InjectKind.Notice && delivery.Key.Inject.Inject == ready.Name();

    private static GameState HandedOver(GameState state, DeliveryHandedOver over, DateTimeOffset at) =>
        OnDelivery(
            state,
            over.Delivery,
            delivery =>
                delivery with
                {
                    State = DeliveryState.Accepted,
                    ByHand = true,
                    Doubt = false,
                    Asked = at,
                    NotBefore = null,
                    UnknownSince = null,
                    Why = null,
                    SettledAt = at,
                }
        );

    /// <summary>What was forwarded is out, also when it was of no use any more by then: what was withdrawn meanwhile is to be taken back.</summary>
    private static GameState Forwarded(GameState state, DeliveryForwarded forwarded, DateTimeOffset at)
    {
        if (!forwarded.Done)
            return OnDelivery(state, forwarded.Delivery, delivery => delivery with { DeclinedBy = forwarded.By });
        state = OnDelivery(
            state,
            forwarded.Delivery,
            delivery => delivery with { State = DeliveryState.Published, ForwardedBy = forwarded.By, Sent = at, SettledAt = at, Why = null }
        );
        return IsWithdrawn(state, forwarded.Delivery) ? ToTakeBack(state, forwarded.Delivery, at) : Landed(state, forwarded.Delivery, at);
    }

    private static bool IsWithdrawn(GameState state, DeliveryKey key) =>
        key.Action != DeliveryAction.Retract && state.Injects.GetValueOrDefault(key.Inject)?.Status == InjectStatus.Withdrawn;

    private static GameState ToTakeBack(GameState state, DeliveryKey key, DateTimeOffset at)
    {
        var deliveries = state.Deliveries.ToBuilder();
        Retract(deliveries, state.Deliveries[key], state.Seq + 1, at);
        return state with { Deliveries = deliveries.ToImmutable() };
    }
}
