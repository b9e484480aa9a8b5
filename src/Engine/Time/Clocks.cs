namespace FeedGame.Engine.Time;

/// <summary>
/// The two clocks (DESIGN §3.6). Game time drives timeline, expiry, leases, back-off and alarms; wall time is for signatures, HTTP
/// limits and whatever a network tells.
/// </summary>
public sealed record Clocks(TimeProvider Game, TimeProvider Wall)
{
    /// <summary>Game time as the store keeps it: whole milliseconds.</summary>
    internal DateTimeOffset Now => Game.GetUtcNow().ToMs();

    internal double Speed => Game is GameClock clock ? clock.Speed : 1;

    internal DateTimeOffset ToGame(DateTimeOffset wall) => Game is GameClock clock ? clock.FromWall(wall) : wall;

    internal DateTimeOffset ToWall(DateTimeOffset game) => Game is GameClock clock ? clock.ToWall(game) : game;
}
