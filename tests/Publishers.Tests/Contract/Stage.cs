using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Tests.Contract;

/// <summary>A channel under test and what its audience would see. Made anew for each test.</summary>
public abstract class Stage : IAsyncDisposable
{
    public abstract IPublisher Publisher { get; }

    /// <summary>The texts that are visible at the network now, oldest first.</summary>
    public abstract IReadOnlyList<string> Visible { get; }

    /// <summary>The photos that are visible, post after post. A channel that takes photos must tell.</summary>
    public virtual IReadOnlyList<SeenPhoto> Photos => [];

    /// <summary>False when nobody can look what stands there: then finding never tells, whatever a second attempt does.</summary>
    public virtual bool Readable => Publisher.Traits.Redelivery != Redelivery.Blind;

    /// <summary>The receipt of a post that went out; null when it did not. A stage with people has them do their part first.</summary>
    public virtual Receipt? Out(PublishOutcome outcome) => (outcome as PublishOutcome.Published)?.Receipt;

    /// <summary>False when this server has no way to take a post back, though others of its kind have: then the channel must say so.</summary>
    public virtual bool Deletes => Publisher.Traits.RetractWindow is not null;

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

    /// <summary>Where photos go ahead of the post; null when they travel with it, or when there are none.</summary>
    public virtual Uploads? Uploads => null;

    /// <summary>How long a rate limit lasts; the network's own word unless it has none.</summary>
    public virtual TimeSpan RateLimitWait => NetworkPublisherContract.Wait;
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

/// <summary>A photo as the audience has it.</summary>
/// <param name="Alt">Empty when the network has no field for it: then the words must stand in the text.</param>
public sealed record SeenPhoto(ReadOnlyMemory<byte> Content, string Alt);

/// <summary>The part of a network that takes photos ahead of their post.</summary>
public abstract class Uploads
{
    /// <summary>How many photos the network took, used or not.</summary>
    public abstract int Taken { get; }

    /// <summary>The next upload meets this; the ones after it succeed again.</summary>
    public abstract void FailNext(UploadFault fault);

    /// <summary>Holds every upload until the stage ends. The task ends when one has arrived.</summary>
    public abstract Task HoldAsync();
}

public enum UploadFault
{
    /// <summary>The network refuses this photo and says so.</summary>
    Refused,

    /// <summary>The network is out of order: 503 or what it uses for that.</summary>
    Away,

    /// <summary>The photo is taken, then the connection is reset.</summary>
    AnswerLost,
}
