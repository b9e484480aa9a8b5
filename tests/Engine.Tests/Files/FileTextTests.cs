using System.Text.RegularExpressions;
using FeedGame.Engine.Files;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Files;

public sealed partial class FileTextTests
{
    [Fact]
    public void Every_rule_has_words_in_both_languages_with_the_same_values()
    {
        foreach (var rule in Enum.GetNames<FileRule>())
        {
            var dutch = FileTexts.Template("FileRule." + rule, english: false);
            var english = FileTexts.Template("FileRule." + rule, english: true);
            Assert.NotNull(dutch);
            Assert.NotNull(english);
            Assert.NotEqual(dutch, english);
            Assert.Equal(Values(dutch), Values(english));
        }
    }

    [Fact]
    public void A_problem_is_one_line_that_editors_understand()
    {
        var problem = new FileProblem("games/dorp.yaml", 2, 1, "tab", new LocalText("Een tab.", "A tab."));
        Assert.Equal("games/dorp.yaml:2:1: Een tab. [tab]", problem.In("nl"));
        Assert.Equal("games/dorp.yaml:2:1: A tab. [tab]", problem.In("en"));
        Assert.Equal("games/dorp.yaml: A tab. [tab]", (problem with { Line = 0, Column = 0 }).In("en"));
    }

    [Fact]
    public void A_long_value_is_cut()
    {
        using var written = new Written();
        var text = written.InGame("2018-09-27", new string('9', 1000)).Problem().Text;
        Assert.Contains(new string('9', 80) + "…", text.Nl, StringComparison.Ordinal);
        Assert.True(text.Nl.Length < 250);
    }

    private static IEnumerable<string> Values(string template) =>
        Value().Matches(template).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<!\{)\{\d\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();
}
