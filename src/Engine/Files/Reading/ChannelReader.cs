using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Games;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Files.Reading;

/// <summary>
/// Reads a game's channels: <c>x</c>, <c>{x: {thread: true}}</c> or <c>{name: x, thread: true}</c>; and the groups that a channel
/// reaches one by one: <c>{whatsapp: {groups: {noord: Buurtapp Noord}}}</c>.
/// </summary>
/// <param name="known">The configured names; null when a pinned game is read again, whatever is configured by then.</param>
internal sealed class ChannelReader(IReadOnlySet<string>? known, ProblemList problems)
{
    public IReadOnlyList<GameChannel> Read(Fields game)
    {
        var channels = new List<GameChannel>();
        foreach (var node in game.List("channels"))
        {
            if (ReadOne(node) is not { } channel)
                continue;
            if (channels.Any(other => other.Name == channel.Name))
                problems.Add(node.Spot, FileRule.ChannelTwice, [channel.Name]);
            else if (known is not null && !known.Contains(channel.Name))
                problems.Add(node.Spot, FileRule.UnknownChannel, [channel.Name], Nearest.To(channel.Name, known));
            channels.Add(channel);
        }
        return channels;
    }

    private GameChannel? ReadOne(Node node)
    {
        if (node is not Node.Map map)
            return FieldValues.Text(node, problems) is { } name ? new GameChannel(name) : null;
        if (map.Find("name") is null && map.Entries is [{ Value: Node.Map options } only])
            return Channel(only.Key, Fields.Open(options, KeySet.ChannelOptions, problems)!);
        var fields = Fields.Open(map, KeySet.Channel, problems)!;
        return fields.Text("name") is { } named ? Channel(named, fields) : null;
    }

    private GameChannel Channel(string name, Fields fields) => new(name, fields.Flag("thread")) { Groups = [.. Groups(fields)] };

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
}
