using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Reading;

/// <summary>Reads the adaptive rules of a scenario.</summary>
internal sealed class RuleReader(ProblemList problems)
{
    /// <summary>What <c>send</c> says for whatever hint comes next.</summary>
    public const string NextHint = "next-hint";

    /// <summary>Everything a rule can do; each rule does one thing, but a hold and a cue go together.</summary>
    private static readonly string[] Actions = ["send", "hold", "cue", "reveal"];

    public static readonly IReadOnlyDictionary<string, bool> Do = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        ["suggest"] = false,
        ["act"] = true,
    };

    public IReadOnlyList<RuleDraft> ReadAll(IReadOnlyList<Node> nodes, Spot list)
    {
        if (nodes.Count > FileLimits.Rules)
            problems.Add(list, FileRule.TooManyRules, [$"{nodes.Count}", $"{FileLimits.Rules}"]);
        return [.. nodes.Take(FileLimits.Rules).Select(Read).OfType<RuleDraft>()];
    }

    private RuleDraft? Read(Node node)
    {
        if (Fields.Open(node, KeySet.Rule, problems) is not { } fields)
            return null;
        var id = fields.Id();
        var when = When(fields);
        var then = Then(fields);
        var acts = fields.Word("do", Do) ?? false;
        var every = Span(fields, "every") ?? AdaptiveRule.DefaultEvery;
        var lasts = Span(fields, "expires-after") ?? AdaptiveRule.DefaultLasts;
        if (every < FileLimits.RuleEvery)
            problems.Add(fields.SpotOf("every"), FileRule.RuleTooOften, [Durations.Write(every), Durations.Write(FileLimits.RuleEvery)]);
        if (id is null || when is null || then is null)
            return null;
        var rule = new AdaptiveRule
        {
            Id = id,
            When = when,
            Then = then,
            Acts = acts,
            Every = every,
            Lasts = lasts,
        };
        return new RuleDraft(rule, fields);
    }

    private RuleTrigger? When(Fields fields)
    {
        if (fields.Text("when") is not { } text)
            return null;
        return RuleTriggers.Parse(text) ?? problems.None<RuleTrigger>(fields.SpotOf("when"), FileRule.BadTrigger, text);
    }

    private RuleAction? Then(Fields fields)
    {
        string[] given = [.. Actions.Where(fields.Has)];
        switch (given)
        {
            case []:
                return problems.None<RuleAction>(fields.Spot, FileRule.RuleDoesNothing);
            case ["send"]:
                return fields.Text("send") is not { } send ? null
                    : send == NextHint ? new RuleAction.NextHint()
                    : new RuleAction.Send(send);
            case ["reveal"]:
                return Reveal(fields);
            case ["hold"] or ["cue"] or ["hold", "cue"]:
                var (hold, cue) = (Span(fields, "hold"), fields.Text("cue"));
                return hold is null && cue is null ? null : new RuleAction.Ease(hold, cue);
            default:
                return problems.None<RuleAction>(fields.SpotOf(given[1]), FileRule.RuleDoesTwo, given[0], given[1]);
        }
    }

    private RuleAction.Reveal? Reveal(Fields fields)
    {
        string[] steps = [.. fields.List("reveal").Select(step => FieldValues.Text(step, problems)).OfType<string>()];
        return steps.Length == 0
            ? problems.None<RuleAction.Reveal>(fields.SpotOf("reveal"), FileRule.RuleDoesNothing)
            : new RuleAction.Reveal(steps);
    }

    private TimeSpan? Span(Fields fields, string key)
    {
        if (fields.Parsed(key, Durations.Parse, FileRule.BadDuration) is not { } span)
            return null;
        if (span > TimeSpan.Zero)
            return span;
        problems.Add(fields.SpotOf(key), FileRule.BadDuration, [fields.Text(key)!]);
        return null;
    }
}
