using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Reports;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Adapting;

/// <summary>
/// When what a rule looks for is so. Nothing is polled: the instants come from the reports themselves. Both ends of a window belong
/// to it, so that a report leaves it a millisecond after its time.
/// </summary>
internal static class RuleWindow
{
    private static readonly TimeSpan JustAfter = TimeSpan.FromMilliseconds(1);

    /// <summary>From when it is so, unless something happens before; null when it is not and does not become so by itself.</summary>
    public static (DateTimeOffset From, DateTimeOffset Until)? Of(RuleTrigger trigger, GameState state, GameRound round)
    {
        var now = state.Rounds[round.Id];
        if (trigger is RuleTrigger.NotFoundBy by)
            return now is { Finds: 0, EndsAt: { } end } ? (end - round.Length + by.Offset, DateTimeOffset.MaxValue) : null;
        // With nobody at the desk no report comes in, and silence says nothing.
        if (state.DeskSince is not { } manned || now.Start is not { } start)
            return null;
        var since = Later(Later(start, manned), state.OnSince);
        return trigger switch
        {
            RuleTrigger.TooFew few => (
                Later(since + few.Within, Nth(state, round.Id, few.Count, report => report.Counts) + few.Within + JustAfter),
                DateTimeOffset.MaxValue
            ),
            RuleTrigger.TooEasy easy => Nth(state, round.Id, easy.Count, report => report.IsGood) is { } nth
                ? (since, nth + easy.Within)
                : null,
            _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, "No such trigger."),
        };
    }

    public static RuleFigures Figures(RuleTrigger trigger, GameState state, GameRound round, DateTimeOffset at) =>
        trigger switch
        {
            RuleTrigger.TooFew few => new RuleFigures(
                Reports: Count(state, round.Id, at - few.Within, report => report.Counts),
                Limit: few.Count,
                WithinMs: (long)few.Within.TotalMilliseconds
            ),
            RuleTrigger.TooEasy easy => new RuleFigures(
                Good: Count(state, round.Id, at - easy.Within, report => report.IsGood),
                Limit: easy.Count,
                WithinMs: (long)easy.Within.TotalMilliseconds
            ),
            RuleTrigger.NotFoundBy => new RuleFigures(
                PlayedMs: (long)(at - (state.Rounds[round.Id].EndsAt!.Value - round.Length)).TotalMilliseconds
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, "No such trigger."),
        };

    /// <summary>The instant of the report, counted from the newest back, with which there are so many; null when there are fewer.</summary>
    private static DateTimeOffset? Nth(GameState state, string round, int count, Func<Report, bool> which)
    {
        var sum = 0;
        for (var index = state.Reports.Count - 1; index >= 0; index--)
        {
            var report = state.Reports[index];
            if (report.Round != round || !which(report))
                continue;
            sum += report.Count;
            if (sum >= count)
                return report.At;
        }
        return null;
    }

    private static int Count(GameState state, string round, DateTimeOffset from, Func<Report, bool> which)
    {
        var sum = 0;
        for (var index = state.Reports.Count - 1; index >= 0 && state.Reports[index].At >= from; index--)
        {
            var report = state.Reports[index];
            sum += report.Round == round && which(report) ? report.Count : 0;
        }
        return sum;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
