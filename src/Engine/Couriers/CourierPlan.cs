using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Couriers;

/// <summary>
/// Which delivery may leave, and when to look at one again. Pure: the state, the channel's traits and the time decide. The courier
/// asks it twice: when it takes a row in hand, and again right before the call.
/// </summary>
internal static class CourierPlan
{
    /// <summary>
    /// So long an unknown outcome keeps what comes behind it waiting, and what answers it: the last look comes after 60 s, and it may
    /// still be answered.
    /// </summary>
    public static readonly TimeSpan UnknownBlocks = TimeSpan.FromSeconds(70);

    /// <summary>
    /// The same for one that was sent again: it may still land for some seconds, and nobody waits longer than 90 s for another's
    /// unknown outcomes.
    /// </summary>
    public static readonly TimeSpan UnknownAgainBlocks = TimeSpan.FromSeconds(20);

    /// <summary>How long a channel is asked again and again about a post that nobody can tell of; then a person decides.</summary>
    public static readonly TimeSpan LookFor = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(60);

    public static Gate Of(GameState state, Delivery delivery, ChannelTraits? traits, DateTimeOffset now) =>
        delivery.State != DeliveryState.Planned || !Allowed(state, delivery) ? Gate.Wait
        : delivery.Expires <= now ? Gate.Expire
        : !CanAct(delivery, ActedOn(state, delivery), traits, now) ? Undone(ActedOn(state, delivery))
        : delivery.NotBefore > now || WaitsBehind(state, delivery, traits, now) ? Gate.Wait
        : ParentAwaitedUntil(state, delivery, traits) > now ? Gate.Wait
        : Gate.Leave;

    /// <summary>The delivery that a retraction takes back or an edit changes; null when none is known.</summary>
    public static Delivery? ActedOn(GameState state, Delivery delivery) =>
        delivery.About is { } about ? state.Deliveries.GetValueOrDefault(about) : null;

    public static bool IsOut(Delivery? delivery) =>
        delivery is { State: DeliveryState.Published or DeliveryState.Confirmed or DeliveryState.Accepted };

    /// <summary>
    /// A correction is of most use below the post that it corrects, and of none before it; until when it waits for one that is on its way
    /// or of which nobody knows whether it is there. Null when it need not: then it goes on as a post of its own.
    /// </summary>
    public static DateTimeOffset? ParentAwaitedUntil(GameState state, Delivery delivery, ChannelTraits? traits) =>
        delivery is not { State: DeliveryState.Planned, Key.Action: DeliveryAction.Correct, Unthreaded: false, About: { } about } ? null
        : state.Deliveries.GetValueOrDefault(about) is not { } parent ? null
        : parent.State == DeliveryState.Unknown ? (traits is { Redelivery: Redelivery.Blind } ? null : UnknownUntil(parent))
        : parent.State == DeliveryState.Claimed || (parent is { State: DeliveryState.Planned, Doubt: true } && Allowed(state, parent))
            ? delivery.Released + UnknownBlocks
        : null;

    private static bool CanAct(Delivery delivery, Delivery? post, ChannelTraits? traits, DateTimeOffset now) =>
        delivery.Key.Action switch
        {
            DeliveryAction.Retract => CanRetract(post),
            DeliveryAction.Edit => IsOut(post) && post!.Receipt is not null && !(now > post.Sent + traits?.EditWindow),
            DeliveryAction.Publish or DeliveryAction.Correct or DeliveryAction.Amplify => true,
            _ => throw new InvalidOperationException("No such action."),
        };

    /// <summary>Undoing a repost asks for its original only, so that it can be done for one of which nobody knows, too.</summary>
    private static bool CanRetract(Delivery? post) =>
        post is { Key.Action: DeliveryAction.Amplify, State: DeliveryState.Published or DeliveryState.Unknown }
        || (IsOut(post) && post!.Receipt is not null);

    /// <summary>A post of which nobody knows yet whether it is out is waited for; one that is not there needs no taking back.</summary>
    private static Gate Undone(Delivery? post) => post is { Settled: false } ? Gate.Wait : Gate.Moot;

    /// <summary>
    /// Whether the game's state lets it out at all. A stopped game lets out stop texts, withdrawals and what a person says after
    /// the stop; a paused one everything but the timeline.
    /// </summary>
    public static bool Allowed(GameState state, Delivery delivery) =>
        state.Status switch
        {
            GameStatus.Stopped => delivery.Lane == Lane.Stop
                || delivery.Key.Action == DeliveryAction.Retract
                || (delivery.Kind == Scenarios.InjectKind.AdHoc && delivery.Order > state.Stop?.Order),
            GameStatus.Paused => delivery.Lane != Lane.Ordered,
            GameStatus.Loaded or GameStatus.Armed or GameStatus.Playing or GameStatus.Ended => true,
            _ => throw new ArgumentOutOfRangeException(nameof(state), state.Status, "No such status."),
        };

    /// <summary>Why nobody wants it any more, or null while somebody does.</summary>
    public static string? Unwanted(GameState state, Delivery delivery)
    {
        if (delivery.Key.Action == DeliveryAction.Retract)
            return null;
        if (state.Injects.GetValueOrDefault(delivery.Key.Inject) is { Status: InjectStatus.Withdrawn })
            return "withdrawn";
        if (delivery.Key.Action == DeliveryAction.Publish && state.Injects.GetValueOrDefault(delivery.Key.Inject) is { OnPaper: not null })
            return Fold.OnPaperWhy;
        if (delivery is { Key.Action: DeliveryAction.Edit, About: { } about } && EditUnwanted(state, delivery, about) is { } why)
            return why;
        if (state.Status == GameStatus.Stopped && !Allowed(state, delivery))
            return "stopped";
        var closed = state.Rounds.GetValueOrDefault(delivery.Key.Inject.Round)?.ClosedAt;
        return delivery.Lane == Lane.Ordered && delivery.Released < closed ? "the round is over" : null;
    }

    private static string? EditUnwanted(GameState state, Delivery edit, DeliveryKey about) =>
        state.Injects.GetValueOrDefault(about.Inject) is { Status: InjectStatus.Withdrawn } ? "withdrawn"
        : state.Deliveries.Values.Any(other => Fold.IsEditOf(other, about) && other.Order > edit.Order) ? "corrected again"
        : null;

    /// <summary>When something is to be done about the delivery; null when nothing is until the state changes.</summary>
    public static DateTimeOffset? WakeAt(GameState state, Delivery delivery, ChannelTraits? traits) =>
        delivery.State switch
        {
            DeliveryState.Planned when Allowed(state, delivery) => Earlier(delivery.NotBefore ?? delivery.Released, delivery.Expires),
            DeliveryState.Unknown => NextLook(delivery, traits, DateTimeOffset.MinValue),
            _ => null,
        };

    /// <summary>The first look after <paramref name="now"/>; null when nobody can look, or has looked long enough.</summary>
    public static DateTimeOffset? NextLook(Delivery delivery, ChannelTraits? traits, DateTimeOffset now)
    {
        if (delivery.UnknownSince is not { } since || traits is null or { Redelivery: Redelivery.Blind })
            return null;
        // Neither is a post to look for; it is done again where it is wanted, and else undone or judged by a person.
        if (delivery.Key.Action is DeliveryAction.Amplify or DeliveryAction.Edit)
            return null;
        foreach (var after in traits.LookAfter)
        {
            if (since + after > now)
                return since + after;
        }
        return now < since + LookFor ? now + LookEvery : null;
    }

    public static bool IsLastLook(Delivery delivery, ChannelTraits traits, DateTimeOffset now) =>
        traits.LookAfter.Count == 0 || now >= delivery.UnknownSince + traits.LookAfter[^1];

    /// <summary>Until when nothing behind it in its queue may leave; the beginning of time when it blocks nothing.</summary>
    public static DateTimeOffset BlocksUntil(Delivery delivery, ChannelTraits? traits) =>
        delivery.Lane != Lane.Ordered || delivery.Key.Action != DeliveryAction.Publish ? DateTimeOffset.UnixEpoch
        : delivery.State is DeliveryState.Planned or DeliveryState.Claimed ? DateTimeOffset.MaxValue
        : traits is not { Redelivery: Redelivery.Blind } && UnknownUntil(delivery) is { } until ? until
        : DateTimeOffset.UnixEpoch;

    /// <summary>How long others wait for it to be known; null when it is.</summary>
    private static DateTimeOffset? UnknownUntil(Delivery delivery) =>
        delivery.State == DeliveryState.Unknown ? delivery.UnknownSince + (delivery.Resent ? UnknownAgainBlocks : UnknownBlocks) : null;

    public static string QueueOf(DeliveryKey key) => $"{key.Inject.Round}/{key.Channel}/{key.Recipient}";

    private static bool WaitsBehind(GameState state, Delivery delivery, ChannelTraits? traits, DateTimeOffset now) =>
        delivery.Lane == Lane.Ordered
        && delivery.Key.Action == DeliveryAction.Publish
        && state.Deliveries.Values.Any(other =>
            other.Order < delivery.Order && SameQueue(other.Key, delivery.Key) && BlocksUntil(other, traits) > now
        );

    private static bool SameQueue(DeliveryKey one, DeliveryKey other) =>
        one.Inject.Round == other.Inject.Round && one.Channel == other.Channel && one.Recipient == other.Recipient;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset? other) => other < one ? other.Value : one;
}

/// <summary>What becomes of a planned delivery now.</summary>
internal enum Gate
{
    Leave,
    Wait,

    /// <summary>It comes too late to be of use.</summary>
    Expire,

    /// <summary>There is nothing to take back, or no way to.</summary>
    Moot,
}
