using FeedGame.Engine.Previews;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Commands;
using Spectre.Console;

namespace FeedGame.Host.Previews;

/// <summary>A preview as rows: a table on a terminal, columns of plain text in a pipe.</summary>
internal static class PreviewTable
{
    private static readonly LocalText[] Headers =
    [
        PreviewWords.Message,
        PreviewWords.Channel,
        PreviewWords.Length,
        PreviewWords.Variant,
        PreviewWords.Problems,
    ];

    public static void Show(Output output, Preview preview, string lang)
    {
        var rows = preview.Messages.SelectMany(message => message.Posts.Select(post => Row(message, post, lang))).ToList();
        if (output.IsTerminal)
            Draw(rows, lang);
        else
            Write(output.Out, rows);
        output.Out.WriteLine(PreviewWords.Sum(preview).In(lang));
    }

    private static string[] Row(PreviewMessage message, PreviewPost post, string lang) =>
        [
            message.Id.ToString(),
            post.Channel,
            PreviewWords.Figures(post),
            PreviewWords.VariantOf(post).In(lang),
            string.Join("; ", post.Problems.Select(problem => ProblemWords.Brief(post, problem).In(lang))),
        ];

    private static void Write(TextWriter to, List<string[]> rows)
    {
        var widths = Enumerable
            .Range(0, Headers.Length)
            .Select(column => rows.Select(row => row[column].Length).DefaultIfEmpty().Max())
            .ToList();
        foreach (var row in rows)
            to.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    private static void Draw(List<string[]> rows, string lang)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var header in Headers)
            table.AddColumn(header.In(lang));
        table.Columns[2].RightAligned();
        foreach (var row in rows)
        {
            var style = row[^1].Length > 0 ? "red" : "default";
            table.AddRow([.. row.Select(cell => $"[{style}]{Markup.Escape(cell)}[/]")]);
        }
        AnsiConsole.Write(table);
    }
}
