namespace FeedGame.Abstractions.Channels;

/// <summary>A post as it stands on the account.</summary>
/// <param name="Text">In plain words; links may look otherwise than they were sent.</param>
public sealed record SeenPost(DateTimeOffset At, string Text, bool Reply = false);
