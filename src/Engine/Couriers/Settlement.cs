using System.Text.Json;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Couriers;

/// <summary>What a channel's answer means for a delivery: one fact for the journal. Pure.</summary>
internal static class Settlement
{
    /// <summary>A stop text that did not get through is tried again so soon (DESIGN §5).</summary>
    public static readonly TimeSpan StopRetry = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>The fact that the intent to call is; null when the delivery may not leave after all.</summary>
    public static AttemptBegan? Begin(GameState state, AttemptBegan intent, ChannelTraits traits, DateTimeOffset now) =>
        state.Deliveries.GetValueOrDefault(intent.Delivery) is { } delivery
        && delivery.Attempts == intent.Number - 1
        && CourierPlan.Of(state, delivery, traits, now) == Gate.Leave
            ? intent
            : null;

    /// <summary>After a call was made.</summary>
    public static GameEvent Of(
        GameState state,
        Delivery delivery,
        PublishOutcome outcome,
        ChannelTraits traits,
        DateTimeOffset now,
        Clocks clocks
    ) =>
        outcome switch
        {
            PublishOutcome.Published published => new DeliverySettled(
                delivery.Key,
                DeliveryState.Published,
                ReceiptText.Write(published.Receipt),
                Sent: now
            ),
            PublishOutcome.Accepted accepted => new DeliverySettled(
                delivery.Key,
                DeliveryState.Accepted,
                ReceiptText.Write(new Receipt(accepted.Ticket)),
                Sent: traits.Kind == ChannelKind.Human ? null : now,
                ByHand: traits.Kind == ChannelKind.Human ? true : null
            ),
            PublishOutcome.Rejected { Field: "reply" } refused when delivery.Parent is not null => Unthreaded(
                state,
                delivery,
                refused,
                now
            ),
            // What is refused now may have been taken before, by an attempt of which the answer was lost (rule 3).
            PublishOutcome.Rejected rejected => new DeliverySettled(
                delivery.Key,
                delivery.Doubt ? DeliveryState.Unknown : DeliveryState.Rejected,
                Why: rejected.Text
            ),
            PublishOutcome.Deferred deferred => Again(state, delivery, clocks.ToGame(deferred.Until), deferred.Why, now),
            PublishOutcome.Blocked blocked => Again(state, delivery, now, blocked.Text, now),
            // Taking back is harmless to repeat: what is gone is gone.
            PublishOutcome.Unknown unknown when delivery.Key.Action == DeliveryAction.Retract => new DeliveryPostponed(
                delivery.Key,
                now + Pause(delivery),
                unknown.Why
            ),
            PublishOutcome.Unknown unknown when IsIdempotent(delivery, traits) && Repeats(state, delivery, now) => new DeliveryPostponed(
                delivery.Key,
                now + Pause(delivery),
                unknown.Why,
                Doubt: true
            ),
            PublishOutcome.Unknown unknown => new DeliverySettled(delivery.Key, DeliveryState.Unknown, Why: unknown.Why),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome."),
        };

    /// <summary>What can no longer leave; null when it still can.</summary>
    public static DeliverySettled? GivenUp(GameState state, Delivery delivery, ChannelTraits? traits, DateTimeOffset now) =>
        CourierPlan.Of(state, delivery, traits, now) switch
        {
            Gate.Expire => new DeliverySettled(delivery.Key, DeliveryState.Expired, Why: "it came too late to be of use"),
            Gate.Moot when CourierPlan.IsOut(CourierPlan.ActedOn(state, delivery)) => new DeliverySettled(
                delivery.Key,
                DeliveryState.Rejected,
                Why: CannotAct(state, delivery)
            ),
            Gate.Moot => new DeliverySettled(delivery.Key, DeliveryState.Skipped, Why: "the post was never there"),
            Gate.Leave or Gate.Wait => null,
            _ => throw new InvalidOperationException("No such gate."),
        };

    /// <summary>After the call was given up before anything left the machine.</summary>
    public static GameEvent Abandoned(GameState state, Delivery delivery, DateTimeOffset now) =>
        Again(state, delivery, now, "not sent: the game changed", now);

    /// <summary>
    /// After a look (PRODUCT rule 3). Null: look again later. Not found by the last healthy look is sent once more, the same to the
    /// byte, unless it is stale, nobody wants it, or something later in its queue may have gone before.
    /// </summary>
    public static GameEvent? Looked(GameState state, Delivery delivery, FindOutcome found, ChannelTraits traits, DateTimeOffset now) =>
        found switch
        {
            FindOutcome.Found there => new DeliverySettled(
                delivery.Key,
                DeliveryState.Published,
                ReceiptText.Write(there.Receipt),
                Sent: delivery.UnknownSince
            ),
            FindOutcome.NotFound when CourierPlan.IsLastLook(delivery, traits, now) => NotThere(state, delivery, now),
            FindOutcome.NotFound or FindOutcome.CannotTell => null,
            _ => throw new ArgumentOutOfRangeException(nameof(found), found, "No such answer."),
        };

    /// <summary>After the process died between the intent and the answer.</summary>
    public static GameEvent Died(GameState state, Delivery delivery, ChannelTraits traits, DateTimeOffset now) =>
        delivery.Key.Action == DeliveryAction.Retract ? new DeliveryPostponed(delivery.Key, now, "the process ended during the attempt")
        : IsIdempotent(delivery, traits) && Repeats(state, delivery, now)
            ? new DeliveryPostponed(delivery.Key, now, "the process ended during the attempt", Doubt: true)
        : new DeliverySettled(delivery.Key, DeliveryState.Unknown, Why: "the process ended during the attempt");

    private static GameEvent? NotThere(GameState state, Delivery delivery, DateTimeOffset now)
    {
        if (CourierPlan.Unwanted(state, delivery) is { } why)
            return new DeliverySettled(delivery.Key, DeliveryState.Cancelled, Why: why);
        if (delivery.Expires <= now)
            return new DeliverySettled(delivery.Key, DeliveryState.Expired, Why: "looked for: it is not there");
        var overtaken = delivery.Lane == Lane.Ordered && now > delivery.UnknownSince + CourierPlan.UnknownBlocks;
        return overtaken || delivery.Resent ? null : new DeliveryPostponed(delivery.Key, now, "looked for: it is not there", Doubt: true);
    }

    /// <summary>Where a network does not let it answer, the text is still of use as a post of its own.</summary>
    private static GameEvent Unthreaded(GameState state, Delivery delivery, PublishOutcome.Rejected refused, DateTimeOffset now)
    {
        var again = Again(state, delivery, now, refused.Text, now);
        return again is DeliveryPostponed postponed ? postponed with { Unthreaded = true } : again;
    }

    private static string CannotAct(GameState state, Delivery delivery) =>
        delivery.Key.Action != DeliveryAction.Edit ? "the network's id of the post is not known: take it back by hand"
        : CourierPlan.ActedOn(state, delivery) is { Receipt: null } ? "the network's id of the post is not known: change it by hand"
        : "the network lets nobody change a post that is so old";

    /// <summary>A repost and new words for a post are states of the account: twice is once.</summary>
    private static bool IsIdempotent(Delivery delivery, ChannelTraits traits) =>
        delivery.Key.Action is DeliveryAction.Amplify or DeliveryAction.Edit || traits.Redelivery == Redelivery.Idempotent;

    private static GameEvent Again(GameState state, Delivery delivery, DateTimeOffset from, string why, DateTimeOffset now)
    {
        if (CourierPlan.Unwanted(state, delivery) is { } unwanted)
            return new DeliverySettled(delivery.Key, DeliveryState.Cancelled, Why: unwanted);
        return new DeliveryPostponed(delivery.Key, delivery.Lane == Lane.Stop ? now + StopRetry : Instants.Later(from, now), why);
    }

    private static bool Repeats(GameState state, Delivery delivery, DateTimeOffset now) =>
        CourierPlan.Unwanted(state, delivery) is null && !(delivery.Expires <= now);

    private static TimeSpan Pause(Delivery delivery)
    {
        var longest = delivery.Lane == Lane.Stop ? StopRetry : LongestPause;
        return TimeSpan.FromTicks(Math.Min(longest.Ticks, FirstPause.Ticks << Math.Clamp(delivery.Attempts - 1, 0, 10)));
    }
}

/// <summary>Receipts as the journal keeps them.</summary>
internal static class ReceiptText
{
    public static string Write(Receipt receipt) => JsonSerializer.Serialize(receipt);

    public static Receipt? Read(string? text) => text is null ? null : JsonSerializer.Deserialize<Receipt>(text);
}
