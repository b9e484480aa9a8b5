using FeedGame.Engine.Approvals;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Timelines;

/// <summary>How an inject gets out.</summary>
internal static class Releases
{
    /// <summary>
    /// What a stop sent back is out on our own page already: it goes on to the channels that have not got it (PRODUCT rule 3). A ready
    /// text has no place in the plan; its id tells which one it is.
    /// </summary>
    public static IReadOnlyList<GameEvent> Again(GamePlan plan, GameState state, InjectId id, string by, DateTimeOffset now)
    {
        if (plan.Find(id) is not null)
            return Planned(plan, state, id, now, by, now);
        var ready = Enum.GetValues<ReadyText>().First(text => text.Name() == id.Inject);
        var released = Ready(state, id.Round, state.Injects[id].Kind, ready, by, now);
        return [released with { Channels = ChannelsLeft(state, id) }];
    }

    /// <summary>An inject of the plan, and the new dues of what follows it.</summary>
    public static IReadOnlyList<GameEvent> Planned(
        GamePlan plan,
        GameState state,
        InjectId id,
        DateTimeOffset due,
        string by,
        DateTimeOffset now
    )
    {
        var before = state.Injects.GetValueOrDefault(id);
        var channels = before is { Status: InjectStatus.Held, ReleasedAt: not null } ? ChannelsLeft(state, id) : null;
        return Released(plan, state, id, due, by, now, channels);
    }

    /// <summary>What people gave out by hand while the machine was down: public since then, and for no channel any more (Q5).</summary>
    /// <param name="went">What follows counts from here.</param>
    public static IReadOnlyList<GameEvent> OnPaper(GamePlan plan, GameState state, InjectId id, DateTimeOffset went, string by)
    {
        var due = state.Injects.GetValueOrDefault(id)?.Due ?? went;
        return
        [
            .. Released(plan, state, id, due, by, went, []).Select(fact => fact is InjectReleased gone ? gone with { Went = went } : fact),
        ];
    }

    /// <summary>
    /// The author's message of the first of these kinds that there is, or the text that lies ready for it: also when the author's was
    /// not approved, because "stop searching" cannot wait for a person.
    /// </summary>
    public static IReadOnlyList<GameEvent> OnOutcome(
        GamePlan plan,
        GameState state,
        string round,
        InjectKind kind,
        ReadyText ready,
        string by,
        DateTimeOffset now
    ) =>
        Own(plan, round, kind) is { } own && !ApprovalStandings.Holds(plan, state, own)
            ? Released(plan, state, own, now, by, now, null)
            : [Ready(state, round, kind, ready, by, now)];

    /// <summary>A text that lies ready for what nobody plans. Sent again, it is a new version of the same inject.</summary>
    /// <param name="round">Empty for the whole game.</param>
    public static InjectReleased Ready(
        GameState state,
        string round,
        InjectKind kind,
        ReadyText ready,
        string by,
        DateTimeOffset now,
        InjectId? about = null
    )
    {
        var id = new InjectId(round, ready.Name());
        return new InjectReleased(id, kind, NextVersion(state.Injects.GetValueOrDefault(id)), now, null, by, null, ready, about);
    }

    /// <summary>The message that tells of a find in that round, the author's or the ready one.</summary>
    public static InjectId FoundMessage(GamePlan plan, string round) =>
        Own(plan, round, InjectKind.Found) ?? new InjectId(round, ReadyText.Found.Name());

    /// <summary>The channels where an inject neither is nor may be, in one group of theirs at least.</summary>
    public static IReadOnlyList<string> ChannelsLeft(GameState state, InjectId id)
    {
        var taken = state
            .Deliveries.Values.Where(delivery => delivery.Key.Inject == id && delivery.Key.Action == DeliveryAction.Publish)
            .Where(delivery =>
                !delivery.Waits
                && delivery.State
                    is DeliveryState.Claimed
                        or DeliveryState.Published
                        or DeliveryState.Confirmed
                        or DeliveryState.Accepted
                        or DeliveryState.Unknown
            )
            .Select(delivery => (delivery.Key.Channel, delivery.Key.Recipient))
            .ToHashSet();
        return
        [
            .. state.Channels.Where(channel =>
                (state.Groups.GetValueOrDefault(channel) ?? [""]).Any(recipient => !taken.Contains((channel, recipient)))
            ),
        ];
    }

    private static IReadOnlyList<GameEvent> Released(
        GamePlan plan,
        GameState state,
        InjectId id,
        DateTimeOffset due,
        string by,
        DateTimeOffset now,
        IReadOnlyList<string>? channels
    )
    {
        var inject = plan.Find(id)!.Inject;
        var before = state.Injects.GetValueOrDefault(id);
        var expires = inject is { ExpiresAfter: { } after, OnMiss: not OnMiss.Send } ? due + after : (DateTimeOffset?)null;
        var released = new InjectReleased(id, inject.Kind, NextVersion(before), due, expires, by, before?.Text, Channels: channels);
        var follows = Followers(plan, state, id, Moments.InTime(due, now));
        return follows.Count == 0 ? [released] : [released, new TimesMoved(MoveReason.Follows, Rules.Engine, [], follows)];
    }

    /// <summary>The author's own message for an outcome; null when there is none and the ready text goes out.</summary>
    public static InjectId? Own(GamePlan plan, string round, InjectKind kind) =>
        plan
            .Injects.FirstOrDefault(planned =>
                planned.Id.Round == round && planned.Inject.Kind == kind && planned.Inject.Timing is Timing.OnOutcome
            )
            ?.Id;

    private static int NextVersion(InjectState? before) =>
        before is null ? 1
        : before.ReleasedAt is null ? before.Version
        : before.Version + 1;

    private static List<Due> Followers(GamePlan plan, GameState state, InjectId id, DateTimeOffset from) =>
        [
            .. plan
                .Injects.Where(planned => planned.Id.Round == id.Round && !planned.Inject.Contingency)
                .Where(planned => planned.Inject.Timing is Timing.AfterInject after && after.Inject == id.Inject)
                .Where(planned => state.Injects.GetValueOrDefault(planned.Id) is null or { Status: InjectStatus.Planned })
                .Select(planned => new Due(planned.Id, from + ((Timing.AfterInject)planned.Inject.Timing).Offset)),
        ];
}
