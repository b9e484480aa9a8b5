using FeedGame.Engine.Files.Lint;
using FeedGame.Engine.Files.Problems;
using Kebab = FeedGame.Engine.Files.Syntax.Words;

namespace FeedGame.Engine.Tests.Files;

/// <summary>Each rule of the lint on both sides: what it finds, and what it lets pass (A9).</summary>
public sealed class LintTests
{
    private const string Hint = "text: {nl: 'De boef loopt in {street}.', en: 'The boef is in {street}.'}";
    private const string Turns = "text: De boef keert om.";

    /// <summary>A rule; what to replace in the scenario; by what it finds, and by what it does not.</summary>
    public static TheoryData<string, string, string, string> Both =>
        new()
        {
            { "number-word", Turns, "text: Bel het alarmnummer.", "text: Bel het meldnummer." },
            { "sensitive-trait", Turns, "text: Het is een Poolse man.", "text: Hij eet een broodje polderkaas." },
            { "violence", Turns, "text: De boef heeft een mes.", "text: De boef heeft een messing bel." },
            { "spoken-for", Turns, "text: Dit is namens de gemeente.", "text: Dit is een spel in de gemeente." },
            { "private-place", Turns, "text: Kijk eens in de schuur.", "text: Kijk eens bij de speeltuin." },
            { "abbreviation", Turns, "text: Let op kleur e.d. van de jas.", "text: Let op de kleur van de jas." },
            {
                "looks-like-link",
                Turns,
                "text: De boef keert om.Kijk goed.",
                "text: 'De boef keert om. Kijk op https://dorp.example/spel.'"
            },
            { "long-sentence", Turns, $"text: {Words(23)}.", $"text: {Words(22)}. {Words(22)}." },
            { "mixed-address", Turns, "text: 'Ziet u hem, dan zie je het. Bel.'", "text: 'Ziet u hem? Vraag: “Ben je de boef?” Bel.'" },
            { "nearly-the-same", Turns, "text: 'De boef loopt nu in {street}.'", "text: 'De boef zit op een bank bij {street}.'" },
            { "long-silence", "at: hint-1 +3m", "at: hint-1 +10m1s", "at: hint-1 +10m" },
            { "too-fast", "at: hint-1 +3m", "at: hint-1 +59s", "at: hint-1 +60s" },
            { "late-hint", "at: +5m, kind: hint", "at: +25m1s, kind: hint", "at: +5m, kind: hint" },
        };

    [Theory]
    [MemberData(nameof(Both))]
    public void A_rule_finds_what_it_is_for_and_nothing_else(string rule, string old, string bad, string good)
    {
        using (var written = new Written().InScenario(old, bad))
        {
            var reading = written.Read();
            // Both rounds that play the scenario may tell it, each with its own name.
            var remarks = reading.Problems.Concat(reading.Warnings).DistinctBy(problem => (problem.Rule, problem.Line));
            var found = Assert.Single(remarks, problem => problem.Rule == rule);
            Assert.Equal(written.ScenarioPath, found.File);
            Assert.All(
                (string[])["nl", "en"],
                lang => Assert.DoesNotContain('{', found.In(lang).Replace("{street}", "", StringComparison.Ordinal))
            );
        }
        using var innocent = new Written().InScenario(old, good);
        Assert.Empty(innocent.Read().Problems.Concat(innocent.Read().Warnings).Select(problem => problem.In("en")));
    }

    /// <summary>A rule that is in no table above is no rule that is known to work.</summary>
    [Fact]
    public void Every_rule_is_tried()
    {
        string[] ofWords = ["trait", "violence", "spoken-for", "number", "place", "abbreviation"];
        var rules = LintRules.All.Keys.Concat(ofWords.Select(LintWords.Rule)).Append(FileRule.LateHint);
        Assert.Equal(
            rules.Select(rule => Kebab.Kebab(rule.ToString())).Order(StringComparer.Ordinal),
            Both.Select(row => row.Data.Item1).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("name: Dirk Graafland", Hint, "text: Graafland loopt hier.", 1)]
    [InlineData("name: Dirk Graafland", Hint, "text: 'De boef loopt. Dirk Graafland ook.'", 1)]
    [InlineData("name: Dirk Graafland", Hint, "text: De boef loopt op de Graaflandlaan.", 0)]
    [InlineData("name: Roos van Dam", Hint, "text: De boef loopt met een Roos over de Dam.", 0)]
    [InlineData("name: Roos van Dam", Hint, "text: De boef is Roos van Dam.", 1)]
    public void Nobody_with_a_role_is_named_in_public(string person, string old, string text, int times)
    {
        using var written = new Written().InScenario(old, text).InScenario("street: de Dorpsstraat", "unused: niets");
        File.WriteAllText(written.PeoplePath, $"people:\n  - {{role: role-player, {person}, phone: 06-55500104}}");
        var named = written.Read().Problems.Where(problem => problem.Rule == "named-person").ToList();
        // Two rounds play the scenario, and each tells its message.
        Assert.Equal(times * 2, named.Count);
        Assert.All(named, problem => Assert.Equal((written.PeoplePath, 2), (problem.File, problem.Line)));
        Assert.All(named, problem => Assert.DoesNotContain("Graafland", problem.In("nl"), StringComparison.Ordinal));
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Range(1, count).Select(number => $"woord{number}"));
}
