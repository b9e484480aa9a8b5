namespace FeedGame.Host.Relay;

/// <summary>Which tasks are whose (C3).</summary>
/// <param name="Channel">The by-hand channel.</param>
/// <param name="Groups">Their groups; empty for all of them: a liaison, whose link the admins in one group share.</param>
/// <param name="StandIn">True for who steps in where nobody tapped in time.</param>
internal sealed record RelayScope(string Channel, IReadOnlyList<string> Groups, bool StandIn)
{
    /// <summary>The role of the links that carry it.</summary>
    public const string Role = "relay";

    private const string StandInWord = "stand-in";

    /// <summary>True for a liaison: several people use the page, each for their own group.</summary>
    public bool Shared => Groups.Count == 0 && !StandIn;

    /// <summary>True for who keeps the overview: stand-ins and liaisons.</summary>
    public bool Wide => StandIn || Groups.Count == 0;

    /// <summary>Reads what people type and what <see cref="ToString"/> writes: <c>whatsapp</c>, <c>whatsapp:noord,zuid stand-in</c>.</summary>
    public static RelayScope Parse(IReadOnlyList<string> words)
    {
        var parts = words[0].Split(':', 2);
        var groups = parts.Length > 1 ? parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries) : [];
        return new RelayScope(parts[0], groups, words.Skip(1).Contains(StandInWord, StringComparer.Ordinal));
    }

    public static RelayScope Parse(string text) => Parse(text.Split(' '));

    public bool Holds(string channel, string group) =>
        channel == Channel && (Groups.Count == 0 || Groups.Contains(group, StringComparer.Ordinal));

    public override string ToString() =>
        Channel + (Groups.Count == 0 ? "" : ":" + string.Join(',', Groups)) + (StandIn ? " " + StandInWord : "");
}
