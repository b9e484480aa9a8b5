using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Storage;
using Polly;

namespace FeedGame.Engine.Couriers;

/// <summary>
/// One configured channel as the engine uses it: its publisher, its health, and whether its slot is taken. Across all games one
/// post at a time leaves by it; the stop text has a slot of its own.
/// </summary>
internal sealed class Account(string name, IPublisher publisher, ChannelTable table, TimeProvider wall)
{
    private volatile ChannelHealth health = table.Health(name);

    public string Name => name;

    public IPublisher Publisher => publisher;

    public ChannelTraits Traits => publisher.Traits;

    public RateWindow Rate { get; } = new(wall);

    /// <summary>Networks count what is taken back by itself.</summary>
    public RateWindow Retractions { get; } = new(wall);

    public ChannelHealth Health => health;

    /// <summary>The time-out around a call and around a look.</summary>
    public ResiliencePipeline WhileCalling { get; } = Within(publisher.Traits.AttemptTimeout, wall);

    /// <summary>Half of it around what comes before the call: an urgent text waits behind one attempt for 90 s at most.</summary>
    public ResiliencePipeline WhilePreparing { get; } = Within(publisher.Traits.AttemptTimeout / 2, wall);

    /// <summary>The deliveries in the slots: the ordinary one, and that of stop texts.</summary>
    public Slots Slots { get; } = new();

    /// <summary>Durable, so that a restart does not hammer a channel that is out of order.</summary>
    public void Put(ChannelHealth newer)
    {
        if (newer == health)
            return;
        health = newer;
        table.Put(name, newer);
    }

    private static ResiliencePipeline Within(TimeSpan time, TimeProvider wall) =>
        new ResiliencePipelineBuilder { TimeProvider = wall }
            .AddTimeout(time)
            .Build();
}
