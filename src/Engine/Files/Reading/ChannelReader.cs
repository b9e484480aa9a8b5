using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Games;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Files.Reading;

/// <summary>
/// Reads a game's channels: <c>x</c>, <c>{x: {thread: true}}</c>, <c>{name: x, thread: true}</c>; an account that reposts another,
/// <c>{x2: {amplifies: x}}</c>; and the groups that a channel reaches one by one, <c>{whatsapp: {groups: {noord: Buurtapp Noord}}}</c>.
/// </summary>
/// <param name="known">The configured names; null when a pinned game is read again, whatever is configured by then.</param>
internal sealed class ChannelReader(IReadOnlySet<string>? known, ProblemList problems)
{
    public IReadOnlyList<GameChannel> Read(Fields game)
    {
        var channels = new List<GameChannel>();
        var amplifying = new List<(GameChannel Channel, Spot At)>();
        foreach (var node in game.List("channels"))
        {
            if (ReadOne(node) is not { } channel)
                continue;
            if (channels.Any(other => other.Name == channel.Name))
                problems.Add(node.Spot, FileRule.ChannelTwice, [channel.Name]);
            else if (known is not null && !known.Contains(channel.Name))
                problems.Add(node.Spot, FileRule.UnknownChannel, [channel.Name], Nearest.To(channel.Name, known));
            channels.Add(channel);
            if (channel.Amplifies is not null)
                amplifying.Add((channel, node.Spot));
        }
        foreach (var (channel, at) in amplifying)
            CheckAmplified(channel, at, channels);
        return channels;
    }

    /// <summary>What is reposted must be posted in this game, by another channel, with words of its own.</summary>
    private void CheckAmplified(GameChannel channel, Spot at, List<GameChannel> channels)
    {
        var originals = channels.Where(other => other.Amplifies is null).Select(other => other.Name).ToList();
        if (!originals.Contains(channel.Amplifies!, StringComparer.Ordinal))
            problems.Add(at, FileRule.NothingToAmplify, [channel.Name, channel.Amplifies!], Nearest.To(channel.Amplifies!, originals));
    }

    private GameChannel? ReadOne(Node node)
    {
        if (node is not Node.Map map)
            return FieldValues.Text(node, problems) is { } name ? new GameChannel(name) : null;
        if (map.Find("name") is null && map.Entries is [{ Value: Node.Map options } only])
            return Make(only.Key, Fields.Open(options, KeySet.ChannelOptions, problems)!);
        var fields = Fields.Open(map, KeySet.Channel, problems)!;
        return fields.Text("name") is { } named ? Make(named, fields) : null;
    }

    private List<GameGroup> Groups(Fields channel)
    {
        var groups = new List<GameGroup>();
        foreach (var entry in Fields.Open(channel.Find("groups"), problems)?.Entries ?? [])
        {
            if (!Ids.IsId(entry.Key))
                problems.Add(entry.At, FileRule.BadId, [entry.Key]);
            if (FieldValues.Text(entry.Value, problems) is { } name)
                groups.Add(new GameGroup(entry.Key, name));
        }
        if (groups.Count > FileLimits.Groups)
            problems.Add(channel.SpotOf("groups"), FileRule.TooManyGroups, [$"{groups.Count}", $"{FileLimits.Groups}"]);
        return groups;
    }

    private GameChannel Make(string name, Fields fields) =>
        new(name, fields.Flag("thread"), fields.Text("amplifies")) { Groups = [.. Groups(fields)] };
}
