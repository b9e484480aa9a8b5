using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Files.Reading;

/// <summary>Reads single values. Null means: not there, or reported.</summary>
internal static class FieldValues
{
    public static string? Text(this Fields fields, string key) => Text(fields.Find(key), fields.Problems);

    public static string? Text(Node? node, ProblemList problems)
    {
        if (node is null)
            return null;
        if (node is not Node.Text { Value: var value })
            return problems.None<string>(node.Spot, FileRule.ExpectedText);
        return string.IsNullOrWhiteSpace(value) ? problems.None<string>(node.Spot, FileRule.EmptyText) : value.Trim();
    }

    public static string? Id(this Fields fields, string key = "id")
    {
        if (fields.Text(key) is not { } id)
            return null;
        return Ids.IsId(id) ? id : fields.Problems.None<string>(fields.SpotOf(key), FileRule.BadId, id);
    }

    /// <summary>A value with a form of its own; the rule tells that form.</summary>
    public static T? Parsed<T>(this Fields fields, string key, Func<string, T?> parse, FileRule rule)
        where T : struct
    {
        if (fields.Text(key) is not { } text)
            return null;
        if (parse(text) is { } value)
            return value;
        fields.Problems.Add(fields.SpotOf(key), rule, [text]);
        return null;
    }

    public static T? Word<T>(this Fields fields, string key, IReadOnlyDictionary<string, T> words)
        where T : struct => fields.Text(key) is { } text ? Word(text, fields.SpotOf(key), words, fields.Problems) : null;

    public static T? Word<T>(string text, Spot at, IReadOnlyDictionary<string, T> words, ProblemList problems)
        where T : struct
    {
        if (words.TryGetValue(text, out var value))
            return value;
        problems.Add(at, FileRule.BadWord, [text, string.Join(", ", words.Keys)], Nearest.To(text, words.Keys));
        return null;
    }

    public static bool Flag(this Fields fields, string key) =>
        fields.Word(key, new Dictionary<string, bool>(StringComparer.Ordinal) { ["true"] = true, ["false"] = false }) ?? false;

    /// <summary>A text for people: a plain one is Dutch, a map gives both languages.</summary>
    public static LocalText? Local(this Fields fields, string key) => Local(fields.Find(key), fields.Problems);

    public static LocalText? Local(Node? node, ProblemList problems)
    {
        if (node is Node.Text)
            return Text(node, problems) is { } plain ? new LocalText(plain) : null;
        if (Fields.Open(node, KeySet.Text, problems) is not { } fields)
            return null;
        if (!fields.Has("nl"))
            problems.Add(fields.Spot, FileRule.MissingDutch);
        var english = fields.Text("en");
        return fields.Text("nl") is { } dutch ? new LocalText(dutch, english) : null;
    }

    public static IReadOnlyList<Node> List(this Fields fields, string key)
    {
        if (fields.Find(key) is not { } node)
            return [];
        if (node is Node.List list)
            return list.Items;
        fields.Problems.Add(node.Spot, FileRule.ExpectedList);
        return [];
    }
}
