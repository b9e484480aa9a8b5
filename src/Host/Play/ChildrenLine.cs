using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Play;

/// <summary>The children of one youth round, as desk and board show them: numbers, no names.</summary>
/// <param name="Counted">False as long as nobody counted.</param>
/// <param name="Waits">The round is over, and its children are not all back.</param>
public sealed record ChildrenLine(string Round, int Number, int Out, int Back, bool Counted, bool Waits)
{
    public int Away => Out - Back;

    /// <summary>Youth rounds that have begun or are about to; none before the game is armed.</summary>
    public static IReadOnlyList<ChildrenLine> Of(GamePlan plan, GameState state) =>
        [
            .. from round in plan.Game.Rounds
            where round.Scenario.Track == Track.Youth
            let now = state.Rounds.GetValueOrDefault(round.Id)
            where now is { Start: not null } or { Children: not null }
            select new ChildrenLine(
                round.Id,
                round.Number,
                now.Children?.Out ?? 0,
                now.Children?.Back ?? 0,
                now.Children is not null,
                now.Closed && now.Children is { Away: true }
            ),
        ];
}
