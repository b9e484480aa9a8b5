using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <summary>
/// Takes back everything at once. A stop offers it and a person decides (PRODUCT rule 2). The channels take back in the order of
/// these facts, and a network allows few in a quarter of an hour: whatever shows the role-player goes first.
/// </summary>
public static class TakingDown
{
    internal static CommandDecision Decide(Situation situation, Command.TakeDown command)
    {
        if (command.Round is { } round && Targets.Round(situation, round, _ => true, Refusals.NothingToTakeDown, out _) is { } unknown)
            return Situation.Refused(unknown);
        var (plan, state) = (situation.Plan, situation.State);
        var facts = state
            .Injects.Values.Where(inject => IsPublic(state, inject))
            .Where(inject => command.Round is null || inject.Id.Round == command.Round)
            .OrderBy(inject => ShowsPerson(plan, state, inject) ? 0 : 1)
            .ThenByDescending(inject => inject.Releases[^1])
            .Select(GameEvent (inject) => new InjectWithdrawn(inject.Id, situation.By))
            .ToList();
        return facts.Count == 0 ? Situation.Refused(Refusals.NothingToTakeDown) : Situation.Accepted(Replies.TakenDown(facts.Count), facts);
    }

    /// <summary>
    /// What a stopped game offers to take back: descriptions and photos of the role-player, and what came through on a channel after
    /// the stop.
    /// </summary>
    public static IReadOnlyList<InjectId> Offered(GamePlan plan, GameState state) =>
        state.Stop is not { } stop
            ? []
            :
            [
                .. state
                    .Injects.Values.Where(inject => IsPublic(state, inject))
                    .Where(inject => ShowsPerson(plan, state, inject) ? IsOut(state, inject, default) : IsOut(state, inject, stop.At))
                    .OrderBy(inject => inject.Releases[^1])
                    .Select(inject => inject.Id),
            ];

    /// <summary>How many descriptions and photos of the role-player stand on a channel.</summary>
    internal static int ShowingPerson(GamePlan plan, GameState state) =>
        state.Injects.Values.Count(inject => IsPublic(state, inject) && ShowsPerson(plan, state, inject) && IsOut(state, inject, default));

    /// <summary>A description or photo of the role-player, or what corrected one (X1).</summary>
    internal static bool ShowsPerson(GamePlan plan, GameState state, InjectState inject) =>
        inject.Kind is InjectKind.Description or InjectKind.Photo
        || plan.PhotosOf(inject.Id).Count > 0
        || (
            inject is { Kind: InjectKind.Correction, About: { } about }
            && state.Injects.GetValueOrDefault(about) is { } corrected
            && ShowsPerson(plan, state, corrected)
        );

    /// <summary>A stop text stays, and so does what a person says after the stop.</summary>
    private static bool IsPublic(GameState state, InjectState inject) =>
        inject is { ReleasedAt: not null, Releases.IsEmpty: false, Status: not InjectStatus.Withdrawn }
        && inject.Kind is not (InjectKind.Cue or InjectKind.Stop or InjectKind.RealIncident)
        && !(inject.Kind == InjectKind.AdHoc && inject.Releases[^1] > state.Stop?.Order);

    private static bool IsOut(GameState state, InjectState inject, DateTimeOffset after) =>
        state.Deliveries.Values.Any(delivery =>
            delivery.Key.Inject == inject.Id
            && delivery.Key.Action != DeliveryAction.Retract
            && !delivery.Waits
            && delivery.State is DeliveryState.Published or DeliveryState.Confirmed or DeliveryState.Accepted or DeliveryState.Unknown
            && (delivery.State == DeliveryState.Unknown || delivery.SettledAt >= after)
        );
}
