namespace FeedGame.Abstractions.Channels;

/// <summary>
/// One configured channel: an account or a destination. It sends one post and reports what happened; queues, retries,
/// expiry and STOP are the courier's. A method lets unexpected exceptions through: the courier records them as
/// <see cref="PublishOutcome.Unknown"/>, because nobody can say what the network did.
/// </summary>
public interface IPublisher
{
    /// <summary>What the channel can do, as far as known now; <see cref="PreflightAsync"/> may make it more exact.</summary>
    ChannelTraits Traits { get; }

    /// <summary>Pure: everything that would be lost or refused if this post were sent. Empty when it fits.</summary>
    IReadOnlyList<PostProblem> Check(Post post);

    /// <summary>
    /// The reversible part, for example an upload. The courier stores what comes back before <see cref="PublishAsync"/>,
    /// so that a later process can look for the post with it.
    /// </summary>
    Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel);

    /// <summary>The one irreversible call. At most one request that can create a post leaves the machine.</summary>
    Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel);

    /// <summary>Read-only: did an earlier attempt of this post land?</summary>
    Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel);

    /// <summary>Tries the channel up to the level asked for. Each finding names the settings field it is about.</summary>
    Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel);
}

/// <summary>A channel that can take a published post back. The result is verified by reading.</summary>
public interface IRetractingPublisher : IPublisher
{
    /// <summary>Published means: the post is gone. Retracting what is gone already is Published too.</summary>
    Task<PublishOutcome> RetractAsync(Receipt receipt, CancellationToken cancel);
}

/// <summary>
/// A channel that can change the words of a published post in place; its photos stay. To do so twice is harmless, so there is no
/// attempt to keep account of.
/// </summary>
public interface IEditingPublisher : IPublisher
{
    /// <summary>Published means: the new words can be read. Rejected also when the post is gone.</summary>
    Task<PublishOutcome> EditAsync(Receipt receipt, Post post, CancellationToken cancel);
}

/// <summary>A channel that can repost an original of another account (C5): the text itself is never repeated.</summary>
public interface IAmplifyingPublisher : IPublisher
{
    /// <summary>Published means: the repost is there. Doing it again changes nothing and is Published too.</summary>
    Task<PublishOutcome> AmplifyAsync(Receipt original, CancellationToken cancel);

    /// <summary>Published means: the repost is gone, also when it was never there or went with its original.</summary>
    Task<PublishOutcome> UndoAsync(Receipt original, CancellationToken cancel);
}

/// <summary>A channel whose account can be read back as a whole, for texts that would come twice.</summary>
public interface IReadablePublisher : IPublisher
{
    /// <summary>What the account posted since then; null when that could not be read, or not all of it.</summary>
    Task<IReadOnlyList<SeenPost>?> ReadAsync(DateTimeOffset since, CancellationToken cancel);
}
