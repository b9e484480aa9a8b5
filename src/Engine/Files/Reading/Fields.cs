using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Files.Reading;

/// <summary>A map whose keys were checked. What is missing or wrong is reported and reads as null, so that reading goes on.</summary>
internal sealed class Fields
{
    private readonly Node.Map map;

    private Fields(Node.Map map, ProblemList problems)
    {
        this.map = map;
        Problems = problems;
    }

    public ProblemList Problems { get; }

    public Spot Spot => map.Spot;

    /// <summary>Opens a map that may only have these keys; null when the value is no map.</summary>
    public static Fields? Open(Node? node, KeySet keys, ProblemList problems)
    {
        if (Open(node, problems) is not { } fields)
            return null;
        var meant = fields.ReportUnknown(keys);
        foreach (var key in keys.Required.Where(key => !fields.Has(key) && !meant.Contains(key, StringComparer.Ordinal)))
            problems.Add(fields.Spot, FileRule.MissingKey, [key]);
        return fields;
    }

    /// <summary>Opens a map whose keys the author chooses.</summary>
    public static Fields? Open(Node? node, ProblemList problems)
    {
        if (node is Node.Map map)
            return new Fields(map, problems);
        if (node is not null)
            problems.Add(node.Spot, FileRule.ExpectedMap);
        return null;
    }

    public IEnumerable<Entry> Entries => map.Entries;

    public bool Has(string key) => map.Find(key) is not null;

    public Node? Find(string key) => map.Find(key)?.Value;

    /// <summary>Where the key's value stands, or the map when it is not there.</summary>
    public Spot SpotOf(string key) => Find(key)?.Spot ?? Spot;

    /// <summary>Gives what each unknown key seems to mean: a misspelt key is one mistake, not also a missing one.</summary>
    private List<string> ReportUnknown(KeySet keys)
    {
        var meant = new List<string>();
        foreach (var entry in map.Entries.Where(entry => !keys.All.Contains(entry.Key, StringComparer.Ordinal)))
        {
            var near = Nearest.To(entry.Key, keys.All.Where(key => !Has(key)));
            Problems.Add(entry.At, FileRule.UnknownKey, [entry.Key, string.Join(", ", keys.All)], near);
            if (near is not null)
                meant.Add(near);
        }
        return meant;
    }
}
