using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Simulation.Tests.Evenings;
using FeedGame.Simulation.Tests.Networks;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests.Ledgers;

/// <summary>What must have come to an end when the evening has.</summary>
internal sealed class Closing(World world, IReadOnlyList<SimChannel> channels, EveningLedger ledger)
{
    public void Check(Process process)
    {
        foreach (var plan in world.Plans)
            Check(plan.Game.Id, process.Engine.State(plan.Game.Id)!);
        foreach (var (game, why) in process.Engine.Quarantined)
            ledger.Find(Invariant.NothingFailsInside, process.Now, $"{game} is set apart: {why}");
    }

    private void Check(string game, GameState state)
    {
        if (!state.Over)
            ledger.Find(Invariant.EveryGameEnds, state.LastAt, $"{game} is {state.Status}");
        foreach (var round in state.Rounds.Values)
        {
            if (round is { Closed: false, Start: not null })
                ledger.Find(Invariant.EveryRoundEnds, state.LastAt, $"{round.Id} of {game} is {round.Status}");
        }
        foreach (var delivery in state.Deliveries.Values)
        {
            if (delivery.Key.Action == DeliveryAction.Amplify)
                CheckReposts(game, delivery, state);
            if (delivery is { Key.Action: DeliveryAction.Edit, State: DeliveryState.Published })
                CheckChange(game, delivery, state);
            if (!delivery.Settled && !WaitsForPerson(game, delivery) && !WaitsForAnother(game, delivery, state))
                ledger.Find(Invariant.EveryDeliverySettles, state.LastAt, $"{game}/{delivery.Key} is {delivery.State}: {delivery.Why}");
        }
    }

    /// <summary>What nobody can tell whether it is there can only be taken back once somebody can.</summary>
    private bool WaitsForAnother(string game, Delivery delivery, GameState state) =>
        delivery is { Key.Action: DeliveryAction.Retract or DeliveryAction.Edit, About: { } about }
        && WaitsForPerson(game, state.Deliveries[about]);

    /// <summary>What the account reposts at the end is what the journal says, as far as that says anything.</summary>
    private void CheckReposts(string game, Delivery delivery, GameState state)
    {
        if (MayBeUndone(delivery, state))
            return;
        var channel = channels.First(channel => channel.Name == delivery.Key.Channel);
        var there = channel.Reposts.Contains($"p-{game}/{delivery.About}");
        if (delivery.State is DeliveryState.Published or DeliveryState.Retracted && there != (delivery.State == DeliveryState.Published))
            ledger.Find(
                Invariant.Once,
                World.Horizon,
                $"{game}/{delivery.Key} is {delivery.State}, and the repost is {(there ? "" : "not ")}there"
            );
    }

    /// <summary>The answer to a first undoing was lost, and the next was refused: it may have gone with the first.</summary>
    private static bool MayBeUndone(Delivery delivery, GameState state) =>
        state.Deliveries.GetValueOrDefault(delivery.Key with { Action = DeliveryAction.Retract })
            is { State: DeliveryState.Rejected, Attempts: > 1 };

    /// <summary>What was changed in place reads as the newest change said, unless nobody knows of a newer one.</summary>
    private void CheckChange(string game, Delivery edit, GameState state)
    {
        var newer = state.Deliveries.Values.Any(other =>
            other.Key.Action == DeliveryAction.Edit
            && other.About == edit.About
            && other.Order > edit.Order
            && other.State is DeliveryState.Published or DeliveryState.Unknown
        );
        var channel = channels.First(channel => channel.Name == edit.Key.Channel);
        var reads = channel.Find($"{game}/{edit.About}")!.Text;
        if (!newer && reads != channel.ChangedTo($"{game}/{edit.Key}"))
            ledger.Find(Invariant.ChangesStand, World.Horizon, $"{game}/{edit.About} on {channel.Name} reads: {reads}");
    }

    /// <summary>
    /// Nobody can read it back; or it could not be read for long; or it is not there, and to send it now would be too late or out of
    /// order.
    /// </summary>
    private bool WaitsForPerson(string game, Delivery delivery)
    {
        if (delivery is { Key.Action: DeliveryAction.Amplify or DeliveryAction.Edit, State: DeliveryState.Unknown })
            return true;
        var name = $"{game}/{delivery.Key}";
        var channel = channels.First(channel => channel.Name == delivery.Key.Channel);
        var (looks, found) = channel.LooksFor(name);
        return delivery.State == DeliveryState.Unknown
            && (channel.Spec.Traits.Redelivery == Redelivery.Blind || channel.Find(name) is null || (looks > 10 && found == 0));
    }
}
