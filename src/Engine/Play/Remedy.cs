using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Play;

/// <summary>What became of a withdrawal or a correction on one channel (X8).</summary>
/// <param name="Channel">Empty for our own page, which always follows at once.</param>
/// <param name="Why">What keeps it; null when nothing does, or nothing is known yet.</param>
public sealed record Remedy(InjectId Inject, string Channel, RemedyResult Result, string? Why = null)
{
    /// <summary>For each message that was withdrawn or corrected, and each channel where it was or may be; in order of release.</summary>
    public static IReadOnlyList<Remedy> All(GameState state) =>
        [
            .. state
                .Deliveries.Values.Where(delivery => delivery.Key.Action is DeliveryAction.Retract or DeliveryAction.Correct)
                .Where(delivery => delivery.About is not null)
                .OrderBy(delivery => delivery.Order)
                .ThenBy(delivery => delivery.Key.Channel, StringComparer.Ordinal)
                .Select(delivery => Of(state, delivery)),
        ];

    /// <summary>A correction that also changes the post in place is one remedy; that the change succeeded says more than the new post.</summary>
    private static Remedy Of(GameState state, Delivery delivery)
    {
        var result = ResultOf(state, delivery);
        var edit = state.Deliveries.GetValueOrDefault(delivery.Key with { Action = DeliveryAction.Edit });
        if (delivery.Key.Action == DeliveryAction.Correct && edit is not null && result is RemedyResult.Replied or RemedyResult.Cannot)
            result = edit switch
            {
                { State: DeliveryState.Published } => RemedyResult.Edited,
                { Settled: false } => RemedyResult.UnderWay,
                _ => result,
            };
        return new Remedy(delivery.About!.Value.Inject, delivery.Key.Channel, result, WhyOf(delivery) ?? WhyOf(edit));
    }

    private static RemedyResult ResultOf(GameState state, Delivery delivery) =>
        (delivery.Key.Action, delivery.State) switch
        {
            (_, DeliveryState.Planned or DeliveryState.Claimed or DeliveryState.Unknown) => RemedyResult.UnderWay,
            (DeliveryAction.Retract, DeliveryState.Published or DeliveryState.Skipped) => RemedyResult.Deleted,
            (DeliveryAction.Correct, DeliveryState.Published or DeliveryState.Confirmed or DeliveryState.Accepted) => RemedyResult.Replied,
            (DeliveryAction.Correct, DeliveryState.Retracted) => RemedyResult.Deleted,
            _ => state.Deliveries.GetValueOrDefault(delivery.About!.Value) is { State: DeliveryState.Retracted }
                ? RemedyResult.Deleted
                : RemedyResult.Cannot,
        };

    private static string? WhyOf(Delivery? delivery) => delivery?.State is DeliveryState.Published ? null : delivery?.Why;
}

public enum RemedyResult
{
    /// <summary>It waits for the channel, or for an answer.</summary>
    UnderWay,

    /// <summary>Changed in place.</summary>
    Edited,
    Deleted,

    /// <summary>The correction stands there as a post of its own.</summary>
    Replied,

    /// <summary>It stays as it is: a person must look.</summary>
    Cannot,
}
