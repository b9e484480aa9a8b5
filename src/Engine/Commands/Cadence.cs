using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <summary>
/// The tempo of a round (L2), in the words of DESIGN §3.5. Factor f at t: an unsent hint's due becomes t + (due − t)·f; "every n"
/// gives t + n, t + 2n, …; other injects stay; a hint never passes an inject that stood before it; what would fall after
/// end − gap becomes contingency, never dropped.
/// <para>
/// The gap is the game's minimum gap. Hints that must wait behind one and the same inject follow it by that gap, or by their new
/// distance when it is smaller: the rule that also holds after an outage.
/// </para>
/// </summary>
public static class Cadence
{
    /// <summary>Old and new due of each unsent hint, in order; what <see cref="Command.Cadence"/> would do at that moment.</summary>
    public static IReadOnlyList<CadenceStep> Preview(GamePlan plan, GameState state, string round, CadenceChange change, DateTimeOffset now)
    {
        var steps = new List<CadenceStep>();
        var end = Earlier(state.Rounds[round].EndsAt ?? state.LatestEnd, state.LatestEnd) - plan.Game.MinimumGap;
        Waiting? barrier = null;
        DateTimeOffset? wished = null;
        DateTimeOffset? last = null;
        foreach (var inject in Unsent(plan, state, round))
        {
            if (inject.Planned.Inject.Kind != InjectKind.Hint)
            {
                barrier = inject;
                continue;
            }
            var wish = Wish(change, inject.Due, now, steps.Count + 1);
            var at = Later(wish, Behind(barrier, inject));
            at = Later(at, last + Smaller(plan.Game.MinimumGap, wish - wished));
            steps.Add(new CadenceStep(inject.Planned.Id, inject.Due, at > end ? null : at));
            (wished, last) = (wish, at);
        }
        return steps;
    }

    /// <summary>The due by the change alone. A hint that is late already is not moved by a factor: it goes as soon as it may.</summary>
    private static DateTimeOffset Wish(CadenceChange change, DateTimeOffset due, DateTimeOffset now, int number) =>
        change switch
        {
            CadenceChange.Factor when due <= now => due,
            CadenceChange.Factor factor => now + TimeSpan.FromMilliseconds(Math.Round((due - now).TotalMilliseconds * factor.By)),
            CadenceChange.Every every => now + (every.Interval * number),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "No such change."),
        };

    /// <summary>
    /// Not before the inject that stood before it. At the same instant the place in the plan decides who goes first; where that
    /// would be the hint, a millisecond keeps it behind.
    /// </summary>
    private static DateTimeOffset? Behind(Waiting? barrier, Waiting hint) =>
        barrier is null ? null
        : barrier.Planned.Order < hint.Planned.Order ? barrier.Due
        : barrier.Due + TimeSpan.FromMilliseconds(1);

    private static IEnumerable<Waiting> Unsent(GamePlan plan, GameState state, string round) =>
        state
            .Injects.Values.Where(inject => inject.Id.Round == round && inject is { Status: InjectStatus.Planned, Due: not null })
            // What somebody sends now is as good as sent.
            .Where(inject => !state.Pending.Any(pending => pending.Inject == inject.Id))
            .Select(inject => (Planned: plan.Find(inject.Id), Due: inject.Due!.Value))
            .Where(inject => inject.Planned is not null)
            .Select(inject => new Waiting(inject.Planned!, inject.Due))
            .OrderBy(inject => inject.Due)
            .ThenBy(inject => inject.Planned.Order);

    private static DateTimeOffset Later(DateTimeOffset at, DateTimeOffset? other) => other > at ? other.Value : at;

    private static DateTimeOffset Earlier(DateTimeOffset at, DateTimeOffset other) => other < at ? other : at;

    private static TimeSpan Smaller(TimeSpan gap, TimeSpan? distance) => distance < gap ? distance.Value : gap;

    private sealed record Waiting(PlannedInject Planned, DateTimeOffset Due);
}

/// <summary>What a change of tempo does to one hint.</summary>
/// <param name="New">Null when it no longer fits before the end: it is kept aside.</param>
public sealed record CadenceStep(InjectId Inject, DateTimeOffset Old, DateTimeOffset? New);
