using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Relays;

/// <summary>What there is to forward by hand. Pure.</summary>
public static class RelayTasks
{
    /// <summary>After so long without a tap somebody is chased, and then the stand-in (C3).</summary>
    public static readonly TimeSpan ChaseAfter = TimeSpan.FromSeconds(60);

    /// <summary>Everything that a person forwards or forwarded, the newest first.</summary>
    public static IReadOnlyList<RelayTask> Of(GamePlan plan, GameState state) =>
        [
            .. state
                .Deliveries.Values.Where(delivery => delivery.ByHand)
                .GroupBy(delivery => (delivery.Key.Inject, delivery.Key.Version, delivery.Key.Action, delivery.Key.Channel))
                .OrderByDescending(Asked)
                .ThenByDescending(deliveries => deliveries.First().Order)
                .ThenBy(deliveries => deliveries.Key.Channel, StringComparer.Ordinal)
                .Select(deliveries => Task(plan, [.. deliveries])),
        ];

    /// <summary>Whether a group has waited so long that the stand-in is asked: nobody tapped, or somebody cannot.</summary>
    public static bool IsForStandIn(RelayTask task, RelayGroup group, DateTimeOffset now) =>
        group.Standing == RelayStanding.Declined || (group.Standing == RelayStanding.Open && now >= task.Asked + ChaseAfter);

    private static RelayTask Task(GamePlan plan, IReadOnlyList<Delivery> deliveries)
    {
        var first = deliveries[0];
        var names = plan.Game.Channels.FirstOrDefault(channel => channel.Name == first.Key.Channel)?.Groups ?? [];
        var order = names.Select(name => name.Id).ToList();
        IReadOnlyList<RelayGroup> groups =
        [
            .. deliveries
                .OrderBy(delivery => order.IndexOf(delivery.Key.Recipient))
                .Select(delivery => new RelayGroup(
                    delivery.Key,
                    delivery.Key.Recipient,
                    names.FirstOrDefault(name => name.Id == delivery.Key.Recipient)?.Name ?? delivery.Key.Channel,
                    Standing(delivery),
                    delivery.ForwardedBy ?? delivery.DeclinedBy,
                    delivery.ForwardedBy is null ? null : delivery.Sent,
                    delivery is { Key.Action: DeliveryAction.Retract, About: { } about } ? about : delivery.Key,
                    delivery.Pictured
                )),
        ];
        return new RelayTask(
            first.Key.Inject,
            first.Key.Version,
            first.Key.Action,
            first.Key.Channel,
            first.Kind,
            Asked(deliveries),
            Standing(groups),
            groups
        );
    }

    private static DateTimeOffset Asked(IEnumerable<Delivery> deliveries) =>
        deliveries.Min(delivery => delivery.Asked ?? delivery.Released);

    private static RelayStanding Standing(Delivery delivery) =>
        delivery.ForwardedBy is not null ? RelayStanding.Done
        : delivery.State != DeliveryState.Accepted ? RelayStanding.Void
        : delivery.DeclinedBy is not null ? RelayStanding.Declined
        : RelayStanding.Open;

    /// <summary>The most urgent of its groups.</summary>
    private static RelayStanding Standing(IReadOnlyList<RelayGroup> groups) =>
        new[] { RelayStanding.Open, RelayStanding.Declined, RelayStanding.Done, RelayStanding.Void }.First(standing =>
            groups.Any(group => group.Standing == standing)
        );
}
