using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.X;

/// <summary>The newest own post this process knows of. Senders and lookers use it at once.</summary>
internal sealed class XNewest
{
    private readonly Lock gate = new();
    private XSnowflake? newest;

    public void See(XSnowflake id)
    {
        lock (gate)
            newest = id.Value > (newest?.Value ?? 0) ? id : newest;
    }

    /// <summary>Null when neither the engine nor this process knows one.</summary>
    public XSnowflake? With(Receipt? known)
    {
        if (XSnowflake.Read(known?.Id) is { } id)
            See(id);
        lock (gate)
            return newest;
    }
}
