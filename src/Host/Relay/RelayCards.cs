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
        Forwarder who,
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
            var forwarding = forwardingOf(task.Channel);
            var groups = task.Groups.Where(group => who.Sees(task, group, forwarding is not null, now)).ToList();
            if (groups.Count == 0)
                continue;
            var open = groups.Exists(IsOpen);
            var inGroups = forwarding is not null && groups[0].Id.Length > 0;
            cards.Add(
                new RelayCard(
                    task,
                    open ? textOf(groups[0].Words) ?? "" : "",
                    open && groups.FirstOrDefault(group => IsOpen(group) && group.Pictured is not null) is { Pictured: { } pictured }
                        ? photosOf(pictured)
                        : [],
                    Batches(groups, AtOnce(forwarding, who), group => who.Ticks(task, group, now), nameOf),
                    forwarding,
                    open && (newest || task.Safety),
                    inGroups && who.Scope.Shared,
                    inGroups && who.Scope.StandIn
                )
            );
            newest &= !open;
        }
        return [.. cards.OrderBy(card => card.Standing != RelayStanding.Open).ThenBy(card => !card.Task.Safety)];
    }

    /// <summary>Who looks for their own group among others' forwards to that one only: there is nothing to divide.</summary>
    private static int AtOnce(Forwarding? forwarding, Forwarder who) =>
        who.Scope.Shared ? int.MaxValue : Math.Max(1, forwarding?.AtOnce ?? 1);

    /// <summary>As large as the network forwards at once; the first one with something to do is ticked. A single group always is.</summary>
    private static IReadOnlyList<IReadOnlyList<RelayLine>> Batches(
        List<RelayGroup> groups,
        int atOnce,
        Func<RelayGroup, bool> ticks,
        Func<string, string?> nameOf
    )
    {
        var batches = groups.Chunk(atOnce).ToList();
        var first = batches.Find(batch => batch.Any(ticks));
        return [.. batches.Select(batch => Lines(batch, batch == first))];

        IReadOnlyList<RelayLine> Lines(IReadOnlyList<RelayGroup> batch, bool ticked) =>
            [.. batch.Select(group => new RelayLine(group, group.By is { } by ? nameOf(by) : null, IsTicked(group, ticked)))];

        bool IsTicked(RelayGroup group, bool ticked) => groups.Count == 1 ? group.Standing == RelayStanding.Open : ticked && ticks(group);
    }

    private static bool IsOpen(RelayGroup group) => group.Standing is RelayStanding.Open or RelayStanding.Declined;
}
