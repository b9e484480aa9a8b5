using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Tests.Contract;

/// <summary>A channel under test and what its audience would see. Made anew for each test.</summary>
public abstract class Stage : IAsyncDisposable
{
    public abstract IPublisher Publisher { get; }

    /// <summary>The texts that are visible at the network now, oldest first.</summary>
    public abstract IReadOnlyList<string> Visible { get; }

    /// <summary>A text that is too long for this channel.</summary>
    public abstract string OverlongText { get; }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

/// <summary>A channel with a network that can be made to fail: a fake server on a loopback address.</summary>
public abstract class NetworkStage : Stage
{
    /// <summary>The next call that could publish meets this; the ones after it succeed again.</summary>
    public abstract void FailNext(Fault fault);

    /// <summary>Nobody listens any more.</summary>
    public abstract Task UnplugAsync();

    /// <summary>True when photos go ahead of the post; false when they travel with it.</summary>
    public virtual bool Uploads => false;

    /// <summary>Holds every upload until the stage ends. The task ends when one has arrived.</summary>
    public virtual Task HoldUploads() => throw new NotSupportedException("This channel uploads nothing.");
}

public enum Fault
{
    /// <summary>The post is published, then the connection is reset.</summary>
    AnswerLost,

    /// <summary>429, wait <see cref="NetworkPublisherContract.Wait"/>, in the network's relative form.</summary>
    RateLimitInSeconds,

    /// <summary>The same as an instant.</summary>
    RateLimitUntil,

    /// <summary>The network no longer knows the token.</summary>
    TokenExpired,

    /// <summary>The network refuses this text and says so.</summary>
    Refused,
}
