using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Files;

/// <summary>Adaptive rules in a scenario file (H4): each form, and a line per mistake.</summary>
public sealed class RuleFileTests
{
    private const string Good = """
        rules:
          - {id: stil, when: reports < 2 in 8m, send: next-hint}
          - {id: foto, when: "reports < 1 in 5m", send: extra, do: act, every: 10m, expires-after: 90s}
          - {id: makkelijk, when: good reports >= 4 in 5m, hold: 3m, cue: verderop}
          - {id: ladder, when: not found by +20m, reveal: [extra, laatste], every: 4m}
        injects:
          - {id: extra, kind: hint, contingency: true, text: Een extra hint.}
          - {id: laatste, kind: hint, contingency: true, text: Een laatste hint.}
          - {id: verderop, kind: cue, contingency: true, text: Loop verder.}
        """;

    [Fact]
    public void Each_form_is_read()
    {
        using var written = new Written();
        var reading = written.InScenario("injects:", Good).Read();
        Assert.Empty(reading.Problems.Concat(reading.Warnings));
        AdaptiveRule[] expected =
        [
            new()
            {
                Id = "stil",
                When = new RuleTrigger.TooFew(2, TestPlans.Span("8m")),
                Then = new RuleAction.NextHint(),
            },
            new()
            {
                Id = "foto",
                When = new RuleTrigger.TooFew(1, TestPlans.Span("5m")),
                Then = new RuleAction.Send("extra"),
                Acts = true,
                Every = TestPlans.Span("10m"),
                Lasts = TestPlans.Span("90s"),
            },
            new()
            {
                Id = "makkelijk",
                When = new RuleTrigger.TooEasy(4, TestPlans.Span("5m")),
                Then = new RuleAction.Ease(TestPlans.Span("3m"), "verderop"),
            },
        ];
        var rules = reading.Plan!.Game.Rounds[0].Scenario.Rules;
        Assert.Equal(expected, rules.Take(3));
        Assert.Equal((new RuleTrigger.NotFoundBy(TestPlans.Span("20m")), TestPlans.Span("4m")), (rules[3].When, rules[3].Every));
        Assert.Equal(["extra", "laatste"], Assert.IsType<RuleAction.Reveal>(rules[3].Then).Steps);
    }

    [Theory]
    [InlineData("id: stil", "id: foto", "duplicate-id", 9, 10, "“foto” is used on line 8 already")]
    [InlineData("reports < 2 in 8m", "reports > 2 in 8m", "bad-trigger", 8, 22, "reports < 3 in 10m, good reports >= 4 in 5m")]
    [InlineData("not found by +20m", "not found by 20m", "bad-trigger", 11, 24, "“not found by 20m” is nothing that a rule can wait for")]
    [InlineData(", send: next-hint", "", "rule-does-nothing", 8, 5, "send, hold, cue or reveal")]
    [InlineData("send: extra, do", "send: extra, hold: 3m, do", "rule-does-two", 9, 62, "has “send” and “hold”")]
    [InlineData("send: extra", "send: extr", "unknown-inject", 9, 49, "Did you mean “extra”?")]
    [InlineData("send: extra", "send: verderop", "rule-target-kind", 9, 49, "“verderop” is of kind “cue”; that does not fit “send”")]
    [InlineData("send: extra", "send: gevonden", "rule-target-kind", 9, 49, "“gevonden” is of kind “found”")]
    [InlineData("cue: verderop", "cue: extra", "rule-target-kind", 10, 67, "A cue belongs to cue")]
    [InlineData("[extra, laatste]", "[extra, hint-2]", "rule-not-aside", 11, 59, "“hint-2” goes out by itself")]
    [InlineData("[extra, laatste]", "[extra, latste]", "unknown-inject", 11, 59, "Did you mean “laatste”?")]
    [InlineData("do: act", "do: actt", "bad-word", 9, 60, "Did you mean “act”?")]
    [InlineData("every: 10m", "every: 10s", "rule-too-often", 9, 72, "a rule rests for 1m at least")]
    [InlineData("hold: 3m", "hold: soon", "bad-duration", 10, 58, "“soon” is no length of time")]
    [InlineData("hold: 3m", "hld: 3m", "unknown-key", 10, 52, "Did you mean “hold”?")]
    public void A_mistake_is_reported_with_its_place_and_a_remedy(string old, string now, string rule, int line, int column, string remedy)
    {
        using var written = new Written();
        var problem = written.InScenario("injects:", Good.Replace(old, now, StringComparison.Ordinal)).Problem();
        Assert.Equal((rule, line, column), (problem.Rule, problem.Line, problem.Column));
        Assert.Contains(remedy, problem.Text.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in 8m", "in 30m", "rule-too-late", 8, 22, "can speak at +30m at the earliest, but round “een” takes only 30m", 2)]
    [InlineData("by +20m", "by +26m", "ladder-too-long", 11, 51, "The last step of rule “ladder” comes at +30m", 2)]
    [InlineData("in 5m\", send: extra", "in 5m\", send: kleren", "rule-target-out", 9, 49, "by then “kleren” is out (+2m)", 1)]
    public void A_rule_that_can_never_do_anything_is_a_warning(
        string old,
        string now,
        string rule,
        int line,
        int column,
        string remedy,
        int warnings
    )
    {
        using var written = new Written();
        var reading = written.InScenario("injects:", Good.Replace(old, now, StringComparison.Ordinal)).Read();
        Assert.NotNull(reading.Plan);
        var warning = reading.Warnings[0];
        Assert.Equal((rule, line, column, warnings), (warning.Rule, warning.Line, warning.Column, reading.Warnings.Count));
        Assert.Contains(remedy, warning.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_about_hints_needs_hints()
    {
        using var written = new Written();
        var rules = Good.Replace("id: extra, kind: hint, contingency", "id: extra, kind: photo, contingency", StringComparison.Ordinal);
        var reading = written
            .InScenario("injects:", rules)
            .InScenario("at: +5m, kind: hint", "at: +5m, kind: announcement")
            .InScenario("hint-1 +3m, kind: hint", "hint-1 +3m, kind: announcement")
            .Read();
        Assert.Equal(["rule-without-hints", "rule-without-hints"], reading.Warnings.Select(warning => warning.Rule));
    }

    [Fact]
    public void Twenty_rules_are_the_most()
    {
        using var written = new Written();
        var many = string.Join('\n', Enumerable.Range(1, 21).Select(n => $"  - {{id: r{n}, when: reports < 2 in 8m, send: next-hint}}"));
        var problem = written.InScenario("injects:", $"rules:\n{many}\ninjects:").Problem();
        Assert.Equal(("too-many-rules", 8, 3), (problem.Rule, problem.Line, problem.Column));
    }
}
