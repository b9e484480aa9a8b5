using FeedGame.Engine.Adapting;
using FeedGame.Engine.Approvals;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Reports;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Timelines;

/// <summary>What follows from a moment that has come. Each rule yields at least one fact that removes the moment.</summary>
internal static class Rules
{
    /// <summary>The actor in the journal when no person acted.</summary>
    public const string Engine = "";

    public static IReadOnlyList<GameEvent> At(GamePlan plan, GameState state, Moment moment, DateTimeOffset now) =>
        moment.Kind switch
        {
            MomentKind.StopDeadline => Endings.Game(plan, state, EndReason.Stopped, Engine, now),
            MomentKind.LatestEnd => Endings.Game(plan, state, EndReason.LatestEnd, Engine, now),
            MomentKind.RoundEnd => Endings.Round(plan, state, moment.Round, RoundOutcome.TimeOut, Engine, now),
            MomentKind.OffStreet => [new RoleplayerOffStreet(moment.Round, Engine)],
            MomentKind.RoundStart =>
            [
                Start(plan, state, plan.Round(moment.Round), Engine, now - moment.At < Moments.LateFrom ? moment.At : now),
            ],
            MomentKind.Reminder => [new RoundReminded(moment.Round)],
            MomentKind.CheckIn => [new CheckInMissed(moment.Round)],
            MomentKind.GameEnd => Endings.Game(plan, state, EndReason.Played, Engine, now),
            MomentKind.ReportErase => [new ReportErased(moment.Number, state.Reports[moment.Number - 1].Texts)],
            MomentKind.Pending => PendingReleases.Release(plan, state, moment.Inject, now),
            MomentKind.Suggestion => [RuleMoments.Close(plan, state, moment.Number)],
            MomentKind.Rule => Adaptation.Speak(plan, state, moment, now),
            MomentKind.Inject => Judge(plan, state, moment.Inject, now),
            _ => throw new ArgumentOutOfRangeException(nameof(moment), moment.Kind, "No such moment."),
        };

    /// <param name="from">What the offsets count from.</param>
    public static RoundStarted Start(GamePlan plan, GameState state, GameRound round, string by, DateTimeOffset from) =>
        new(
            round.Id,
            by,
            from + round.Length,
            [
                .. plan
                    .Injects.Where(planned => planned.Round == round && !planned.Inject.Contingency && Untouched(state, planned.Id))
                    .Where(planned => planned.Inject.Timing is Timing.FromStart)
                    .Select(planned => new Due(planned.Id, from + ((Timing.FromStart)planned.Inject.Timing).Offset)),
            ]
        );

    private static bool Untouched(GameState state, InjectId id) =>
        state.Injects.GetValueOrDefault(id) is null or { Status: InjectStatus.Planned };

    private static IReadOnlyList<GameEvent> Judge(GamePlan plan, GameState state, InjectId id, DateTimeOffset now)
    {
        var inject = plan.Find(id)!.Inject;
        var due = state.Injects[id].Due!.Value;
        var stale = IsStale(plan, state, id, due, now);
        if (stale && OnMissed(id, inject) is { } missed)
            return [missed];
        return stale || Holds(state, inject.When, id.Round, now)
            ? Release(plan, state, id, due, now)
            : [new InjectSkipped(id, SkipReason.Condition, Engine)];
    }

    /// <summary>What becomes of an inject that is too late to be of use; null when it goes out (T5).</summary>
    public static GameEvent? Missed(GamePlan plan, GameState state, InjectId id, DateTimeOffset due, DateTimeOffset now) =>
        plan.Find(id) is { } planned && IsStale(plan, state, id, due, now) ? OnMissed(id, planned.Inject) : null;

    private static GameEvent? OnMissed(InjectId id, Inject inject) =>
        inject.OnMiss switch
        {
            OnMiss.Skip => new InjectSkipped(id, SkipReason.Stale, Engine),
            OnMiss.Ask => new InjectHeld(id),
            OnMiss.Send => null,
            _ => throw new InvalidOperationException($"No such on-miss: {inject.OnMiss}."),
        };

    /// <summary>In a strict game a text that nobody else approved waits for a person (A8).</summary>
    private static IReadOnlyList<GameEvent> Release(GamePlan plan, GameState state, InjectId id, DateTimeOffset due, DateTimeOffset now) =>
        ApprovalStandings.Holds(plan, state, id) ? [new InjectHeld(id)] : Releases.Planned(plan, state, id, due, Engine, now);

    private static bool IsStale(GamePlan plan, GameState state, InjectId id, DateTimeOffset due, DateTimeOffset now)
    {
        if (plan.Find(id)!.Inject.ExpiresAfter is { } after && now >= due + after)
            return true;
        if (id.Round.Length > 0)
            return false;
        // "Next week we play" is of no use once the first round is on, however long it would have been useful otherwise.
        var first = state.Rounds.Values.Min(round => round.Start);
        return due < first && now >= first;
    }

    private static bool Holds(GameState state, Condition? when, string round, DateTimeOffset now) =>
        when switch
        {
            null => true,
            Condition.ReportsBelow below => ReportFigures.Since(state, now - below.Within) < below.Count,
            Condition.RoundFound => state.Rounds.GetValueOrDefault(round) is { Finds: > 0 },
            Condition.RoundNotFound => state.Rounds.GetValueOrDefault(round) is not { Finds: > 0 },
            _ => throw new InvalidOperationException($"No such condition: {when}."),
        };
}
