using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Play;

public static partial class Fold
{
    private static GameState Started(GameState state, RoundStarted started, DateTimeOffset at) =>
        OnRound(
            state with
            {
                Status = GameStatus.Playing,
                Injects = WithDues(state.Injects, started.Dues),
            },
            started.Round,
            round => round with { Status = RoundStatus.Searching, Start = at, EndsAt = started.EndsAt }
        );

    private static GameState RoundOver(GameState state, RoundEnded ended, DateTimeOffset at) =>
        OnRound(
            Mark(state, ended.Cancelled, InjectStatus.Cancelled),
            ended.Round,
            round =>
                round with
                {
                    Status = StatusOf(ended.Outcome),
                    ClosedAt = at,
                    Finds = round.Finds + (ended.Outcome == RoundOutcome.Found ? 1 : 0),
                }
        );

    private static RoundStatus StatusOf(RoundOutcome outcome) =>
        outcome switch
        {
            RoundOutcome.Found => RoundStatus.Found,
            RoundOutcome.TimeOut => RoundStatus.TimedOut,
            RoundOutcome.LatestEnd or RoundOutcome.CalledOff or RoundOutcome.Stopped => RoundStatus.CalledOff,
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome."),
        };

    private static GameState Reopened(GameState state, RoundReopened reopened) =>
        OnRound(
            Mark(state, reopened.Returned, InjectStatus.Planned),
            reopened.Round,
            round =>
                round with
                {
                    Status = RoundStatus.Searching,
                    ClosedAt = null,
                    OffStreetAt = null,
                    EndsAt = reopened.EndsAt,
                    Finds = Math.Max(0, round.Finds - 1),
                }
        );

    /// <summary>Who is off the street is safe.</summary>
    private static GameState Helped(GameState state, string round) => state.Help?.Round == round ? state with { Help = null } : state;

    private static RoundState Reminded(RoundState round, DateTimeOffset at) =>
        round with
        {
            Reminders = round.Reminders + 1,
            RemindedAt = at,
        };

    private static GameState OnRound(GameState state, string id, Func<RoundState, RoundState> change) =>
        state.Rounds.TryGetValue(id, out var round) ? state with { Rounds = state.Rounds.SetItem(id, change(round)) } : state;
}
