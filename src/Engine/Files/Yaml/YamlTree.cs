using FeedGame.Engine.Files.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FeedGame.Engine.Files.Yaml;

/// <summary>
/// Turns a file into a tree whose nodes know their places. Works on the parser's events, because the library's own tree stops at the
/// first duplicate key and follows aliases, which lets a small file grow without end.
/// </summary>
internal sealed class YamlTree
{
    private readonly string file;
    private readonly Parser parser;
    private readonly ProblemList problems;

    private YamlTree(string file, Parser parser, ProblemList problems)
    {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    /// <summary>The tree of the file's only document, or null when it cannot be read.</summary>
    public static Node? Parse(SourceFile source, ProblemList problems)
    {
        var text = source.Text.TrimStart('\uFEFF');
        if (FirstTab(text) is { } line)
            return problems.None<Node>(new Spot(source.Path, line, 1), FileRule.Tab);
        var scanner = new Scanner(new StringReader(text));
        try
        {
            return new YamlTree(source.Path, new Parser(scanner), problems).Document();
        }
        catch (TooDeepException e)
        {
            return problems.None<Node>(At(source.Path, e.Start), FileRule.TooDeep);
        }
        // The scanner's own word for some everyday mistakes, such as a bracket that is not closed, is an invalid operation.
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            var at = At(source.Path, e is YamlException { Start.Line: > 0 } known ? known.Start : scanner.CurrentPosition);
            return problems.None<Node>(at, FileRule.YamlSyntax, LineOf(text, at.Line));
        }
    }

    private static string LineOf(string text, int number) =>
        text.ReplaceLineEndings("\n").Split('\n').ElementAtOrDefault(number - 1)?.Trim() ?? "";

    /// <summary>YAML forbids tabs in front of a line, but says so in words that help nobody.</summary>
    private static int? FirstTab(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line[..(line.Length - line.TrimStart(" \t").Length)].Contains('\t'))
                return number;
        }
        return null;
    }

    private Node? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
            return problems.None<Node>(new Spot(file, 0, 0), FileRule.FileEmpty);
        parser.Consume<DocumentStart>();
        var root = Read(0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            problems.Add(At(second), FileRule.SeveralDocuments);
        return root is Node.Text { Value: "" } ? problems.None<Node>(new Spot(file, 0, 0), FileRule.FileEmpty) : root;
    }

    private Node Read(int depth)
    {
        if (depth > FileLimits.Depth)
            throw new TooDeepException(parser.Current!.Start);
        if (parser.TryConsume<Scalar>(out var scalar))
            return new Node.Text(At(scalar), scalar.Value);
        if (parser.TryConsume<SequenceStart>(out var list))
            return new Node.List(At(list), Items(depth));
        if (parser.TryConsume<MappingStart>(out var map))
            return new Node.Map(At(map), Entries(depth));
        var alias = parser.Consume<AnchorAlias>();
        problems.Add(At(alias), FileRule.Alias, ["*" + alias.Value.Value]);
        return new Node.Text(At(alias), "");
    }

    private List<Node> Items(int depth)
    {
        var items = new List<Node>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Read(depth + 1));
        return items;
    }

    private List<Entry> Entries(int depth)
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Read(depth + 1);
            var value = Read(depth + 1);
            if (key is not Node.Text { Value: var name })
                problems.Add(key.Spot, FileRule.KeyIsNoText);
            else if (!entries.TryAdd(name, new Entry(key.Spot, name, value)))
                problems.Add(key.Spot, FileRule.DuplicateKey, [name, $"{entries[name].At.Line}"]);
        }
        return [.. entries.Values];
    }

    private Spot At(ParsingEvent part) => At(file, part.Start);

    private static Spot At(string file, in Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private sealed class TooDeepException(in Mark at) : YamlException(in at, in at, "");
}
