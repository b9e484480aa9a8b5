namespace FeedGame.Engine.Tests.Files;

/// <summary>One line per mistake in a scenario; said once, although two rounds play it.</summary>
public sealed class WrongScenarioTests
{
    [Theory]
    [InlineData("track: youth", "track: jeugd", "bad-word", 2, 8, "youth, adult")]
    [InlineData("id: kat", "id: kater", "id-not-file-name", 1, 5, "“kater” differs from the file name “kat.yaml”")]
    [InlineData("at: +2m", "att: +2m", "unknown-key", 9, 18, "Did you mean “at”?", 2)]
    [InlineData("at: +2m", "at: 2 minuten", "bad-timing", 9, 22, "“2 minuten” is no moment")]
    [InlineData("at: +2m", "at: -2m", "bad-timing", 9, 22, "“-2m” is no moment")]
    [InlineData("at: +2m", "at: +30m", "past-the-end", 9, 22, "“kleren” comes at +30m, but round “een” takes only 30m", 2)]
    [InlineData("hint-1 +3m", "hint-1 +25m", "past-the-end", 11, 22, "“hint-2” comes at +30m, but round “een”", 2)]
    [InlineData("hint-1 +3m", "hnt-1 +3m", "unknown-inject", 11, 22, "Did you mean “hint-1”?")]
    [InlineData("hint-1 +3m", "hint-2 +3m", "circle", 11, 22, "“hint-2” waits for “hint-2”")]
    [InlineData("at: +5m", "at: hint-2 +5m", "circle", 10, 22, "“hint-1” waits for “hint-2”", 2)]
    [InlineData("hint-1 +3m", "gevonden +3m", "after-the-end", 11, 22, "After “gevonden” the round is over")]
    [InlineData("id: hint-2", "id: hint-1", "duplicate-id", 11, 10, "“hint-1” is used on line 10 already")]
    [InlineData("kind: found", "kind: found, at: +9m", "outcome-has-no-time", 12, 37, "Remove “at”")]
    [InlineData("kind: found", "kind: found, expires-after: 9m", "outcome-never-expires", 12, 48, "always of use")]
    [InlineData("kind: found", "kind: end", "bad-word", 12, 26, "announcement, start, description")]
    [InlineData("hint-1 +3m, kind: hint", "+9m, kind: found", "outcome-has-no-time", 11, 22, "Remove “at”", 2)]
    [InlineData("hint-1 +3m, kind: hint", "+9m, kind: hint, contingency: true", "contingency-has-no-time", 11, 22, "Remove “at”")]
    [InlineData("kind: hint, text: De", "kind: hint, expires-after: two, text: De", "bad-duration", 11, 61, "“two” is no length of time")]
    [InlineData("kind: hint, text: De", "kind: hint, on-miss: skp, text: De", "bad-word", 11, 55, "Did you mean “skip”?")]
    [InlineData("kind: hint, text: De", "kind: hint, when: reports > 3, text: De", "bad-condition", 11, 52, "reports < 3 in 10m")]
    [InlineData(
        "kind: hint, text: De",
        "kind: hint, for: controller, text: De",
        "key-not-for-kind",
        11,
        51,
        "“for” does not fit the kind “hint”"
    )]
    [InlineData("kind: hint, text: De", "kind: cue, for: police, text: De", "bad-word", 11, 50, "role-player, controller")]
    [InlineData(
        "kind: hint, text: De",
        "kind: cue, short: Om, text: De",
        "key-not-for-kind",
        11,
        52,
        "“short” does not fit the kind “cue”"
    )]
    [InlineData("nl: 'De boef loopt in {street}.', ", "", "missing-dutch", 10, 45, "Add “nl:”; English is extra.", 1)]
    [InlineData("in {street}.', en", "in {stret}.', en", "unknown-variable", 10, 45, "Did you mean “street”?")]
    [InlineData("in {street}.', en", "in {street.', en", "loose-brace", 10, 45, "There is a loose { or }")]
    [InlineData("{street: de", "{Street: de", "bad-variable-name", 4, 13, "“Street” cannot be a variable", 2)]
    [InlineData("{street: de", "{time: half acht, street: de", "variable-name-taken", 4, 13, "“time” belongs to the game")]
    [InlineData("clothing: een", "shoes: een", "bad-word", 6, 3, "clothing, build, age-band", 3)]
    [InlineData("[clothing]", "[clothing, hair]", "unknown-part", 9, 55, "The description has no part “hair”. It has: clothing.")]
    [InlineData("[clothing]", "[clothing, clothing]", "revealed-twice", 9, 55, "“clothing” is made known by “kleren” already")]
    [InlineData("reveals: [clothing], ", "", "quoted-not-revealed", 9, 52, "List it in “reveals”")]
    [InlineData("De boef keert om.", "De boef is  op PAD.", "repeated-text", 11, 52, "networks refuse a repetition")]
    [InlineData("De boef keert om.", "De boef draagt een pistool.", "violence", 11, 52, "“pistool” has no place in the game")]
    [InlineData("een gele jas", "een getinte huid", "sensitive-trait", 6, 13, "“getinte huid” speaks of skin colour", 2)]
    public void Is_reported_with_its_place_and_a_remedy(
        string old,
        string now,
        string rule,
        int line,
        int column,
        string remedy,
        int problems = 1
    )
    {
        using var written = new Written();
        var reading = written.InScenario(old, now).Read();
        Assert.Null(reading.Plan);
        var problem = Assert.Single(
            reading.Problems,
            problem =>
                (problem.Rule, problem.Line, problem.Column) == (rule, line, column)
                && problem.Text.En!.Contains(remedy, StringComparison.Ordinal)
        );
        Assert.Equal(written.ScenarioPath, problem.File);
        Assert.Equal(problems, reading.Problems.Count);
    }

    [Fact]
    public void More_than_200_injects_are_refused()
    {
        using var written = new Written();
        var hints = string.Join('\n', Enumerable.Range(1, 200).Select(n => $"  - {{id: h{n}, at: +{n}s, kind: hint, text: Hint {n}}}"));
        var problem = written.InScenario("injects:", "injects:\n" + hints).Problem();
        Assert.Equal(("too-many-injects", 8, 3), (problem.Rule, problem.Line, problem.Column));
        Assert.Contains("205 injects here; there is room for 200", problem.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_can_only_change_variables_that_the_scenario_has()
    {
        using var written = new Written();
        var problem = written.InGame("off-street", "variables: {stret: de Kade}\n    off-street").Problem();
        Assert.Equal(("variable-not-in-scenario", 19), (problem.Rule, problem.Line));
        Assert.Contains("Did you mean “street”?", problem.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_merely_odd_is_a_warning()
    {
        using var written = new Written();
        written.InScenario("kind: start", "kind: announcement").InScenario("{street: de", "{lane: x, street: de");
        var reading = written.InScenario("clothing: een gele jas", "clothing: een gele jas\n  hair: kort").Read();
        Assert.NotNull(reading.Plan);
        Assert.Equal(["unused-variable", "never-revealed", "no-start"], reading.Warnings.Select(warning => warning.Rule));
    }
}
