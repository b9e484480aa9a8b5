using FeedGame.Engine.Approvals;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Adapting;

/// <summary>What a rule has left to do, and when the public can take it.</summary>
internal static class RuleSteps
{
    /// <summary>Null when there is nothing left: all its messages are out, or no hint waits that could be held.</summary>
    public static RuleStep? Of(RuleAction action, GamePlan plan, GameState state, GameRound round) =>
        action switch
        {
            RuleAction.NextHint => Next(plan, state, round) is { Inject.Kind: InjectKind.Hint } hint && IsUnsent(plan, state, hint.Id)
                ? new RuleStep(hint.Id, null)
                : null,
            RuleAction.Send send => Unsent(plan, state, round, send.Inject) is { } id ? new RuleStep(id, null) : null,
            RuleAction.Ease ease => Ease(ease, plan, state, round),
            RuleAction.Reveal reveal => First(plan, state, round, reveal.Steps) is { } id ? new RuleStep(id, null) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No such action."),
        };

    /// <summary>
    /// True while it can still go out: planned or kept aside, nobody has to decide about it or to approve it, and nobody sends it now.
    /// </summary>
    public static bool IsUnsent(GamePlan plan, GameState state, InjectId id) =>
        state.Injects.GetValueOrDefault(id) is null or { Status: InjectStatus.Planned or InjectStatus.Contingency }
        && !state.IsPending(id)
        && !ApprovalStandings.Holds(plan, state, id);

    /// <summary>
    /// From when a message to the public fits, no earlier than <paramref name="from"/>: the minimum gap after the last one, and as much
    /// before the next and before the end; words that were edited a moment ago wait as anywhere. Null when it has to wait for the next one first.
    /// </summary>
    public static DateTimeOffset? Fits(GamePlan plan, GameState state, GameRound round, InjectId inject, DateTimeOffset from)
    {
        var now = state.Rounds[round.Id];
        var gap = plan.Game.MinimumGap;
        var at = now.LastRelease is { } last && last.At + gap > from ? last.At + gap : from;
        if (state.Injects.GetValueOrDefault(inject)?.NotBefore is { } edited && edited > at)
            at = edited;
        var end = now.EndsAt ?? DateTimeOffset.MaxValue;
        if (Next(plan, state, round) is { } next && state.Injects[next.Id].Due < end)
            end = state.Injects[next.Id].Due!.Value;
        foreach (var pending in state.Pending)
        {
            if (pending.Inject.Round == round.Id && pending.Until < end)
                end = pending.Until;
        }
        return at <= end - gap ? at : null;
    }

    /// <summary>True for what everybody reads; a cue floods nobody.</summary>
    public static bool IsPublic(GamePlan plan, RuleStep step) => step.Inject is { } id && plan.Find(id)?.Inject is Inject.Message;

    /// <summary>The next message that the timeline itself sends to the public.</summary>
    private static PlannedInject? Next(GamePlan plan, GameState state, GameRound round)
    {
        (PlannedInject Planned, DateTimeOffset Due)? next = null;
        foreach (var (id, inject) in state.Injects)
        {
            if (id.Round != round.Id || inject is not { Status: InjectStatus.Planned, Due: { } due } || state.IsPending(id))
                continue;
            if (plan.Find(id) is not { Inject: Inject.Message } planned)
                continue;
            if (next is not { } best || due < best.Due || (due == best.Due && planned.Order < best.Planned.Order))
                next = (planned, due);
        }
        return next?.Planned;
    }

    private static RuleStep? Ease(RuleAction.Ease ease, GamePlan plan, GameState state, GameRound round)
    {
        var hold = ease.Hold is not null && RuleHold.Waiting(plan, state, round).Count > 0 ? ease.Hold : null;
        var cue = ease.Cue is { } id ? Unsent(plan, state, round, id) : null;
        return hold is null && cue is null ? null : new RuleStep(cue, hold);
    }

    private static InjectId? First(GamePlan plan, GameState state, GameRound round, IReadOnlyList<string> steps)
    {
        foreach (var step in steps)
        {
            if (Unsent(plan, state, round, step) is { } id)
                return id;
        }
        return null;
    }

    private static InjectId? Unsent(GamePlan plan, GameState state, GameRound round, string inject) =>
        new InjectId(round.Id, inject) is var id && IsUnsent(plan, state, id) ? id : null;
}
