namespace FeedGame.Abstractions.Http;

/// <summary>What a lost answer would mean.</summary>
public enum CallPhase
{
    /// <summary>The call can publish nothing (an upload, a reading): whatever went wrong, it may be made again.</summary>
    Reversible,

    /// <summary>The call can publish: once its body left, silence is <see cref="Channels.PublishOutcome.Unknown"/>.</summary>
    Publishing,
}
