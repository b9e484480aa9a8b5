using System.Text;
using FeedGame.Abstractions.Texts;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Messages;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Forecasts;

/// <summary>
/// What a network would do with a text beside showing it: make links of it, and call people. Every public message of the plan is looked
/// at, with its short words, the contingency ones, and the ready texts that the game words itself.
/// </summary>
public static class TextMarks
{
    private static readonly DateTimeOffset SomeTime = DateTimeOffset.UnixEpoch;

    /// <param name="rule">The channel's.</param>
    public static IEnumerable<Remark> In(GamePlan plan, TextRule rule) =>
        from message in Messages(plan)
        from text in new[] { message.Worded.Text.Nl, message.Worded.Short?.Nl }.OfType<string>().Distinct(StringComparer.Ordinal)
        from remark in In(message.Inject, text.Normalize(NormalizationForm.FormC), rule)
        group remark by remark into same
        select same.Key;

    internal static IReadOnlyList<TextPart> Links(string text, TextRule rule) => rule.Links(text.Normalize(NormalizationForm.FormC));

    private static IEnumerable<Remark> In(InjectId inject, string text, TextRule rule) =>
        [
            .. rule.Links(text).Select(link => link.In(text)).Select(words => new Remark.Link(inject, words, IsMeant(words))),
            .. rule.Mentions(text).Select(mention => new Remark.Mention(inject, mention.In(text))),
        ];

    private static bool IsMeant(string words) => words.Contains("://", StringComparison.Ordinal);

    private static IEnumerable<(InjectId Inject, Worded Worded)> Messages(GamePlan plan) =>
        [
            .. plan
                .Injects.Where(planned => planned.Inject is Inject.Message)
                .Select(planned => (planned.Id, Worded(plan, planned.Id, planned.Inject.Kind))),
            .. plan.Game.Texts.Keys.Order().Select(ready => (Name(ready), Worded(plan, Name(ready), InjectKind.Notice, ready))),
        ];

    private static Worded Worded(GamePlan plan, InjectId inject, InjectKind kind, ReadyText? ready = null) =>
        Wording.Of(plan, new InjectReleased(inject, kind, 1, SomeTime, null, "", Ready: ready), SomeTime);

    private static InjectId Name(ReadyText ready) => new("texts", Files.Syntax.Words.Kebab(ready.ToString()));
}
