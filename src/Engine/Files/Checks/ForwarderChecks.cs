using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Games;

namespace FeedGame.Engine.Files.Checks;

/// <summary>
/// Groups that nobody forwards to. Only once somebody was given groups at all: until then the links may be given out in another way.
/// </summary>
internal static class ForwarderChecks
{
    public static void Warn(Spot at, IReadOnlyList<Person> people, Game game, ProblemList problems)
    {
        var forwarders = people.Where(person => person.Role == Duty.RelayAdmin).ToList();
        foreach (var channel in game.Channels.Where(channel => channel.Groups.Count > 0))
        {
            var own = forwarders.Where(person => person.Channel is null || person.Channel == channel.Name).ToList();
            if (own.Count == 0 || own.Any(person => person.Groups.Count == 0))
                continue;
            foreach (var group in channel.Groups.Where(group => own.All(person => !person.Groups.Contains(group.Id))))
                problems.Warn(at, FileRule.NobodyForwards, [channel.Name, group.Id]);
        }
    }
}
