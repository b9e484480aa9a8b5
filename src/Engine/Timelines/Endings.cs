using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Timelines;

/// <summary>How a round and a game end: what is unsent is cancelled by the same decision.</summary>
internal static class Endings
{
    /// <summary>Ends a round, with the message its outcome asks for ("Stop met zoeken" first, T7).</summary>
    public static IReadOnlyList<GameEvent> Round(
        GamePlan plan,
        GameState state,
        string round,
        RoundOutcome outcome,
        string by,
        DateTimeOffset now
    )
    {
        var ended = new RoundEnded(round, outcome, by, Unsent(state, id => id.Round == round));
        return outcome switch
        {
            RoundOutcome.Found => [ended, .. Releases.OnOutcome(plan, state, round, InjectKind.Found, ReadyText.Found, by, now)],
            RoundOutcome.TimeOut or RoundOutcome.LatestEnd =>
            [
                ended,
                .. Releases.OnOutcome(plan, state, round, InjectKind.TimeOut, ReadyText.TimeOut, by, now),
            ],
            RoundOutcome.CalledOff or RoundOutcome.Stopped => [ended],
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome."),
        };
    }

    /// <summary>
    /// Ends the game: running rounds end, waiting ones are called off, EndEx goes out. After a stop nothing more is published
    /// (X1): the board alone says that it is over.
    /// </summary>
    public static IReadOnlyList<GameEvent> Game(GamePlan plan, GameState state, EndReason why, DateTimeOffset now)
    {
        var facts = new List<GameEvent>();
        foreach (var round in plan.Game.Rounds)
            facts.AddRange(Close(plan, state, round.Id, why, now));
        facts.Add(new GameEnded(why, Cancelled(plan, state, why)));
        if (why == EndReason.Stopped || state.Status == GameStatus.Stopped)
            return facts;
        var end = why == EndReason.CalledOff ? ReadyText.Cancelled : ReadyText.End;
        facts.AddRange(Releases.OnOutcome(plan, state, "", InjectKind.End, end, Rules.Engine, now));
        if (AfterEnd(plan, now) is { Count: > 0 } dues)
            facts.Add(new TimesMoved(MoveReason.EndExFollows, Rules.Engine, [], dues));
        return facts;
    }

    private static IReadOnlyList<GameEvent> Close(GamePlan plan, GameState state, string round, EndReason why, DateTimeOffset now) =>
        (state.Rounds[round].Status, why) switch
        {
            (RoundStatus.Searching, EndReason.Stopped) =>
            [
                new RoundEnded(round, RoundOutcome.Stopped, Rules.Engine, Unsent(state, id => id.Round == round)),
            ],
            (RoundStatus.Searching, EndReason.CalledOff) => Round(plan, state, round, RoundOutcome.CalledOff, Rules.Engine, now),
            (RoundStatus.Searching, _) when state.Status == GameStatus.Stopped => Round(
                plan,
                state,
                round,
                RoundOutcome.Stopped,
                Rules.Engine,
                now
            ),
            (RoundStatus.Searching, _) => Round(plan, state, round, RoundOutcome.LatestEnd, Rules.Engine, now),
            (RoundStatus.NotStarted, _) when state.Rounds[round].Start is not null =>
            [
                new RoundEnded(round, RoundOutcome.CalledOff, Rules.Engine, []),
            ],
            _ => [],
        };

    /// <summary>What a game's end cancels: everything unsent; but after a played evening its own later messages stay.</summary>
    private static IReadOnlyList<InjectId> Cancelled(GamePlan plan, GameState state, EndReason why) =>
        why == EndReason.Stopped
            ? Unsent(state, id => id.Round.Length == 0)
            : Unsent(state, id => id.Round.Length == 0 && !IsLater(plan, id));

    private static bool IsLater(GamePlan plan, InjectId id) => plan.Find(id)?.Inject.Timing is Timing.OnDay;

    public static IReadOnlyList<InjectId> Unsent(GameState state, Func<InjectId, bool> which) =>
        [
            .. state
                .Injects.Values.Where(inject => inject is { Status: InjectStatus.Planned, Due: not null } or { Status: InjectStatus.Held })
                .Where(inject => which(inject.Id))
                .OrderBy(inject => inject.Due)
                .ThenBy(inject => inject.Id.ToString(), StringComparer.Ordinal)
                .Select(inject => inject.Id),
        ];

    private static List<Due> AfterEnd(GamePlan plan, DateTimeOffset now) =>
        [
            .. plan
                .Injects.Where(planned => planned.Inject is { Timing: Timing.AfterEnd, Contingency: false })
                .Select(planned => new Due(planned.Id, now + ((Timing.AfterEnd)planned.Inject.Timing).Offset)),
        ];
}
