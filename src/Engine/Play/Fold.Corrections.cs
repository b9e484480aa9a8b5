using System.Collections.Immutable;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Play;

/// <summary>
/// What a correction does on each channel (X8). Wrong words that are not out yet go no further, and the correction goes in their place.
/// Those that are out are changed where they stand, if the network can do that. The correction is told as a post of its own all the same:
/// no network tells those who have read a post that it was changed, and they are in the street by then, looking for what it said first.
/// </summary>
public static partial class Fold
{
    private const string CorrectedWhy = "corrected before it was out";
    private const string CorrectedAgainWhy = "corrected again";

    private static GameState Corrected(GameState state, InjectReleased released, InjectId about, DateTimeOffset at)
    {
        var deliveries = state.Deliveries.ToBuilder();
        foreach (var (channel, group) in Addressees(state, released))
        {
            var original = Newest(state, about, channel, group);
            // A journal of before corrections did this says nothing of it, and must lead to what it led to then.
            var unsent = released.InPlace is null ? [] : Unsent(state, about, channel, group);
            foreach (var delivery in unsent)
                deliveries[delivery.Key] = CalledOff(delivery, CorrectedWhy, at);
            var correction = Fresh(state, released, DeliveryAction.Correct, channel, group, at) with { About = original?.Key };
            deliveries[correction.Key] = correction with { Replaces = unsent.Exists(IsFirst) };
            if (released.InPlace?.Contains(channel) is true && original is { ByHand: false } && IsOrMayComeOut(deliveries[original.Key]))
                ChangeInPlace(deliveries, Fresh(state, released, DeliveryAction.Edit, channel, group, at), original.Key, at);
        }
        return state with { Deliveries = deliveries.ToImmutable() };
    }

    private static bool IsOrMayComeOut(Delivery original) => MayBeOut(original) || original is { Waits: true, Doubt: true };

    /// <summary>An older change of the same post would undo the newer one.</summary>
    private static void ChangeInPlace(
        ImmutableDictionary<DeliveryKey, Delivery>.Builder deliveries,
        Delivery edit,
        DeliveryKey about,
        DateTimeOffset at
    )
    {
        foreach (var older in deliveries.Values.Where(other => IsEditOf(other, about) && other.Waits).ToList())
            deliveries[older.Key] = older with { State = DeliveryState.Cancelled, Why = CorrectedAgainWhy, SettledAt = at };
        deliveries[edit.Key] = edit with { About = about };
    }

    internal static bool IsEditOf(Delivery delivery, DeliveryKey about) =>
        delivery.Key.Action == DeliveryAction.Edit && delivery.About == about;

    /// <summary>The message and its corrections, as far as they are not on that channel yet and cannot be.</summary>
    private static List<Delivery> Unsent(GameState state, InjectId about, string channel, string group) =>
        [
            .. state
                .Deliveries.Values.Where(delivery => delivery is { Waits: true, Doubt: false })
                .Where(delivery => delivery.Key.Channel == channel && delivery.Key.Recipient == group)
                .Where(delivery =>
                    delivery.Key.Action == DeliveryAction.Publish
                        ? delivery.Key.Inject == about
                        : delivery.Key.Action == DeliveryAction.Correct && delivery.About?.Inject == about
                ),
        ];

    /// <summary>Whether it would have been the first that anybody read of the message there.</summary>
    private static bool IsFirst(Delivery delivery) => delivery.Key.Action == DeliveryAction.Publish || delivery.Replaces;
}
