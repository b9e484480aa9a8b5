using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Relays;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Relay;

/// <summary>Which tasks a person sees, and in which order. Pure.</summary>
internal static class RelayCards
{
    /// <param name="textOf">The words of a delivery.</param>
    /// <param name="photosOf">The photos of a message.</param>
    /// <param name="nameOf">The name behind an id.</param>
    /// <param name="forwardingOf">How people forward on a channel; null for a channel that posts by itself.</param>
    public static IReadOnlyList<RelayCard> Of(
        IReadOnlyList<RelayTask> tasks,
        RelayScope scope,
        string person,
        DateTimeOffset now,
        Func<DeliveryKey, string?> textOf,
        Func<InjectId, IReadOnlyList<InjectPhoto>> photosOf,
        Func<string, string?> nameOf,
        Func<string, Forwarding?> forwardingOf
    )
    {
        var newest = true;
        var cards = new List<RelayCard>();
        foreach (var task in tasks)
        {
            var groups = task.Groups.Where(group => IsShown(task, group, scope, person, now)).ToList();
            if (groups.Count == 0)
                continue;
            var forwarding = forwardingOf(task.Channel);
            var lines = groups.Select(group => new RelayLine(group, group.By is { } by ? nameOf(by) : null));
            var open = groups.Exists(IsOpen);
            cards.Add(
                new RelayCard(
                    task,
                    open ? textOf(groups[0].Words) ?? "" : "",
                    open && groups.FirstOrDefault(group => IsOpen(group) && group.Pictured is not null) is { Pictured: { } pictured }
                        ? photosOf(pictured)
                        : [],
                    [.. lines.Chunk(Math.Max(1, forwarding?.AtOnce ?? 1)).Select(batch => (IReadOnlyList<RelayLine>)batch)],
                    forwarding,
                    open && (newest || task.Safety),
                    forwarding is not null && scope.Groups.Count == 0 && !scope.StandIn
                )
            );
            newest &= !open;
        }
        return [.. cards.OrderBy(card => card.Standing != RelayStanding.Open).ThenBy(card => !card.Task.Safety)];
    }

    private static bool IsShown(RelayTask task, RelayGroup group, RelayScope scope, string person, DateTimeOffset now) =>
        // What another channel could not do belongs to nobody's groups: whoever taps first has done it.
        group.Id.Length == 0
        || (
            scope.Holds(task.Channel, group.Id)
            && (!scope.StandIn || RelayTasks.IsForStandIn(task, group, now) || group.By == person || task.Safety)
        );

    private static bool IsOpen(RelayGroup group) => group.Standing is RelayStanding.Open or RelayStanding.Declined;
}
