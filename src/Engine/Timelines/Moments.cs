using FeedGame.Engine.Adapting;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Timelines;

/// <summary>
/// Every instant a game is waiting for. The only place where times arise: what is due now and when to wake next are both read
/// from this list, so they cannot disagree. Thousands of games are asked in the same second: plain loops, no queries.
/// </summary>
internal static class Moments
{
    /// <summary>A controller who has not tapped "start" is reminded this often.</summary>
    public static readonly TimeSpan ReminderEvery = TimeSpan.FromMinutes(5);

    /// <summary>A release this much after its due was late: the one after it keeps its distance.</summary>
    public static readonly TimeSpan LateFrom = TimeSpan.FromSeconds(5);

    /// <summary>
    /// What follows counts from the planned instant, so that the few milliseconds of a wake-up do not add up; after an outage it
    /// counts from now.
    /// </summary>
    public static DateTimeOffset InTime(DateTimeOffset planned, DateTimeOffset now) => now - planned < LateFrom ? planned : now;

    public static IEnumerable<Moment> Of(GamePlan plan, GameState state) =>
        state.ToErase.IsEmpty ? OfStatus(plan, state) : OfStatus(plan, state).Concat(Erasures(state));

    private static IEnumerable<Moment> OfStatus(GamePlan plan, GameState state) =>
        state.Status switch
        {
            GameStatus.Loaded => [],
            GameStatus.Paused => [LatestEnd(state), .. Pending(state), .. CheckIns.Of(state)],
            GameStatus.Stopped => [LatestEnd(state), new Moment(state.Stop!.Deadline, MomentKind.StopDeadline, ""), .. CheckIns.Of(state)],
            GameStatus.Armed or GameStatus.Playing => OfPlay(plan, state),
            GameStatus.Ended => [.. Pending(state), .. Injects(plan, state), .. RuleMoments.OfSuggestions(plan, state)],
            _ => throw new ArgumentOutOfRangeException(nameof(state), state.Status, "No such status."),
        };

    /// <summary>
    /// Since when no role-player and no child that was counted is on the street, or null while one is (PRODUCT rule 5): a round waits for
    /// those before it. A round
    /// that was called off before it began had nobody on the street.
    /// </summary>
    public static DateTimeOffset? StreetFreeSince(GameState state, string round)
    {
        var since = DateTimeOffset.MinValue;
        foreach (var (id, other) in state.Rounds)
        {
            if (id == round || !other.Played)
                continue;
            if (other.FreeAt is not { } off)
                return null;
            since = off > since ? off : since;
        }
        return since;
    }

    private static IEnumerable<Moment> OfPlay(GamePlan plan, GameState state)
    {
        yield return LatestEnd(state);
        foreach (var round in plan.Game.Rounds)
        {
            if (OfRound(round, state) is { } moment)
                yield return moment;
        }
        foreach (var moment in Pending(state))
            yield return moment;
        foreach (var moment in CheckIns.Of(state))
            yield return moment;
        foreach (var moment in Injects(plan, state))
            yield return moment;
        foreach (var moment in RuleMoments.Of(plan, state))
            yield return moment;
        if (AllRoundsOver(state) is { } over)
            yield return new Moment(over, MomentKind.GameEnd, "");
    }

    /// <summary>Whatever the game does meanwhile: what is real is not kept (PRODUCT rule 8).</summary>
    private static IEnumerable<Moment> Erasures(GameState state)
    {
        foreach (var number in state.ToErase)
        {
            if (state.Reports[number - 1].EraseAt is { } at)
                yield return new Moment(at, MomentKind.ReportErase, "", Number: number);
        }
    }

    /// <summary>What people asked for, once nobody can take it back any more (L4).</summary>
    private static IEnumerable<Moment> Pending(GameState state)
    {
        foreach (var pending in state.Pending)
            yield return new Moment(pending.Until, MomentKind.Pending, pending.Inject.Round, pending.Inject, pending.Until);
    }

    private static Moment LatestEnd(GameState state) => new(state.LatestEnd, MomentKind.LatestEnd, "");

    private static Moment? OfRound(GameRound round, GameState state) =>
        state.Rounds[round.Id] switch
        {
            { Status: RoundStatus.NotStarted, Start: { } start } now when StreetFreeSince(state, round.Id) is { } free => Start(
                round,
                now,
                start > free ? start : free
            ),
            { Status: RoundStatus.Searching, EndsAt: { } end } => new Moment(end, MomentKind.RoundEnd, round.Id),
            { Closed: true, Played: true, OffStreetAt: null, ClosedAt: { } closed } when round.OffStreetAfter is { } after => new Moment(
                closed + after,
                MomentKind.OffStreet,
                round.Id
            ),
            _ => null,
        };

    /// <summary>The reminder counts from the last one, so that a pause or an outage is not followed by a volley.</summary>
    private static Moment Start(GameRound round, RoundState now, DateTimeOffset at)
    {
        if (round.StartBy == StartBy.Clock)
            return new Moment(at, MomentKind.RoundStart, round.Id);
        var again = now.RemindedAt + ReminderEvery;
        return new Moment(again > at ? again.Value : at, MomentKind.Reminder, round.Id);
    }

    /// <summary>
    /// An inject of a closed round is planned only when it follows that round's own last message: everything else was cancelled.
    /// One that a person sends now goes by that.
    /// </summary>
    private static IEnumerable<Moment> Injects(GamePlan plan, GameState state)
    {
        var edits = Edits.Of(plan, state);
        foreach (var (id, inject) in state.Injects)
        {
            if (inject is not { Status: InjectStatus.Planned, Due: { } due } || plan.Find(id) is not { } planned)
                continue;
            var round = planned.Round is null ? null : state.Rounds[planned.Round.Id];
            if (round is { Status: RoundStatus.NotStarted } || state.IsPending(id))
                continue;
            var ready = edits.Later(planned, due, Ready(plan, planned, round, due));
            yield return new Moment(ready, MomentKind.Inject, id.Round, id, due, planned.Order);
        }
    }

    /// <summary>
    /// The due, or later when the round's last release was late: after an outage two releases stay the minimum gap apart, or their
    /// planned distance when that is smaller, so that neighbours are not flooded. A cue floods nobody.
    /// </summary>
    private static DateTimeOffset Ready(GamePlan plan, PlannedInject planned, RoundState? round, DateTimeOffset due)
    {
        if (planned.Inject is Inject.Cue || round?.LastRelease is not { } last || last.At - last.Due < LateFrom)
            return due;
        var distance = due - last.Due;
        var gap = distance < plan.Game.MinimumGap ? distance : plan.Game.MinimumGap;
        var earliest = last.At + (gap > TimeSpan.Zero ? gap : TimeSpan.Zero);
        return earliest > due ? earliest : due;
    }

    /// <summary>When the last planned round was over, its role-player off the street and its children back; null before, and without any round.</summary>
    private static DateTimeOffset? AllRoundsOver(GameState state)
    {
        DateTimeOffset? over = null;
        foreach (var (_, round) in state.Rounds)
        {
            if (round.Start is null)
                continue;
            if (round is not { Closed: true, FreeAt: { } off })
                return null;
            over = off > over ? off : over ?? off;
        }
        return over;
    }
}
