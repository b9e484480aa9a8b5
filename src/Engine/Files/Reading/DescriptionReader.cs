using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Reading;

/// <summary>
/// Reads the typed description. A message may use its parts as variables (<c>{clothing}</c>, <c>{last_seen}</c>), so that one fact is
/// written once and no two messages can contradict each other (A4).
/// </summary>
internal static class DescriptionReader
{
    public static IReadOnlyDictionary<DescriptionPart, LocalText> Read(Fields scenario, Placeholders placeholders)
    {
        var problems = scenario.Problems;
        var parts = new Dictionary<DescriptionPart, LocalText>();
        foreach (var entry in Fields.Open(scenario.Find("description"), problems)?.Entries ?? [])
        {
            var part = FieldValues.Word(entry.Key, entry.At, InjectWords.Parts, problems);
            if (FieldValues.Local(entry.Value, problems) is { } text && part is { } known)
                parts[known] = placeholders.Fill(text, entry.Value.Spot, problems);
        }
        return parts;
    }

    /// <summary>The parts by the names that messages use.</summary>
    public static IEnumerable<KeyValuePair<string, LocalText>> AsVariables(IReadOnlyDictionary<DescriptionPart, LocalText> description) =>
        description.Select(part => KeyValuePair.Create(Name(Words.Kebab(part.Key.ToString())), part.Value));

    public static bool IsPart(string variable) => InjectWords.Parts.Keys.Any(part => Name(part) == variable);

    /// <summary>The variable of a part: <c>last-seen</c> is used as <c>{last_seen}</c>.</summary>
    public static string Name(string part) => part.Replace('-', '_');
}
