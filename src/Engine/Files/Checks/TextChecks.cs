using FeedGame.Engine.Files.Lint;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Reading;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Checks;

/// <summary>What the words themselves must keep.</summary>
internal static class TextChecks
{
    /// <summary>Traits are refused in what the public reads; weapons, uniforms and violence in cues as well (PRODUCT rule 7).</summary>
    public static void Lint(IReadOnlyList<InjectDraft> injects, ProblemList problems)
    {
        foreach (var (inject, fields) in injects)
        {
            var isPublic = inject is Inject.Message;
            Lint(inject.Text, fields.SpotOf("text"), isPublic, problems);
            if (inject is Inject.Message { Short: { } shorter })
                Lint(shorter, fields.SpotOf("short"), isPublic, problems);
        }
    }

    public static void LintParts(ScenarioDraft draft)
    {
        if (Fields.Open(draft.Fields.Find("description"), draft.Fields.Problems) is not { } parts)
            return;
        foreach (var (part, text) in draft.Scenario.Description)
            Lint(text, parts.SpotOf(Words.Kebab(part.ToString())), isPublic: true, draft.Fields.Problems);
    }

    public static void Lint(LocalText text, Spot at, bool isPublic, ProblemList problems)
    {
        foreach (var (word, category) in LintWords.In(text))
        {
            if (!isPublic && !LintWords.HoldsForCues(category))
                continue;
            if (LintWords.Refuses(category))
                problems.Add(at, LintWords.Rule(category), [word]);
            else
                problems.Warn(at, LintWords.Rule(category), [word]);
        }
    }

    /// <summary>Networks refuse a text that was posted before, unless something in it changes.</summary>
    public static void ForbidRepeats(IEnumerable<InjectDraft> injects, ProblemList problems)
    {
        var seen = new Dictionary<string, Spot>(StringComparer.Ordinal);
        foreach (var (inject, fields) in injects)
        {
            if (inject is not Inject.Message || inject.Text.Nl.Contains("{time}", StringComparison.Ordinal))
                continue;
            var at = fields.SpotOf("text");
            var words = string.Join(' ', inject.Text.Nl.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            // A scenario that two rounds play repeats itself by intention; the header tells the rounds apart.
            if (words.Length > 0 && !seen.TryAdd(words, at) && seen[words] != at)
                problems.Add(at, FileRule.RepeatedText, [inject.Text.Nl, $"{Path.GetFileName(seen[words].File)}:{seen[words].Line}"]);
        }
    }
}
