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

    public ChannelHealth Health => health;

    /// <summary>The time-out around each call; made on first use.</summary>
    public ResiliencePipeline? Pipeline { get; set; }

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
}
