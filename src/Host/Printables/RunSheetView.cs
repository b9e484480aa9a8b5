using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Engine.Paper;

namespace FeedGame.Host.Printables;

/// <summary>What the run sheet shows. Everything unsent is in it, and names: for those who lead.</summary>
/// <param name="People">Empty when nobody knows who does what; there is room to write then.</param>
public sealed record RunSheetView(GamePlan Plan, RunSheet Sheet, IReadOnlyList<Person> People, DateTimeOffset MadeAt)
{
    /// <summary>Where the messages go, groups by name; an account that reposts has none of its own.</summary>
    public string Channels =>
        string.Join(
            ", ",
            Plan.Game.Channels.Where(channel => channel.Amplifies is null)
                .Select(channel =>
                    channel.Groups.Count == 0
                        ? channel.Name
                        : $"{channel.Name} ({string.Join(", ", channel.Groups.Select(@group => @group.Name))})"
                )
        );
}
