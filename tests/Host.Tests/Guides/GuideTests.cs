using System.Text.RegularExpressions;
using FeedGame.Host.Commands;
using FeedGame.Host.Control;

namespace FeedGame.Host.Tests.Guides;

/// <summary>What the guides tell people to type and to tap is there.</summary>
public sealed partial class GuideTests
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs");

    public static TheoryData<string> Pages =>
        [
            .. Directory.GetFiles(Docs, "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file)),
            "README.md",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_command_that_is_named_exists(string page)
    {
        var known = await CommandsAsync();
        var text = File.ReadAllText(Path.Combine(Repository.Root, page));
        Assert.Equal(
            [],
            Typed().Matches(text).Select(match => match.Groups["command"].Value).Where(word => !known.Contains(word)).Distinct()
        );
        var spoken = CommandWords
            .Usage.Select(line => line.Split(' ')[0])
            .Concat(["state", "rehearse", "add"])
            .ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], Said().Matches(text).Select(match => match.Groups["word"].Value).Where(word => !spoken.Contains(word)).Distinct());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_that_is_linked_to_is_there(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        var links = Link().Matches(File.ReadAllText(Path.Combine(Repository.Root, page))).Select(match => match.Groups["to"].Value);
        Assert.Equal([], links.Where(link => !Path.Exists(Path.Combine(folder, link))));
    }

    /// <summary>A button that a Dutch guide names stands on some page.</summary>
    [Fact]
    public void Every_button_that_people_are_told_to_tap_exists()
    {
        var named = Directory.GetFiles(Path.Combine(Docs, "nl"), "*.md").SelectMany(file => Button().Matches(File.ReadAllText(file)));
        var buttons = named.Select(match => match.Groups["label"].Value).Distinct(StringComparer.Ordinal).ToList();
        var pages = string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src", "Host"), "*.*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".razor" or ".resx" or ".cs")
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Select(File.ReadAllText)
        );
        Assert.InRange(buttons.Count, 15, 100);
        Assert.Equal(
            [],
            buttons.Where(label =>
                !pages.Contains($"\"{label}", StringComparison.Ordinal) && !pages.Contains($">{label}", StringComparison.Ordinal)
            )
        );
    }

    private static async Task<HashSet<string>> CommandsAsync()
    {
        using var help = new StringWriter();
        await CommandLine.RunAsync(["--help"], new Output(help, help, IsTerminal: false), TestContext.Current.CancellationToken);
        return [.. Listed().Matches(help.ToString()).Select(match => match.Groups["command"].Value), "--version"];
    }

    [GeneratedRegex(@"^  (?<command>[a-z][a-z-]+) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listed();

    [GeneratedRegex(@"feedgame (?<command>[a-z-]+)(?=[ `\n])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Typed();

    [GeneratedRegex(@"feedgame control (?!add )[A-Za-z-]+ (?<word>[a-z-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Said();

    [GeneratedRegex(@"\]\((?<to>[^)#:]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    /// <summary>Bold words after "tik op", or in the first column of a table of buttons.</summary>
    [GeneratedRegex(
        @"(([Tt]ik|tikt) [a-z ]*op|Kies( daarna)?|^\|) \*\*(?<label>[^*]+)\*\*",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Button();
}
