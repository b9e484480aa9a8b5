using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Reading;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Files.Checks;

/// <summary>A part of the description is told once, by a message that says so, and not otherwise (A4).</summary>
internal static class RevealChecks
{
    public static void Run(ScenarioDraft draft)
    {
        var problems = draft.Fields.Problems;
        var known = draft.Scenario.Description.Keys.Select(part => Words.Kebab(part.ToString())).ToList();
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (inject, fields) in draft.Injects)
        {
            if (inject is not Inject.Message message)
                continue;
            foreach (var part in message.Reveals)
            {
                if (!known.Contains(part, StringComparer.Ordinal))
                    problems.Add(fields.SpotOf("reveals"), FileRule.UnknownPart, [part, string.Join(", ", known)], Nearest.To(part, known));
                else if (!told.TryAdd(part, message.Id))
                    problems.Add(fields.SpotOf("reveals"), FileRule.RevealedTwice, [part, told[part]]);
            }
            DemandReveals(message, fields, known, problems);
        }
        foreach (var part in known.Where(part => !told.ContainsKey(part)))
            problems.Warn(draft.Fields.SpotOf("description"), FileRule.NeverRevealed, [part]);
    }

    /// <summary>A message that quotes a part must list it, or the board would not know that it is out.</summary>
    private static void DemandReveals(Inject.Message message, Fields fields, IReadOnlyList<string> known, ProblemList problems)
    {
        foreach (var key in new[] { "text", "short" })
        {
            if (!fields.Has(key) || FieldValues.Local(fields.Find(key), new ProblemList()) is not { } raw)
                continue;
            var quoted = known.Where(part => Placeholders.NamesIn(raw).Contains(DescriptionReader.Name(part), StringComparer.Ordinal));
            foreach (var part in quoted.Where(part => !message.Reveals.Contains(part, StringComparer.Ordinal)))
                problems.Add(fields.SpotOf(key), FileRule.QuotedNotRevealed, [part]);
        }
    }
}
