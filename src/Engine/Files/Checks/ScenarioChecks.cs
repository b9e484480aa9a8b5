using FeedGame.Engine.Files.Lint;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Reading;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Checks;

/// <summary>What must hold within one scenario, whichever round plays it.</summary>
internal static class ScenarioChecks
{
    /// <param name="unused">Variables that no text uses.</param>
    public static void Run(ScenarioDraft draft, IReadOnlyList<string> unused)
    {
        var problems = draft.Fields.Problems;
        TimelineChecks.Run(draft.Injects, problems);
        RevealChecks.Run(draft);
        RuleChecks.Run(draft);
        TextChecks.Lint(draft.Injects, problems);
        TextChecks.LintParts(draft);
        TextChecks.ForbidRepeats(draft.Injects, problems);
        LintRules.Run(draft.Injects, problems);
        if (draft.Injects.All(inject => inject.Inject.Kind != InjectKind.Start))
            problems.Warn(draft.Fields.SpotOf("injects"), FileRule.NoStart);
        foreach (var name in unused)
            problems.Warn(draft.Fields.SpotOf("variables"), FileRule.UnusedVariable, [name]);
    }
}
