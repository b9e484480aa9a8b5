using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Files.Reading;

/// <summary>Where a game's scenarios are found: folders on disk, or the documents a plan was pinned with.</summary>
/// <param name="open">The file of an id; null when there is none, or when it cannot be read, which is reported.</param>
/// <param name="ids">The ids there are, for suggestions.</param>
internal sealed class ScenarioShelf(Func<string, SourceFile?> open, IReadOnlyCollection<string> ids, ProblemList problems)
{
    private readonly Dictionary<string, Node?> trees = new(StringComparer.Ordinal);
    private readonly List<SourceFile> taken = [];

    /// <summary>The files used so far, in order of first use.</summary>
    public IReadOnlyList<SourceFile> Taken => taken;

    /// <summary>The tree of a scenario. Read once; two rounds may fill it with different variables.</summary>
    /// <param name="asked">Where its id stands, for the problem when there is none.</param>
    public Node? Find(string id, Spot asked)
    {
        if (!ids.Contains(id))
        {
            problems.Add(asked, FileRule.UnknownScenario, [id], Nearest.To(id, ids));
            return null;
        }
        if (!trees.TryGetValue(id, out var tree))
            trees[id] = tree = Take(id);
        return tree;
    }

    private Node? Take(string id)
    {
        if (open(id) is not { } source)
            return null;
        taken.Add(source);
        return YamlTree.Parse(source, problems);
    }
}
