using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Simulation.Tests.Evenings;
using FeedGame.Simulation.Tests.Networks;

namespace FeedGame.Simulation.Tests.Ledgers;

/// <summary>What stands in the way of a delivery at one moment, told without asking the courier.</summary>
internal sealed class Obstacles(Process alive, GameState state, DeliveryKey key)
{
    private readonly Delivery delivery = state.Deliveries[key];

    public DateTimeOffset Now { get; } = alive.Now;

    public bool IsUrgent => delivery.Lane != Lane.Ordered;

    public bool IsStop => delivery.Lane == Lane.Stop;

    /// <summary>It is in hand already, or the game, the network or the post it takes back is not ready for it.</summary>
    public bool MustWait =>
        delivery.State != DeliveryState.Planned
        || delivery.NotBefore > Now
        || !GameLetsIt
        || (!IsStop && !ChannelTakesIt)
        || (delivery is { Key.Action: DeliveryAction.Retract or DeliveryAction.Edit, About: { } about } && !state.Deliveries[about].Settled)
        || (key.Action == DeliveryAction.Retract && alive.Gateways[key.Channel].Traits.RetractRate is not null)
        || (delivery is { Key.Action: DeliveryAction.Correct, About: { } parent } && IsAwaited(state.Deliveries[parent]));

    /// <summary>Another call is on the wire, or another row stands before it in its queue.</summary>
    public bool IsBehind =>
        IsStop
            ? Calls.Any(call => call.Delivery?.Lane == Lane.Stop)
            : Calls.Any()
                || (
                    !IsUrgent
                    && key.Action == DeliveryAction.Publish
                    && state.Deliveries.Values.Any(other =>
                        other.Order < delivery.Order
                        && other is { Lane: Lane.Ordered, Settled: false, Key.Action: DeliveryAction.Publish }
                        && other.Key.Inject.Round == key.Inject.Round
                        && other.Key.Channel == key.Channel
                    )
                );

    public bool IsLimited => alive.Gateways[key.Channel].Traits.Rate is not null;

    public bool IsBehindUrgent => Calls.Any(call => call.Delivery?.Lane == Lane.Urgent);

    /// <summary>A correction waits for what it corrects to be known, or to be out, and not for ever.</summary>
    private bool IsAwaited(Delivery parent) =>
        parent.State switch
        {
            DeliveryState.Unknown => Now < parent.UnknownSince + TimeSpan.FromSeconds(parent.Resent ? 20 : 70),
            DeliveryState.Claimed => Now < delivery.Released + TimeSpan.FromSeconds(70),
            DeliveryState.Planned => parent.Doubt && Now < delivery.Released + TimeSpan.FromSeconds(70),
            _ => false,
        };

    private IEnumerable<Call> Calls => ((Gateway)alive.Gateways[key.Channel]).InFlight;

    private bool GameLetsIt =>
        state.Status switch
        {
            GameStatus.Paused => IsUrgent,
            GameStatus.Stopped => IsStop
                || key.Action == DeliveryAction.Retract
                || (delivery.Kind == InjectKind.AdHoc && key.Action != DeliveryAction.Amplify),
            _ => true,
        };

    private bool ChannelTakesIt => alive.Engine.Channels[key.Channel] is { Blocked: null } health && !(health.NotBefore > Now);
}
