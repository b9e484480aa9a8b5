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
        // What a person says or corrects goes out all the same: it may be about the prizes.
        List<GameEvent> ended =
        [
            .. PendingReleases.TakenBack(state, other => other.IsSendNow && other.Inject.Round == round, UndoReason.RoundOver, by),
            new RoundEnded(round, outcome, by, Unsent(state, id => id.Round == round)),
        ];
        return outcome switch
        {
            RoundOutcome.Found => [.. ended, .. Releases.OnOutcome(plan, state, round, InjectKind.Found, ReadyText.Found, by, now)],
            RoundOutcome.TimeOut or RoundOutcome.LatestEnd =>
            [
                .. ended,
                .. Releases.OnOutcome(plan, state, round, InjectKind.TimeOut, ReadyText.TimeOut, by, now),
            ],
            RoundOutcome.CalledOff or RoundOutcome.Stopped => ended,
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome."),
        };
    }

    /// <summary>
    /// Ends the game: running rounds end, waiting ones are called off, EndEx goes out. A stopped game ends as stopped, whatever ended
    /// it, and nothing more is published (X1): the board alone says that it is over.
    /// </summary>
    public static IReadOnlyList<GameEvent> Game(GamePlan plan, GameState state, EndReason why, string by, DateTimeOffset now)
    {
        if (state.Status == GameStatus.Stopped)
            why = EndReason.Stopped;
        var cancelled = Cancelled(plan, state, why);
        List<GameEvent> facts =
        [
            .. plan.Game.Rounds.SelectMany(round => Close(plan, state, round.Id, why, by, now)),
            .. PendingReleases.TakenBack(state, other => IsOver(other, why, cancelled), UndoReason.GameOver, by),
            new GameEnded(why, cancelled),
        ];
        switch (why)
        {
            case EndReason.CalledOff:
                facts.Add(Releases.Ready(state, "", InjectKind.Notice, ReadyText.Cancelled, by, now));
                break;
            case EndReason.Played or EndReason.LatestEnd:
                facts.AddRange(Releases.OnOutcome(plan, state, "", InjectKind.End, ReadyText.End, by, now));
                if (AfterEnd(plan, state, now) is { Count: > 0 } dues)
                    facts.Add(new TimesMoved(MoveReason.EndExFollows, Rules.Engine, [], dues));
                break;
        }
        return facts;
    }

    private static IReadOnlyList<GameEvent> Close(
        GamePlan plan,
        GameState state,
        string round,
        EndReason why,
        string by,
        DateTimeOffset now
    ) =>
        state.Rounds[round] switch
        {
            { Status: RoundStatus.Searching } => Round(plan, state, round, OutcomeOf(why), by, now),
            { Status: RoundStatus.NotStarted, Start: not null } => [new RoundEnded(round, RoundOutcome.CalledOff, by, [])],
            _ => [],
        };

    private static RoundOutcome OutcomeOf(EndReason why) =>
        why switch
        {
            EndReason.Played or EndReason.LatestEnd => RoundOutcome.LatestEnd,
            EndReason.Stopped => RoundOutcome.Stopped,
            EndReason.CalledOff => RoundOutcome.CalledOff,
            _ => throw new ArgumentOutOfRangeException(nameof(why), why, "No such reason."),
        };

    /// <summary>
    /// What a game's end cancels: everything unsent that no round's own end cancels; but after an evening that was played its
    /// messages for later days stay.
    /// </summary>
    private static IReadOnlyList<InjectId> Cancelled(GamePlan plan, GameState state, EndReason why)
    {
        var daysStay = why is EndReason.Played or EndReason.LatestEnd;
        return Unsent(
            state,
            id => id.Round.Length == 0 ? !(daysStay && IsForADay(plan, id)) : state.Rounds[id.Round].Status != RoundStatus.Searching
        );
    }

    /// <summary>Of what a person sends now and no round's own end keeps in: after an evening that was played, a later day's may go.</summary>
    private static bool IsOver(PendingRelease pending, EndReason why, IReadOnlyList<InjectId> cancelled) =>
        pending is { IsSendNow: true, Inject.Round: "" }
        && (why is not (EndReason.Played or EndReason.LatestEnd) || cancelled.Contains(pending.Inject));

    private static bool IsForADay(GamePlan plan, InjectId id) => plan.Find(id)?.Inject.Timing is Timing.OnDay;

    public static IReadOnlyList<InjectId> Unsent(GameState state, Func<InjectId, bool> which) =>
        [
            .. state
                .Injects.Values.Where(inject => inject is { Status: InjectStatus.Planned, Due: not null } or { Status: InjectStatus.Held })
                .Where(inject => which(inject.Id))
                .OrderBy(inject => inject.Due)
                .ThenBy(inject => inject.Id.ToString(), StringComparer.Ordinal)
                .Select(inject => inject.Id),
        ];

    /// <summary>What a person skipped before stays skipped.</summary>
    private static List<Due> AfterEnd(GamePlan plan, GameState state, DateTimeOffset now) =>
        [
            .. plan
                .Injects.Where(planned => planned.Inject is { Timing: Timing.AfterEnd, Contingency: false })
                .Where(planned => state.Injects.GetValueOrDefault(planned.Id) is null or { Status: InjectStatus.Planned })
                .Select(planned => new Due(planned.Id, now + ((Timing.AfterEnd)planned.Inject.Timing).Offset)),
        ];
}
