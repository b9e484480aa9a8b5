using System.Collections.Immutable;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Play;

public static partial class Fold
{
    /// <summary>Why a delivery was called off, as its record says it.</summary>
    private const string StoppedWhy = "stopped";
    private const string RoundOverWhy = "the round is over";
    private const string WithdrawnWhy = "withdrawn";

    /// <summary>A release asks for one delivery on each channel; a cue for none, whatever the journal says.</summary>
    private static GameState Asked(GameState state, InjectReleased released, DateTimeOffset at)
    {
        if (released.Kind == InjectKind.Cue)
            return state;
        if (released is { Kind: InjectKind.Correction, About: { } about })
            return Corrected(state, released, about, at);
        state = Superseded(state, released, at);
        var deliveries = state.Deliveries.ToBuilder();
        foreach (var (channel, group) in Addressees(state, released))
        {
            var delivery = Fresh(state, released, DeliveryAction.Publish, channel, group, at);
            deliveries[delivery.Key] = delivery;
        }
        return state with { Deliveries = deliveries.ToImmutable() };
    }

    private static Delivery Fresh(
        GameState state,
        InjectReleased released,
        DeliveryAction action,
        string channel,
        string group,
        DateTimeOffset at
    ) =>
        new()
        {
            Key = new DeliveryKey(released.Inject, released.Version, action, channel, group),
            Kind = released.Kind,
            Lane = Lanes.Of(released.Kind),
            Order = state.Seq + 1,
            Due = released.Due,
            Expires = released.Expires,
            Released = at,
        };

    private static IEnumerable<(string Channel, string Group)> Addressees(GameState state, InjectReleased released) =>
        (released.Channels ?? state.Channels).SelectMany(channel => Groups(state, released, channel));

    /// <summary>One for a channel that reaches everybody at once; what a stop sent back goes only to the groups that lack it.</summary>
    private static IEnumerable<(string Channel, string Group)> Groups(GameState state, InjectReleased released, string channel) =>
        from @group in state.Groups.GetValueOrDefault(channel) ?? [""]
        where released.Channels is null || Newest(state, released.Inject, channel, @group) is not { } before || !MayBeOut(before)
        select (channel, @group);

    private static Delivery? Newest(GameState state, InjectId inject, string channel, string group) =>
        state
            .Deliveries.Values.Where(delivery =>
                delivery.Key.Inject == inject && delivery.Key.Channel == channel && delivery.Key.Recipient == group
            )
            .Where(delivery => delivery.Key.Action is not (DeliveryAction.Retract or DeliveryAction.Edit))
            .MaxBy(delivery => delivery.Order);

    /// <summary>What is not sent is called off; what may be out there is to be taken back.</summary>
    private static GameState TakenBack(GameState state, InjectWithdrawn withdrawn, DateTimeOffset at)
    {
        var deliveries = state.Deliveries.ToBuilder();
        foreach (var delivery in state.Deliveries.Values.Where(delivery => delivery.Key.Inject == withdrawn.Inject))
        {
            if (delivery.Waits)
                deliveries[delivery.Key] = CalledOff(delivery, WithdrawnWhy, at);
            if (MayBeOut(deliveries[delivery.Key]))
                Retract(deliveries, Bearer(state, delivery), state.Seq + 1, at);
        }
        return state with { Deliveries = deliveries.ToImmutable() };
    }

    /// <summary>Where its words stand: those of a correction in place stand in the post that it changed, and go with it.</summary>
    private static Delivery Bearer(GameState state, Delivery delivery) =>
        delivery is { Key.Action: DeliveryAction.Edit, About: { } about } ? state.Deliveries[about] : delivery;

    private static bool MayBeOut(Delivery delivery) =>
        delivery.Key.Action != DeliveryAction.Retract
        && !delivery.Waits
        && delivery.State
            is DeliveryState.Claimed
                or DeliveryState.Published
                or DeliveryState.Confirmed
                or DeliveryState.Accepted
                or DeliveryState.Unknown;

    private static void Retract(
        ImmutableDictionary<DeliveryKey, Delivery>.Builder deliveries,
        Delivery delivery,
        long order,
        DateTimeOffset at
    )
    {
        var key = delivery.Key with { Action = DeliveryAction.Retract };
        // A message and the correction that changed it may both be withdrawn: its post is taken back once.
        if (deliveries.ContainsKey(key))
            return;
        deliveries[key] = new Delivery
        {
            Key = key,
            Kind = delivery.Kind,
            Lane = Lane.Urgent,
            Order = order,
            Due = at,
            Released = at,
            About = delivery.Key,
            // What a person forwarded only a person can take back.
            ByHand = delivery.ByHand,
            State = delivery.ByHand ? DeliveryState.Accepted : DeliveryState.Planned,
            Asked = delivery.ByHand ? at : null,
            SettledAt = delivery.ByHand ? at : null,
        };
    }

    /// <summary>Rows not yet sent are called off by a stop; withdrawals and earlier stop texts go on.</summary>
    private static GameState Frozen(GameState state, DateTimeOffset at) =>
        CallOff(state, delivery => delivery.Key.Action != DeliveryAction.Retract && delivery.Lane != Lane.Stop, StoppedWhy, at);

    /// <summary>A round's hints are of no use once it is over, sent or not.</summary>
    private static GameState RoundClosed(GameState state, string round, DateTimeOffset at) =>
        CallOff(state, delivery => delivery.Lane == Lane.Ordered && delivery.Key.Inject.Round == round, RoundOverWhy, at);

    private static GameState CallOff(GameState state, Func<Delivery, bool> which, string why, DateTimeOffset at) =>
        Each(state, delivery => delivery.Waits && which(delivery), delivery => CalledOff(delivery, why, at));

    /// <summary>What may have arrived is not gone because nobody wants it any more: it is looked for, or a person says.</summary>
    private static Delivery CalledOff(Delivery delivery, string why, DateTimeOffset at) =>
        delivery.Doubt
            ? delivery with
            {
                State = DeliveryState.Unknown,
                UnknownSince = at,
                NotBefore = null,
                Why = why,
            }
            : delivery with
            {
                State = DeliveryState.Cancelled,
                Why = why,
                SettledAt = at,
            };

    /// <summary>Expiry counts from the shifted due (DESIGN §3.5).</summary>
    private static GameState ExpiriesShifted(GameState state, TimeSpan by) =>
        Each(
            state,
            delivery => delivery is { State: DeliveryState.Planned, Expires: not null },
            delivery => delivery with { Expires = delivery.Expires + by }
        );

    private static GameState Each(GameState state, Func<Delivery, bool> which, Func<Delivery, Delivery> change)
    {
        var changed = state.Deliveries.Values.Where(which).Select(delivery => KeyValuePair.Create(delivery.Key, change(delivery))).ToList();
        return changed.Count == 0 ? state : state with { Deliveries = state.Deliveries.SetItems(changed) };
    }

    private static GameState Began(GameState state, AttemptBegan began, DateTimeOffset at) =>
        OnDelivery(
            state,
            began.Delivery,
            delivery =>
                delivery with
                {
                    State = DeliveryState.Claimed,
                    Attempts = began.Number,
                    Intent = began.Intent ?? delivery.Intent,
                    Parent = began.Parent ?? delivery.Parent,
                    FirstBegan = delivery.FirstBegan ?? at,
                    NotBefore = null,
                }
        );

    private static GameState Settled(GameState state, DeliverySettled settled, DateTimeOffset at)
    {
        state = OnDelivery(
            state,
            settled.Delivery,
            delivery =>
                delivery with
                {
                    State = settled.State,
                    Receipt = settled.Receipt ?? delivery.Receipt,
                    Why = settled.Why,
                    Sent = settled.Sent ?? delivery.Sent,
                    UnknownSince = settled.State == DeliveryState.Unknown ? delivery.UnknownSince ?? at : null,
                    SettledAt = at,
                    ByHand = settled.ByHand ?? delivery.ByHand,
                    Asked = settled.ByHand is true ? at : delivery.Asked,
                }
        );
        if (settled.ByHand is true && state.Deliveries.GetValueOrDefault(settled.Delivery) is { } task && IsOvertakenAlready(state, task))
            return OnDelivery(state, settled.Delivery, delivery => Overtaken(delivery, at));
        return settled.State == DeliveryState.Published ? Landed(state, settled.Delivery, at) : state;
    }

    /// <summary>What a retraction took back is retracted; what is out is reposted where somebody does that.</summary>
    private static GameState Landed(GameState state, DeliveryKey key, DateTimeOffset at) =>
        !state.Deliveries.TryGetValue(key, out var now) ? state
        : now is { Key.Action: DeliveryAction.Retract, About: { } about }
            ? OnDelivery(state, about, delivery => delivery with { State = DeliveryState.Retracted, UnknownSince = null })
        : Amplified(state, now, at);

    private static GameState Postponed(GameState state, DeliveryPostponed postponed) =>
        OnDelivery(
            state,
            postponed.Delivery,
            delivery =>
                delivery with
                {
                    State = DeliveryState.Planned,
                    Resent = delivery.Resent || delivery.State == DeliveryState.Unknown,
                    Doubt = delivery.Doubt || postponed.Doubt == true,
                    NotBefore = postponed.NotBefore,
                    Unthreaded = delivery.Unthreaded || postponed.Unthreaded == true,
                    Parent = postponed.Unthreaded == true ? null : delivery.Parent,
                    UnknownSince = null,
                    SettledAt = null,
                    Why = postponed.Why,
                }
        );

    private static GameState Judged(GameState state, DeliveryJudged judged, DateTimeOffset at) =>
        OnDelivery(
            state,
            judged.Delivery,
            delivery =>
                delivery with
                {
                    State = judged.Published ? DeliveryState.Published : DeliveryState.Planned,
                    Doubt = false,
                    UnknownSince = null,
                    SettledAt = judged.Published ? at : null,
                    Why = null,
                }
        );

    private static GameState OnDelivery(GameState state, DeliveryKey key, Func<Delivery, Delivery> change) =>
        state.Deliveries.TryGetValue(key, out var delivery)
            ? state with
            {
                Deliveries = state.Deliveries.SetItem(key, change(delivery)),
            }
            : state;
}
