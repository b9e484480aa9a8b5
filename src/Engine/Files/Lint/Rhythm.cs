using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Reading;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Lint;

/// <summary>Silences and bursts between what goes out by itself.</summary>
internal static class Rhythm
{
    /// <summary>In the evenings that the kit was made from, 10 to 15 messages come in 20 to 45 minutes.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(10);

    /// <summary>What somebody needs to forward a message to their groups; also the least that the engine keeps after an outage.</summary>
    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(60);

    /// <summary>Whoever reads a hint must still be able to walk there.</summary>
    private static readonly TimeSpan LastChance = TimeSpan.FromMinutes(2);

    public static IEnumerable<LintHit> Silences(LintSheet sheet) => Neighbours(sheet, rest => rest > LongestSilence, LongestSilence);

    public static IEnumerable<LintHit> Bursts(LintSheet sheet) => Neighbours(sheet, rest => rest < ShortestRest, ShortestRest);

    /// <summary>Hangs on the length of the round, which the scenario does not know.</summary>
    public static void LateHints(RoundDraft round, ProblemList problems)
    {
        if (round is not { Length: { } length, Scenario.Injects: { } injects })
            return;
        foreach (var hint in LintSheet.Of(injects).Timed.Where(time => time.Kind == InjectKind.Hint && time.Offset < length))
        {
            if (length - hint.Offset < LastChance)
                problems.Warn(
                    hint.At,
                    FileRule.LateHint,
                    [hint.Inject, Durations.Write(hint.Offset), round.Id, Durations.Write(length), Durations.Write(LastChance)]
                );
        }
    }

    private static IEnumerable<LintHit> Neighbours(LintSheet sheet, Func<TimeSpan, bool> wrong, TimeSpan limit) =>
        from pair in sheet.Timed.Zip(sheet.Timed.Skip(1))
        let rest = pair.Second.Offset - pair.First.Offset
        where wrong(rest)
        select new LintHit(pair.Second.At, pair.First.Inject, pair.Second.Inject, Durations.Write(rest), Durations.Write(limit));
}
