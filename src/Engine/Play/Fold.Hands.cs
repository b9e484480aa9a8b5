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
        Each(
            state,
            delivery =>
                delivery is { ByHand: true, State: DeliveryState.Accepted, Key.Action: DeliveryAction.Publish }
                && IsOvertaken(delivery, released),
            delivery => delivery with { State = DeliveryState.Expired, Why = SupersededWhy, SettledAt = at }
        );

    private static bool IsOvertaken(Delivery delivery, InjectReleased released) =>
        released switch
        {
            { Kind: InjectKind.Hint } => delivery.Kind == InjectKind.Hint
                && delivery.Key.Inject.Round == released.Inject.Round
                && delivery.Key.Inject != released.Inject,
            { Ready: ReadyText.Resume } => Lanes.Of(delivery.Kind) == Lane.Stop || Says(delivery, ReadyText.Pause),
            { Ready: ReadyText.Pause } => Says(delivery, ReadyText.Resume),
            { Ready: ReadyText.RealIncident } => delivery.Kind == InjectKind.Stop,
            { Ready: ReadyText.Moved } => delivery.Key.Inject == released.Inject,
            { Kind: InjectKind.End } or { Ready: ReadyText.Cancelled } => Says(delivery, ReadyText.Pause)
                || Says(delivery, ReadyText.Resume)
                || Says(delivery, ReadyText.Moved),
            _ => false,
        };

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
