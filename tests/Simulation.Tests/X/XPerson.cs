using FeedGame.Engine;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Couriers;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Peers.X;
using FeedGame.Simulation.Tests.Evenings;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests.X;

/// <summary>
/// Somebody who is called when only a person can help, and clicks half a minute later: a channel that is out of order is mended, and
/// of a post that the engine may neither find nor repeat is told whether it stands on X.
/// </summary>
internal sealed class XPerson(GameEngine engine, FakeX x, TimeProvider clock)
{
    private static readonly TimeSpan Comes = TimeSpan.FromSeconds(30);

    private readonly HashSet<(DeliveryKey, string, DateTimeOffset)> asked = [];
    private bool mends;

    /// <summary>False while X is down for people as well: they look again half a minute later.</summary>
    public Func<DateTimeOffset, bool> CanRead { get; set; } = _ => true;

    /// <summary>How often the channel was mended.</summary>
    public int Mended { get; private set; }

    /// <summary>How often it was told whether a post is there.</summary>
    public int Told { get; private set; }

    /// <summary>Sees what the board shows.</summary>
    public void Look(IEnumerable<(string Game, Delivery Delivery)> deliveries)
    {
        if (!mends && engine.Channels[XEvening.Channel].Blocked is not null)
        {
            mends = true;
            After(Comes, Mend);
        }
        foreach (var (game, delivery) in deliveries)
        {
            if (delivery is { State: DeliveryState.Unknown, UnknownSince: { } since } && asked.Add((delivery.Key, game, since)))
                After(CourierPlan.UnknownBlocks + Comes, () => Tell(game, delivery.Key, since));
        }
    }

    private void Mend()
    {
        mends = false;
        Mended++;
        Process.Complete(engine.CommandAsync(engine.Games[0], new Command.Mend(XEvening.Channel), Actor.Controller("controller")));
    }

    private void Tell(string game, DeliveryKey key, DateTimeOffset since)
    {
        var delivery = engine.State(game)!.Deliveries[key];
        if (delivery.State != DeliveryState.Unknown || delivery.UnknownSince != since)
            return;
        if (!CanRead(clock.GetUtcNow()))
        {
            After(Comes, () => Tell(game, key, since));
            return;
        }
        Told++;
        var there = x.Visible.Any(text => Canary.In(text) == Canary.Of(game, key.Inject));
        Process.Complete(engine.CommandAsync(game, new Command.Settle(key, there), Actor.Controller("controller")));
    }

    private void After(TimeSpan time, Action act) => clock.CreateTimer(_ => act(), null, time, Timeout.InfiniteTimeSpan);
}
