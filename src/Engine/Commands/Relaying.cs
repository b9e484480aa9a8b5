using FeedGame.Engine.Couriers;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Commands;

/// <summary>What people forward by hand (C3).</summary>
internal static class Relaying
{
    /// <summary>
    /// What is forwarded is out, whatever the game thought of it meanwhile: a tap that was made without a connection arrives late and is
    /// true all the same. A second tap changes nothing.
    /// </summary>
    public static CommandDecision Forward(Situation situation, Command.Forward command)
    {
        var deliveries = situation.State.Deliveries;
        if (
            command.Deliveries.FirstOrDefault(key => deliveries.GetValueOrDefault(key) is not { ByHand: true }) is
            { Channel: not null } unknown
        )
            return Situation.Refused(Refusals.NothingToForward(unknown));
        var open = command.Deliveries.Where(key => deliveries[key].ForwardedBy is null).Distinct();
        return Situation.Accepted(
            command.Done ? Replies.Forwarded : Replies.Declined,
            [.. open.Select(key => new DeliveryForwarded(key, command.Done, situation.By))]
        );
    }

    public static CommandDecision HandOver(Situation situation, Command.HandOver command) =>
        situation.State.Deliveries.GetValueOrDefault(command.Delivery) switch
        {
            null => Situation.Refused(Refusals.UnknownDelivery(command.Delivery)),
            { ByHand: true } => Situation.Accepted(Replies.HandedOver),
            { State: DeliveryState.Planned or DeliveryState.Rejected or DeliveryState.Unknown } delivery
                when CourierPlan.Allowed(situation.State, delivery) => Situation.Accepted(
                Replies.HandedOver,
                new DeliveryHandedOver(command.Delivery, situation.By)
            ),
            _ => Situation.Refused(Refusals.NothingToHandOver(command.Delivery)),
        };
}
