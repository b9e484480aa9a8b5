using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Games;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Files.Reading;

/// <summary>Reads to which groups somebody forwards (C3).</summary>
internal static class ForwarderReader
{
    /// <returns>The channel as the file says it, null for the only one with groups; and the groups, none for all of them.</returns>
    public static (string? Channel, IReadOnlyList<string> Groups) Read(Fields person, Duty duty, Game? game)
    {
        RefuseFor(person, "channel", duty, duty is Duty.RelayAdmin or Duty.StandIn);
        RefuseFor(person, "groups", duty, duty is Duty.RelayAdmin);
        if (duty is not (Duty.RelayAdmin or Duty.StandIn))
            return (null, []);
        var channel = person.Text("channel");
        var groups = person.List("groups").Select(node => (node.Spot, Id: FieldValues.Text(node, person.Problems))).ToList();
        if (game is not null && (channel is not null || groups.Count > 0) && Channel(person, channel, game) is { } known)
        {
            foreach (var (spot, id) in groups.Where(group => group.Id is not null && known.Groups.All(other => other.Id != group.Id)))
                person.Problems.Add(
                    spot,
                    FileRule.UnknownGroup,
                    [known.Name, id!],
                    Nearest.To(id!, known.Groups.Select(other => other.Id))
                );
        }
        return (channel, groups.Select(group => group.Id).OfType<string>().ToArray());
    }

    private static GameChannel? Channel(Fields person, string? name, Game game)
    {
        var withGroups = game.Channels.Where(channel => channel.Groups.Count > 0).ToList();
        var named = name is null ? withGroups : [.. withGroups.Where(channel => channel.Name == name)];
        if (named is [var only])
            return only;
        var known = string.Join(", ", withGroups.Select(channel => channel.Name).DefaultIfEmpty("-"));
        if (named.Count == 0)
            person.Problems.Add(person.SpotOf("channel"), FileRule.NoGroupsToForward, [name ?? "by-hand", known]);
        else
            person.Problems.Add(person.Spot, FileRule.SeveralChannelsWithGroups, [known]);
        return null;
    }

    private static void RefuseFor(Fields person, string key, Duty duty, bool fits)
    {
        if (!fits && person.Has(key))
            person.Problems.Add(person.SpotOf(key), FileRule.KeyNotForKind, [key, Words.Kebab(duty.ToString())]);
    }
}
