using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Steering;

/// <summary>One round, and what can be done with it now.</summary>
/// <param name="CanStart">It is the next one, and nothing else is on.</param>
/// <param name="OnStreet">Its role-player is still on the street after the end.</param>
/// <param name="CanPlan">A spare round that nobody planned yet.</param>
public sealed record RoundLine(
    string Id,
    int Number,
    Track Track,
    RoundStatus Status,
    DateTimeOffset? Start,
    DateTimeOffset? Ends,
    int Finds,
    bool CanStart,
    bool CanReopen,
    bool OnStreet,
    bool CanPlan
)
{
    public bool IsOn => Status == RoundStatus.Searching;

    public bool IsAhead => Status == RoundStatus.NotStarted && Start is not null;
}

internal static class RoundLines
{
    public static IReadOnlyList<RoundLine> Of(GamePlan plan, GameState state)
    {
        var isOn = state.Rounds.Values.Any(round => round.Status == RoundStatus.Searching);
        var next = isOn ? null : Next(plan, state);
        return [.. plan.Game.Rounds.Select(round => Line(round, state, isOn, next))];
    }

    /// <summary>Before the game is armed: the first, because its start arms the game as well.</summary>
    private static string? Next(GamePlan plan, GameState state) =>
        state.Status is not (GameStatus.Loaded or GameStatus.Armed or GameStatus.Playing) ? null
        : state.Status == GameStatus.Loaded ? plan.Game.Rounds.FirstOrDefault(round => !round.Spare)?.Id
        : state.Rounds.Values.Where(round => round is { Status: RoundStatus.NotStarted, Start: not null }).MinBy(round => round.Start)?.Id;

    private static RoundLine Line(GameRound round, GameState state, bool isOn, string? next)
    {
        var now = state.Rounds.GetValueOrDefault(round.Id) ?? new RoundState { Id = round.Id };
        var open = state.Status is not (GameStatus.Loaded or GameStatus.Stopped or GameStatus.Ended);
        return new RoundLine(
            round.Id,
            round.Number,
            round.Scenario.Track,
            now.Status,
            now.Start,
            now.EndsAt,
            now.Finds,
            round.Id == next,
            open && !isOn && now.Status == RoundStatus.Found,
            now is { Closed: true, Played: true, OffStreetAt: null },
            open && round.Spare && now is { Status: RoundStatus.NotStarted, Start: null }
        );
    }
}
