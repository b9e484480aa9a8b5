using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Previews;

/// <summary>When everything happens on an evening that goes as its file says. A spare round counts as starting with the evening.</summary>
internal sealed class PlannedTimes
{
    private readonly GamePlan plan;
    private readonly GameArmed armed;
    private readonly DateTimeOffset first;

    public PlannedTimes(GamePlan plan)
    {
        this.plan = plan;
        armed = Arming.Arm(plan, "", null);
        first = armed.Rounds.Min(round => round.Start) ?? armed.LatestEnd;
    }

    public DateTimeOffset Of(PlannedInject planned) =>
        planned.Inject.Timing switch
        {
            Timing.FromStart start => Start(planned.Round) + start.Offset,
            Timing.AfterInject after => plan.Find(planned.Id with { Inject = after.Inject }) is { } before
                ? Of(before) + after.Offset
                : Start(planned.Round),
            Timing.OnOutcome => End(planned.Round),
            Timing.ByHand => Start(planned.Round),
            Timing.OnDay day => WallClock.At(plan.Game.Zone, plan.Game.Date.AddDays(day.Days), day.Time),
            Timing.AfterEnd after => End(null) + after.Offset,
            _ => throw new InvalidOperationException($"No such timing: {planned.Inject.Timing}."),
        };

    /// <summary>Of a round, or of the evening.</summary>
    public DateTimeOffset Start(GameRound? round) => armed.Rounds.FirstOrDefault(time => time.Round == round?.Id).Start ?? first;

    /// <summary>When a round's time is up; of the evening, when the last role-player is off the street.</summary>
    public DateTimeOffset End(GameRound? round)
    {
        if (round is not null)
            return Start(round) + round.Length;
        var over = plan
            .Game.Rounds.Where(one => !one.Spare)
            .Select(one => End(one) + (one.OffStreetAfter ?? TimeSpan.Zero))
            .DefaultIfEmpty(first)
            .Max();
        return over < armed.LatestEnd ? over : armed.LatestEnd;
    }
}
