using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Adapting;

/// <summary>
/// It is too easy: the unsent hints wait longer, all of them and equally, so that they keep their distances. None comes closer to
/// another message than the minimum gap; what no longer fits before the end is kept aside, never dropped.
/// </summary>
internal static class RuleHold
{
    public static IEnumerable<GameEvent> Facts(GamePlan plan, GameState state, GameRound round, TimeSpan hold, string by)
    {
        var gap = plan.Game.MinimumGap;
        var end = state.Rounds[round.Id].EndsAt!.Value - gap;
        var others = Others(plan, state, round);
        var dues = new List<Due>();
        var aside = new List<InjectId>();
        DateTimeOffset? last = null;
        foreach (var (id, due) in Waiting(plan, state, round))
        {
            var at = Clear(last is { } before && before + gap > due + hold ? before + gap : due + hold, others, gap);
            if (at > end)
                aside.Add(id);
            else
                dues.Add(new Due(id, at));
            last = at;
        }
        if (dues.Count > 0)
            yield return new TimesMoved(MoveReason.Rule, by, [], dues);
        if (aside.Count > 0)
            yield return new KeptAside(by, aside);
    }

    /// <summary>The unsent hints with their dues, in order.</summary>
    public static IReadOnlyList<(InjectId Id, DateTimeOffset Due)> Waiting(GamePlan plan, GameState state, GameRound round) =>
        Planned(plan, state, round, kind => kind == InjectKind.Hint);

    /// <summary>When the other messages to the public come, in order.</summary>
    private static IReadOnlyList<DateTimeOffset> Others(GamePlan plan, GameState state, GameRound round) =>
        [.. Planned(plan, state, round, kind => kind is not (InjectKind.Hint or InjectKind.Cue)).Select(other => other.Due)];

    /// <summary>Later, as long as it would be too close to another message.</summary>
    private static DateTimeOffset Clear(DateTimeOffset at, IReadOnlyList<DateTimeOffset> others, TimeSpan gap)
    {
        foreach (var other in others)
        {
            if ((at - other).Duration() < gap)
                at = other + gap;
        }
        return at;
    }

    private static IReadOnlyList<(InjectId Id, DateTimeOffset Due)> Planned(
        GamePlan plan,
        GameState state,
        GameRound round,
        Func<InjectKind, bool> which
    ) =>
        [
            .. state
                .Injects.Values.Where(inject => inject.Id.Round == round.Id && inject is { Status: InjectStatus.Planned, Due: not null })
                .Where(inject => !state.IsPending(inject.Id))
                .Select(inject => (Planned: plan.Find(inject.Id), Due: inject.Due!.Value))
                .Where(inject => inject.Planned is { } planned && which(planned.Inject.Kind))
                .OrderBy(inject => inject.Due)
                .ThenBy(inject => inject.Planned!.Order)
                .Select(inject => (inject.Planned!.Id, inject.Due)),
        ];
}
