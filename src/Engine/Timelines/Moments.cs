using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Timelines;

/// <summary>
/// Every instant a game is waiting for. The only place where times arise: what is due now and when to wake next are both read
/// from this list, so they cannot disagree.
/// </summary>
internal static class Moments
{
    /// <summary>A controller who has not tapped "start" is reminded this often.</summary>
    public static readonly TimeSpan ReminderEvery = TimeSpan.FromMinutes(5);

    /// <summary>A release this much after its due was late: the one after it keeps its distance.</summary>
    public static readonly TimeSpan LateFrom = TimeSpan.FromSeconds(5);

    public static IEnumerable<Moment> Of(GamePlan plan, GameState state) =>
        state.Status switch
        {
            GameStatus.Loaded => [],
            GameStatus.Paused => [LatestEnd(state)],
            GameStatus.Stopped => [LatestEnd(state), new Moment(state.Stop!.Deadline, MomentKind.StopDeadline, "")],
            GameStatus.Ended => Injects(plan, state),
            GameStatus.Armed or GameStatus.Playing =>
            [
                LatestEnd(state),
                .. Rounds(plan, state),
                .. Injects(plan, state),
                .. GameEnd(plan, state),
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(state), state.Status, "No such status."),
        };

    private static Moment LatestEnd(GameState state) => new(state.LatestEnd, MomentKind.LatestEnd, "");

    private static IEnumerable<Moment> Rounds(GamePlan plan, GameState state)
    {
        foreach (var round in plan.Game.Rounds)
        {
            var now = state.Rounds[round.Id];
            if (now is { Status: RoundStatus.NotStarted, Start: { } start } && StreetFreeSince(state, round.Id) is { } free)
                yield return Start(round, now, start > free ? start : free);
            if (now is { Status: RoundStatus.Searching, EndsAt: { } end })
                yield return new Moment(end, MomentKind.RoundEnd, round.Id);
            if (now is { Closed: true, OffStreetAt: null, ClosedAt: { } closed } && round.OffStreetAfter is { } after)
                yield return new Moment(closed + after, MomentKind.OffStreet, round.Id);
        }
    }

    private static Moment Start(GameRound round, RoundState now, DateTimeOffset at) =>
        round.StartBy == StartBy.Clock
            ? new Moment(at, MomentKind.RoundStart, round.Id)
            : new Moment(at + (ReminderEvery * now.Reminders), MomentKind.Reminder, round.Id);

    /// <summary>
    /// Since when no role-player is on the street, or null while one is (PRODUCT rule 5): a round waits for the rounds before it.
    /// </summary>
    public static DateTimeOffset? StreetFreeSince(GameState state, string round)
    {
        var others = state.Rounds.Values.Where(other => other.Id != round && other.Status != RoundStatus.NotStarted).ToList();
        return others.Any(other => other is { OffStreetAt: null })
            ? null
            : others.Select(other => other.OffStreetAt!.Value).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
    }

    private static IEnumerable<Moment> Injects(GamePlan plan, GameState state)
    {
        foreach (var inject in state.Injects.Values)
        {
            if (inject is not { Status: InjectStatus.Planned, Due: { } due } || plan.Find(inject.Id) is not { } planned)
                continue;
            if (planned.Round is null || state.Rounds[planned.Round.Id] is { Status: RoundStatus.Searching })
                yield return new Moment(Ready(plan, state, inject.Id, due), MomentKind.Inject, inject.Id.Round, inject.Id, planned.Order);
        }
    }

    /// <summary>
    /// The due, or later when the round's last release was late: after an outage two releases stay the minimum gap apart, or their
    /// planned distance when that is smaller, so that neighbours are not flooded.
    /// </summary>
    private static DateTimeOffset Ready(GamePlan plan, GameState state, InjectId id, DateTimeOffset due)
    {
        if (id.Round.Length == 0 || state.Rounds[id.Round].LastRelease is not { } last || last.At - last.Due < LateFrom)
            return due;
        var planned = due - last.Due;
        var gap = planned < plan.Game.MinimumGap ? planned : plan.Game.MinimumGap;
        var earliest = last.At + (gap > TimeSpan.Zero ? gap : TimeSpan.Zero);
        return earliest > due ? earliest : due;
    }

    private static IEnumerable<Moment> GameEnd(GamePlan plan, GameState state)
    {
        var rounds = plan.Game.Rounds.Select(round => state.Rounds[round.Id]).Where(round => round.Start is not null).ToList();
        if (rounds.Count > 0 && rounds.All(round => round is { Closed: true, OffStreetAt: not null }))
            yield return new Moment(rounds.Max(round => round.OffStreetAt!.Value), MomentKind.GameEnd, "");
    }
}
