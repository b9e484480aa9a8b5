using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Reading;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Files.Checks;

/// <summary>What must hold among the injects of one timeline: names, references, and that each can ever be due.</summary>
internal static class TimelineChecks
{
    public static void Run(IReadOnlyList<InjectDraft> injects, ProblemList problems)
    {
        ReservedIds.Check(injects, problems);
        var byId = FirstOfEach(injects, problems);
        foreach (var draft in injects)
        {
            if (draft.Inject.Timing is Timing.AfterInject after)
                CheckReference(draft, after.Inject, byId, problems);
        }
        foreach (var outcome in injects.Where(draft => draft.Inject.Timing is Timing.OnOutcome).GroupBy(draft => draft.Inject.Kind))
        {
            foreach (var second in outcome.Skip(1))
                problems.Add(second.Fields.SpotOf("kind"), FileRule.OutcomeTwice, [Words.Kebab(outcome.Key.ToString())]);
        }
    }

    /// <summary>
    /// The earliest an inject can go out after the start, or null when that hangs on a person or an outcome.
    /// </summary>
    public static TimeSpan? Earliest(Inject inject, IReadOnlyList<InjectDraft> injects)
    {
        var total = TimeSpan.Zero;
        // A cycle was reported already; here it must only come to an end.
        for (var step = 0; step <= injects.Count; step++)
        {
            if (inject.Timing is Timing.FromStart start)
                return total + start.Offset;
            if (inject.Timing is not Timing.AfterInject after)
                return null;
            if (injects.FirstOrDefault(other => other.Inject.Id == after.Inject)?.Inject is not { } before)
                return null;
            total += after.Offset;
            inject = before;
        }
        return null;
    }

    private static Dictionary<string, InjectDraft> FirstOfEach(IReadOnlyList<InjectDraft> injects, ProblemList problems)
    {
        var byId = new Dictionary<string, InjectDraft>(StringComparer.Ordinal);
        foreach (var draft in injects)
        {
            var id = draft.Inject.Id;
            if (!byId.TryAdd(id, draft))
                problems.Add(draft.Fields.SpotOf("id"), FileRule.DuplicateId, [id, $"{byId[id].Fields.SpotOf("id").Line}"]);
        }
        return byId;
    }

    private static void CheckReference(InjectDraft draft, string target, Dictionary<string, InjectDraft> byId, ProblemList problems)
    {
        var at = draft.Fields.SpotOf("at");
        if (!byId.TryGetValue(target, out var before))
            problems.Add(at, FileRule.UnknownInject, [target], Nearest.To(target, byId.Keys));
        else if (before.Inject.Timing is Timing.OnOutcome)
            problems.Add(at, FileRule.AfterTheEnd, [target]);
        else if (IsCircle(draft, byId))
            problems.Add(at, FileRule.Circle, [draft.Inject.Id, target]);
    }

    private static bool IsCircle(InjectDraft draft, Dictionary<string, InjectDraft> byId)
    {
        var current = draft;
        for (var step = 0; step < byId.Count; step++)
        {
            if (current.Inject.Timing is not Timing.AfterInject after || !byId.TryGetValue(after.Inject, out current))
                return false;
            if (current == draft)
                return true;
        }
        return false;
    }
}
