using FeedGame.Engine.Relays;

namespace FeedGame.Host.Relay;

/// <summary>Somebody who forwards: which groups are theirs, and which of them are ticked for them. Pure.</summary>
/// <param name="Person">The id under which the journal knows them.</param>
/// <param name="Odd">True when what belongs to nobody's groups is theirs, too.</param>
internal sealed record Forwarder(RelayScope Scope, string Person, bool Odd)
{
    public bool Sees(RelayTask task, RelayGroup group, bool byHand, DateTimeOffset now) =>
        IsOdd(group, byHand)
            ? Odd
            : Scope.Holds(task.Channel, group.Id)
                && (!Scope.StandIn || group.By == Person || task.Safety || IsForStandIn(task, group, now));

    /// <summary>
    /// In one tap goes what was forwarded in one go, so no more than one batch is ticked. Who shares the page with others, or stands in
    /// for somebody who may be forwarding at this moment, ticks by hand.
    /// </summary>
    public bool Ticks(RelayTask task, RelayGroup group, DateTimeOffset now) =>
        group.Standing == RelayStanding.Open && !Scope.Shared && (!Scope.StandIn || RelayTasks.IsForStandIn(task, group, now));

    /// <summary>
    /// Whose it is what another channel could not do, or a page that has no groups. Those who keep the overview: the stand-ins and
    /// liaisons of the game's first channel with groups. Fourteen admins who all put it on X would be worse than none; where nobody
    /// keeps the overview, everybody of that channel is asked all the same.
    /// </summary>
    /// <param name="first">The game's first channel with groups; null when it has none.</param>
    /// <param name="all">The scopes of all links that hold.</param>
    public static bool HasOdd(RelayScope scope, string? first, IEnumerable<RelayScope> all) =>
        scope.Channel == first && (scope.Wide || !all.Any(other => other.Channel == first && other.Wide));

    /// <summary>What is of no use any more does not vanish from under somebody's thumb: it says so.</summary>
    private static bool IsForStandIn(RelayTask task, RelayGroup group, DateTimeOffset now) =>
        RelayTasks.IsForStandIn(task, group, now) || (group.Standing == RelayStanding.Void && now >= task.Asked + RelayTasks.ChaseAfter);

    private static bool IsOdd(RelayGroup group, bool byHand) => !byHand || group.Id.Length == 0;
}
