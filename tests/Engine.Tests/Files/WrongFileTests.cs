using System.Text;
using FeedGame.Engine.Files;

namespace FeedGame.Engine.Tests.Files;

/// <summary>What can be wrong with a file before its content is looked at.</summary>
public sealed class WrongFileTests
{
    [Fact]
    public void A_file_that_is_not_there_says_so()
    {
        using var written = new Written();
        File.Delete(written.GamePath);
        AssertIs(written.Problem(), "file-not-found", 0, 0);
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        using var written = new Written();
        File.Delete(written.ScenarioPath);
        Directory.CreateDirectory(written.ScenarioPath);
        Assert.Equal("file-is-directory", Assert.Single(PlanReader.ReadScenario(written.ScenarioPath, Written.Context).Problems).Rule);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("no/such/folder/game.yaml")]
    public void A_path_that_leads_nowhere_is_a_file_that_is_not_there(string path) =>
        Assert.Equal("file-not-found", Assert.Single(PlanReader.ReadScenario(path, Written.Context).Problems).Rule);

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n")]
    [InlineData("# only a remark\n")]
    [InlineData("---\n")]
    [InlineData("---\n...\n")]
    public void An_empty_file_says_so(string text) => AssertIs(Spoiled(text), "file-empty", 0, 0);

    [Fact]
    public void Five_megabytes_are_refused_before_they_are_parsed()
    {
        var problem = Spoiled(string.Concat(Enumerable.Repeat("- text\n", 5 * 1024 * 1024 / 7)));
        AssertIs(problem, "file-too-large", 0, 0);
        Assert.Equal("This file is larger than 1024 KB. Split it, or remove what does not belong in it.", problem.Text.En);
    }

    [Fact]
    public void Anchors_that_explode_are_refused_at_the_first_reference()
    {
        using var written = new Written();
        var bomb = new StringBuilder("a: &a [x, x]\n");
        for (var letter = 'b'; letter <= 'z'; letter++)
            bomb.Append($"{letter}: &{letter} [*{(char)(letter - 1)}, *{(char)(letter - 1)}]\n");
        File.WriteAllText(written.GamePath, bomb.ToString());
        var first = written.Read().Problems.First(problem => problem.Rule == "alias");
        AssertIs(first, "alias", 2, 8);
        Assert.Contains("“*a”", first.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused() => AssertIs(Spoiled(new string('[', 100_000)), "too-deep", 1, 34);

    [Fact]
    public void After_a_hundred_problems_the_rest_is_left_out()
    {
        using var written = new Written();
        File.WriteAllText(written.GamePath, string.Concat(Enumerable.Range(0, 5000).Select(n => $"key{n}: x\n")));
        var problems = written.Read().Problems;
        Assert.Equal(101, problems.Count);
        Assert.Single(problems, problem => problem.Rule == "too-many-problems");
    }

    [Theory]
    [InlineData("id: dorp\n\tplace: Dorp\n", 2)]
    [InlineData("rounds:\n  - id: een\n  \tlength: 40m\n", 3)]
    public void A_tab_is_one_clear_message(string text, int line)
    {
        var problem = Spoiled(text);
        AssertIs(problem, "tab", line, 1);
        Assert.Contains("replace each tab by two spaces", problem.Text.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id: dorp\nplace: a: b\n", 2)]
    [InlineData("id: [dorp\nplace: x\n", 2)]
    [InlineData("id: \"dorp\n", 1)]
    [InlineData("- a\nid: b\n", 2)]
    [InlineData("id: @dorp\n", 1)]
    public void What_is_no_yaml_is_reported_with_its_line(string text, int line)
    {
        var problem = Spoiled(text);
        Assert.Equal(("yaml-syntax", line), (problem.Rule, problem.Line));
    }

    [Fact]
    public void A_second_document_is_refused() =>
        AssertIs(Spoiled("- a\n---\n- b\n", problem => problem.Rule == "several-documents"), "several-documents", 2, 1);

    [Fact]
    public void A_list_is_no_game() => AssertIs(Spoiled("- a\n"), "expected-map", 1, 1);

    [Fact]
    public void A_key_must_be_a_word() =>
        AssertIs(Spoiled("{a: b}: c\n", problem => problem.Rule == "key-is-no-text"), "key-is-no-text", 1, 1);

    [Fact]
    public void What_is_not_utf8_is_refused_with_its_line()
    {
        using var written = new Written();
        File.WriteAllBytes(written.GamePath, [.. "id: dorp\nplace: "u8, 0xE9, .. "\n"u8]);
        AssertIs(written.Problem(), "not-utf8", 2, 1);
    }

    [Fact]
    public void Utf16_is_refused()
    {
        using var written = new Written();
        File.WriteAllText(written.GamePath, "id: dorp\n", Encoding.Unicode);
        AssertIs(written.Problem(), "not-utf8", 1, 1);
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_do_no_harm()
    {
        using var written = new Written();
        var text = File.ReadAllText(written.GamePath).ReplaceLineEndings("\r\n");
        File.WriteAllText(written.GamePath, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var plan = written.Read().Plan;
        Assert.NotNull(plan);
        Assert.Equal("Dorp", plan.Game.Place);
        Assert.StartsWith("\uFEFF", plan.Documents[0].Text, StringComparison.Ordinal);
    }

    private static FileProblem Spoiled(string text, Func<FileProblem, bool>? which = null)
    {
        using var written = new Written();
        File.WriteAllText(written.GamePath, text);
        var problems = written.Read().Problems;
        return which is null ? Assert.Single(problems) : problems.Single(which);
    }

    private static void AssertIs(FileProblem problem, string rule, int line, int column) =>
        Assert.Equal((rule, line, column), (problem.Rule, problem.Line, problem.Column));
}
