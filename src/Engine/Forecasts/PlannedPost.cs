using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Forecasts;

/// <summary>A message as it would go out.</summary>
/// <param name="At">When, if all goes as planned.</param>
/// <param name="Text">Labelled, with all variables filled in, in Dutch.</param>
/// <param name="Short">With the author's shorter words; null when there are none.</param>
public sealed record PlannedPost(InjectId Inject, InjectKind Kind, DateTimeOffset At, string Text, string? Short = null);

/// <summary>A message as it would go out on one channel.</summary>
/// <param name="Text">The words that fit.</param>
/// <param name="Reply">It answers the post before it.</param>
/// <param name="Links">How many links the channel makes of it.</param>
public sealed record ChannelPost(InjectId Inject, InjectKind Kind, DateTimeOffset At, string Text, bool Reply, int Links);

/// <summary>A post that is out already.</summary>
/// <param name="Game">Which game of this store sent it; null when it was read from the account.</param>
public sealed record EarlierPost(DateTimeOffset At, string Text, string? Game = null, bool Reply = false);
