using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Reading;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Files.Checks;

/// <summary>What must hold for the adaptive rules of a scenario: that they name what there is, and can ever do something.</summary>
internal static class RuleChecks
{
    public static void Run(ScenarioDraft draft)
    {
        var problems = draft.Fields.Problems;
        foreach (var same in draft.Rules.GroupBy(rule => rule.Rule.Id, StringComparer.Ordinal))
        {
            foreach (var second in same.Skip(1))
                problems.Add(
                    second.Fields.SpotOf("id"),
                    FileRule.DuplicateId,
                    [second.Rule.Id, $"{same.First().Fields.SpotOf("id").Line}"]
                );
        }
        foreach (var rule in draft.Rules)
        {
            CheckTargets(rule, draft.Injects, problems);
            CheckHints(rule, draft.Injects, problems);
            CheckOutBefore(rule, draft.Injects, problems);
        }
    }

    /// <summary>A rule that has no time left in that round never speaks there.</summary>
    public static void InRound(RoundDraft round, ProblemList problems)
    {
        if (round is not { Length: { } length, Scenario: { } scenario })
            return;
        foreach (var (rule, fields) in scenario.Rules)
        {
            var first = Earliest(rule);
            if (first >= length)
                problems.Warn(
                    fields.SpotOf("when"),
                    FileRule.RuleTooLate,
                    [rule.Id, Durations.Write(first), round.Id, Durations.Write(length)]
                );
            else if (rule.Then is RuleAction.Reveal { Steps: var steps } && first + (rule.Every * (steps.Count - 1)) >= length)
                problems.Warn(
                    fields.SpotOf("reveal"),
                    FileRule.LadderTooLong,
                    [rule.Id, Durations.Write(first + (rule.Every * (steps.Count - 1))), round.Id, Durations.Write(length)]
                );
        }
    }

    /// <summary>How long after the start the rule can speak at the earliest; of good reports nobody can tell.</summary>
    private static TimeSpan Earliest(AdaptiveRule rule) =>
        rule.When switch
        {
            RuleTrigger.TooFew few => few.Within,
            RuleTrigger.NotFoundBy by => by.Offset,
            _ => TimeSpan.Zero,
        };

    private static void CheckTargets(RuleDraft draft, IReadOnlyList<InjectDraft> injects, ProblemList problems)
    {
        foreach (var (key, spot, name) in Targets(draft))
        {
            if (injects.FirstOrDefault(inject => inject.Inject.Id == name)?.Inject is not { } inject)
                problems.Add(spot, FileRule.UnknownInject, [name], Nearest.To(name, injects.Select(known => known.Inject.Id)));
            else if (inject is Inject.Cue != (key == "cue") || inject.Timing is Timing.OnOutcome)
                problems.Add(spot, FileRule.RuleTargetKind, [name, Words.Kebab(inject.Kind.ToString()), key]);
            else if (key != "send" && !inject.Contingency)
                problems.Add(spot, FileRule.RuleNotAside, [name, key]);
        }
    }

    private static IEnumerable<(string Key, Spot At, string Name)> Targets(RuleDraft draft) =>
        draft.Rule.Then switch
        {
            RuleAction.Send send => [("send", draft.Fields.SpotOf("send"), send.Inject)],
            RuleAction.Ease { Cue: { } cue } => [("cue", draft.Fields.SpotOf("cue"), cue)],
            RuleAction.Reveal reveal => draft.Fields.List("reveal").Zip(reveal.Steps, (node, step) => ("reveal", node.Spot, step)),
            _ => [],
        };

    private static void CheckHints(RuleDraft draft, IReadOnlyList<InjectDraft> injects, ProblemList problems)
    {
        var key = draft.Rule.Then switch
        {
            RuleAction.NextHint => "send",
            RuleAction.Ease { Hold: not null } => "hold",
            _ => null,
        };
        if (key is not null && injects.All(inject => inject.Inject is not { Kind: InjectKind.Hint, Contingency: false }))
            problems.Warn(draft.Fields.SpotOf(key), FileRule.RuleWithoutHints, [draft.Rule.Id]);
    }

    /// <summary>A message that goes by itself before the rule can speak is out by then, unless it hangs on a condition.</summary>
    private static void CheckOutBefore(RuleDraft draft, IReadOnlyList<InjectDraft> injects, ProblemList problems)
    {
        if (
            draft.Rule.Then is not RuleAction.Send send
            || injects.FirstOrDefault(known => known.Inject.Id == send.Inject) is not { } target
        )
            return;
        var first = Earliest(draft.Rule);
        if (target.Inject.When is null && TimelineChecks.Earliest(target.Inject, injects) is { } goes && goes <= first)
            problems.Warn(
                draft.Fields.SpotOf("send"),
                FileRule.RuleTargetOut,
                [draft.Rule.Id, Durations.Write(first), send.Inject, Durations.Write(goes)]
            );
    }
}
