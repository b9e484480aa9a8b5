using FeedGame.Engine.Play;
using FeedGame.Simulation.Tests.Evenings;
using FeedGame.Simulation.Tests.Networks;

namespace FeedGame.Simulation.Tests.Ledgers;

/// <summary>A call to a network as it was begun.</summary>
/// <param name="State">The game as it stood.</param>
/// <param name="Delivery">As it stood; null when the game knows of none.</param>
/// <param name="At">Game time.</param>
internal sealed record Call(
    SimChannel Channel,
    Process Process,
    string Game,
    DeliveryKey Key,
    GameState State,
    Delivery? Delivery,
    DateTimeOffset At,
    string Text
)
{
    public bool IsRetraction => Key.Action == DeliveryAction.Retract;

    public bool IsRepost => Key.Action == DeliveryAction.Amplify;

    public bool IsOrdered => Delivery is { Lane: Lane.Ordered, Key.Action: DeliveryAction.Publish };
}
