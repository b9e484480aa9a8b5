using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Files.Reading;

/// <summary>Reads the variables of a scenario; a round may give some of them another value: other streets, another coat.</summary>
internal static class VariableReader
{
    private static readonly Placeholders InValues = Placeholders.InReadyTexts;

    public static IReadOnlyDictionary<string, LocalText> Read(Fields scenario, Fields? overrides)
    {
        var variables = Values(scenario, _ => true);
        if (overrides is null)
            return variables;
        foreach (var (name, value) in Values(overrides, name => IsKnown(name, variables.Keys, overrides)))
            variables[name] = value;
        return variables;
    }

    private static Dictionary<string, LocalText> Values(Fields owner, Func<string, bool> wanted)
    {
        var values = new Dictionary<string, LocalText>(StringComparer.Ordinal);
        foreach (var entry in Fields.Open(owner.Find("variables"), owner.Problems)?.Entries ?? [])
        {
            var value = FieldValues.Local(entry.Value, owner.Problems);
            if (IsFree(entry, owner.Problems) && wanted(entry.Key) && value is not null)
                values[entry.Key] = InValues.Fill(value, entry.Value.Spot, owner.Problems);
        }
        return values;
    }

    /// <summary>The names of the engine and of the description's parts are taken.</summary>
    private static bool IsFree(Entry entry, ProblemList problems)
    {
        if (!Ids.IsVariable(entry.Key))
            problems.Add(entry.At, FileRule.BadVariableName, [entry.Key]);
        else if (Placeholders.BuiltIn.Contains(entry.Key, StringComparer.Ordinal) || DescriptionReader.IsPart(entry.Key))
            problems.Add(entry.At, FileRule.VariableNameTaken, [entry.Key]);
        else
            return true;
        return false;
    }

    private static bool IsKnown(string name, IReadOnlyCollection<string> known, Fields overrides)
    {
        if (known.Contains(name, StringComparer.Ordinal))
            return true;
        overrides.Problems.Add(
            overrides.SpotOf("variables"),
            FileRule.VariableNotInScenario,
            [name, string.Join(", ", known)],
            Nearest.To(name, known)
        );
        return false;
    }
}
