using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Feed;

/// <summary>Reads the status board off a state. Pure; knows only what is out.</summary>
internal static class Boards
{
    public static Board Of(GamePlan plan, GameState state)
    {
        var next = plan
            .Game.Rounds.Select(round => state.Rounds.GetValueOrDefault(round.Id))
            .Where(round => round is { Status: RoundStatus.NotStarted, Start: not null })
            .Min(round => round!.Start);
        var rounds = plan.Game.Rounds.Count(round => state.Rounds.GetValueOrDefault(round.Id) is { Start: not null });
        var board = new Board(Word(state, null, next), Rounds: rounds, NextStart: state.Status == GameStatus.Ended ? null : next);
        return Latest(plan, state) is { } latest ? WithRound(board, plan, state, latest, next) : board;
    }

    private static GameRound? Latest(GamePlan plan, GameState state) =>
        plan
            .Game.Rounds.Where(round => state.Rounds.GetValueOrDefault(round.Id) is { EndsAt: not null })
            .MaxBy(round => state.Rounds[round.Id].Start);

    private static Board WithRound(Board board, GamePlan plan, GameState state, GameRound round, DateTimeOffset? next)
    {
        var now = state.Rounds[round.Id];
        return board with
        {
            State = Word(state, now, next),
            Round = round.Number,
            Track = round.Scenario.Track,
            Area = round.Area,
            RoundStarted = now.Start,
            RoundEnds = now.Status == RoundStatus.Searching ? now.EndsAt : null,
            Hint = Hint(plan, state, round),
            Hints = round.Scenario.Hints,
        };
    }

    private static BoardState Word(GameState state, RoundState? round, DateTimeOffset? next) =>
        state.Status switch
        {
            GameStatus.Loaded or GameStatus.Armed => BoardState.NotStarted,
            GameStatus.Paused => BoardState.Paused,
            GameStatus.Stopped => BoardState.Stopped,
            GameStatus.Ended => BoardState.Ended,
            GameStatus.Playing => round?.Status switch
            {
                RoundStatus.Searching => BoardState.Searching,
                RoundStatus.Found => BoardState.Found,
                _ => next is null ? BoardState.Ended : BoardState.NotStarted,
            },
            _ => throw new ArgumentOutOfRangeException(nameof(state), state.Status, "No such status."),
        };

    private static int Hint(GamePlan plan, GameState state, GameRound round) =>
        state
            .Injects.Values.Where(inject => inject.Id.Round == round.Id && inject is { Kind: InjectKind.Hint, ReleasedAt: not null })
            .Select(inject => plan.Find(inject.Id) is { Inject.Contingency: false } planned ? planned.HintStage : 0)
            .DefaultIfEmpty()
            .Max();
}
