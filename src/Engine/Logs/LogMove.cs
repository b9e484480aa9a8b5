using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Logs;

/// <summary>A time that changed.</summary>
/// <param name="What">The round or the inject that it is the time of.</param>
/// <param name="Was">By the clock of the game's place; "-" for none.</param>
/// <param name="Becomes">As <paramref name="Was"/>.</param>
public readonly record struct LogMove(LocalText What, string Was, string Becomes);
