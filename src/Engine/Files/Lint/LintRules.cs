using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Reading;

namespace FeedGame.Engine.Files.Lint;

/// <summary>
/// What makes a scenario worse without making it wrong (A9): every rule, and how it looks. They stop nothing; the author decides.
/// Single words are in <see cref="LintWords"/>.
/// </summary>
internal static class LintRules
{
    public static readonly IReadOnlyDictionary<FileRule, Func<LintSheet, IEnumerable<LintHit>>> All = new Dictionary<
        FileRule,
        Func<LintSheet, IEnumerable<LintHit>>
    >
    {
        [FileRule.LooksLikeLink] = PlainText.Links,
        [FileRule.LongSentence] = PlainText.LongSentences,
        [FileRule.MixedAddress] = Address.Mixed,
        [FileRule.NearlyTheSame] = Likeness.Alike,
        [FileRule.LongSilence] = Rhythm.Silences,
        [FileRule.TooFast] = Rhythm.Bursts,
    };

    public static void Run(IReadOnlyList<InjectDraft> injects, ProblemList problems)
    {
        var sheet = LintSheet.Of(injects);
        foreach (var (rule, find) in All)
        foreach (var hit in find(sheet))
            problems.Warn(hit.At, rule, hit.Values);
    }
}
