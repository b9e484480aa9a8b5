using FeedGame.Engine.Files.Checks;
using FeedGame.Engine.Files.Reading;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Lint;

/// <summary>The public messages of one timeline, as the lint looks at them: in the order of the file, in the words of the author.</summary>
/// <param name="Texts">The Dutch ones, the shorter variants included.</param>
/// <param name="Timed">Those that have their time after the start by themselves, in that order.</param>
internal sealed record LintSheet(IReadOnlyList<LintText> Texts, IReadOnlyList<LintTime> Timed)
{
    public static LintSheet Of(IReadOnlyList<InjectDraft> injects) => new([.. injects.SelectMany(TextsOf)], [.. TimesOf(injects)]);

    private static IEnumerable<LintText> TextsOf(InjectDraft draft)
    {
        if (draft.Inject is not Inject.Message message)
            yield break;
        yield return new LintText(message.Id, message.Text.Nl, draft.Fields.SpotOf("text"));
        if (message.Short is { } shorter)
            yield return new LintText(message.Id, shorter.Nl, draft.Fields.SpotOf("short"));
    }

    private static IEnumerable<LintTime> TimesOf(IReadOnlyList<InjectDraft> injects) =>
        from draft in injects
        where draft.Inject is Inject.Message { Contingency: false }
        let offset = TimelineChecks.Earliest(draft.Inject, injects)
        where offset is not null
        orderby offset
        select new LintTime(draft.Inject.Id, draft.Inject.Kind, offset.Value, draft.Fields.SpotOf("at"));
}

/// <param name="Words">With its variables in braces.</param>
internal sealed record LintText(string Inject, string Words, Spot At);

/// <param name="Offset">After the start of the round.</param>
internal sealed record LintTime(string Inject, InjectKind Kind, TimeSpan Offset, Spot At);

/// <summary>What a rule found; the values go into its words.</summary>
internal sealed record LintHit(Spot At, params string[] Values);
