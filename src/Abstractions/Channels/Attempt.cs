namespace FeedGame.Abstractions.Channels;

/// <summary>One try at delivering a post.</summary>
/// <param name="Post">What to send.</param>
/// <param name="Number">1 for the first.</param>
/// <param name="FirstBegan">When the first attempt began, in wall time: a read-back looks from there on.</param>
/// <param name="Intent">
/// What <see cref="IPublisher.PrepareAsync"/> returned, stored before the call: uploaded media ids, the newest id seen. Channel-specific,
/// without personal data; null in <c>PrepareAsync</c> of a first attempt.
/// </param>
/// <param name="LastReceipt">The newest post of ours on this channel that is known; null when none is.</param>
public sealed record Attempt(Post Post, int Number, DateTimeOffset FirstBegan, string? Intent = null, Receipt? LastReceipt = null);

/// <summary>The result of preparing.</summary>
public abstract record Preparation
{
    private Preparation() { }

    /// <summary>Go on; <paramref name="Intent"/> is stored and handed to the call.</summary>
    public sealed record Ready(string? Intent = null) : Preparation;

    /// <summary>Nothing was published; the outcome says why not. Never Published, Accepted or Unknown.</summary>
    public sealed record Failed(PublishOutcome Outcome) : Preparation;
}
