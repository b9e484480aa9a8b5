using FeedGame.Engine.Files.Lint;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Reading;
using FeedGame.Engine.Files.Syntax;

namespace FeedGame.Engine.Files.Checks;

/// <summary>What must hold among the rounds of one evening.</summary>
internal static class RoundChecks
{
    public static void Run(GameDay day, IReadOnlyList<RoundDraft> rounds)
    {
        var problems = day.Fields.Problems;
        CheckIds(rounds, problems);
        foreach (var round in rounds)
        {
            CheckOffsets(round, problems);
            RuleChecks.InRound(round, problems);
            Rhythm.LateHints(round, problems);
        }
        if (rounds.All(round => round.Spare))
            problems.Add(day.Fields.SpotOf("rounds"), FileRule.NoRounds);
        CheckOrder(rounds, problems);
        if (day is { Date: { } date, Zone: { } zone })
            CheckClock(day, date, zone, rounds);
    }

    private static void CheckIds(IReadOnlyList<RoundDraft> rounds, ProblemList problems)
    {
        foreach (var same in rounds.GroupBy(round => round.Id, StringComparer.Ordinal))
        {
            foreach (var second in same.Skip(1))
                problems.Add(second.Fields.SpotOf("id"), FileRule.DuplicateId, [second.Id, $"{same.First().Fields.SpotOf("id").Line}"]);
        }
    }

    /// <summary>A round is half open: what is due at its end does not go out any more.</summary>
    private static void CheckOffsets(RoundDraft round, ProblemList problems)
    {
        if (round is not { Length: { } length, Scenario.Injects: { } injects })
            return;
        foreach (var (inject, fields) in injects)
        {
            if (TimelineChecks.Earliest(inject, injects) is { } offset && offset >= length)
                problems.Add(
                    fields.SpotOf("at"),
                    FileRule.PastTheEnd,
                    [inject.Id, Durations.Write(offset), round.Id, Durations.Write(length)]
                );
        }
    }

    private static void CheckOrder(IReadOnlyList<RoundDraft> rounds, ProblemList problems)
    {
        for (var i = 1; i < rounds.Count; i++)
        {
            var (before, round) = (rounds[i - 1], rounds[i]);
            if (before.Spare && !round.Spare)
                problems.Add(round.Fields.Spot, FileRule.SpareBeforeRound, [before.Id, round.Id]);
            if (before is { StartAt: { } start, Length: { } length } && round.StartAt is { } next)
                CheckNeighbours(before, start.ToTimeSpan() + length, round, next.ToTimeSpan(), problems);
        }
    }

    private static void CheckNeighbours(RoundDraft before, TimeSpan end, RoundDraft round, TimeSpan next, ProblemList problems)
    {
        var at = round.Fields.SpotOf("start");
        if (next < end)
            problems.Add(at, FileRule.RoundsOverlap, [round.Id, Hours(next), before.Id, Hours(end)]);
        else if (before.OffStreetAfter is { } after && next < end + after)
            problems.Warn(at, FileRule.StreetNotFree, [round.Id, Hours(next), before.Id, Hours(end + after)]);
    }

    private static void CheckClock(GameDay day, DateOnly date, TimeZoneInfo zone, IReadOnlyList<RoundDraft> rounds)
    {
        var problems = day.Fields.Problems;
        foreach (var round in rounds)
        {
            if (round.StartAt is { } start)
                ClockChecks.Run(date, start, zone, round.Fields.SpotOf("start"), problems);
        }
        var timed = rounds.Where(round => round is { StartAt: not null, Length: not null }).ToList();
        if (day.LatestEnd is not { } latest || timed.Count == 0)
            return;
        var first = timed.Min(round => round.StartAt!.Value);
        // Earlier on the clock than the first round means after midnight.
        var afterMidnight = latest < first;
        ClockChecks.Run(afterMidnight ? date.AddDays(1) : date, latest, zone, day.Fields.SpotOf("latest-end"), problems);
        var limit = latest.ToTimeSpan() + (afterMidnight ? TimeSpan.FromDays(1) : TimeSpan.Zero);
        var last = timed.MaxBy(round => round.StartAt!.Value.ToTimeSpan() + round.Length!.Value)!;
        var end = last.StartAt!.Value.ToTimeSpan() + last.Length!.Value;
        if (limit < end)
            problems.Add(day.Fields.SpotOf("latest-end"), FileRule.LatestEndTooEarly, [Clock.Write(latest), last.Id, Hours(end)]);
    }

    /// <summary>Also for what lies after midnight: 24:10 is written 00:10.</summary>
    private static string Hours(TimeSpan time) => Clock.Write(TimeOnly.MinValue.Add(time));
}
