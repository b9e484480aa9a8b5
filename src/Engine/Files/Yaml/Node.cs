namespace FeedGame.Engine.Files.Yaml;

/// <summary>A place in a file; line and column count from 1, and are 0 for the file as a whole.</summary>
internal readonly record struct Spot(string File, int Line, int Column);

/// <summary>A YAML value that knows where it stands.</summary>
internal abstract record Node
{
    private Node(Spot spot) => Spot = spot;

    public Spot Spot { get; }

    public sealed record Text(Spot At, string Value) : Node(At);

    public sealed record List(Spot At, IReadOnlyList<Node> Items) : Node(At);

    /// <summary>A map; of a key written twice only the first stands here, the other was reported.</summary>
    public sealed record Map(Spot At, IReadOnlyList<Entry> Entries) : Node(At)
    {
        public Entry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
    }
}

/// <summary>One line of a map.</summary>
internal sealed record Entry(Spot At, string Key, Node Value);
