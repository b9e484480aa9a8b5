using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Messages;

/// <summary>A message as the public reads it: label in front and behind, all variables filled in.</summary>
/// <param name="Short">With the author's shorter words; null when there are none.</param>
public sealed record Worded(LocalText Text, LocalText? Short = null);
