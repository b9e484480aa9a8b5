using FeedGame.Abstractions.Channels;
using FeedGame.Host.Commands;
using Spectre.Console;

namespace FeedGame.Host.Preflights;

/// <summary>A preflight for people: a table on a terminal, a line each in a pipe, and the sum.</summary>
internal static class PreflightTable
{
    public static void Write(Output output, IReadOnlyList<PreflightLine> lines, string lang)
    {
        if (output.IsTerminal)
            Draw(output, lines, lang);
        else
            foreach (var line in lines)
                output.Out.WriteLine(Plain(line, lang));
        var bad = lines.Count(line => line.Level == FindingLevel.Bad);
        output.Out.WriteLine(PreflightWords.Sum(bad, lines.Count(line => line.Level == FindingLevel.Warning)).In(lang));
    }

    private static string Plain(PreflightLine line, string lang) =>
        $"{Place(line, lang)} {PreflightWords.Subject(line.Subject).In(lang)}: {PreflightWords.Level(line.Level).In(lang)}: {Text(line, lang)}";

    private static void Draw(Output output, IReadOnlyList<PreflightLine> lines, string lang)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumn(PreflightWords.ChannelColumn.In(lang));
        table.AddColumn(PreflightWords.SubjectColumn.In(lang));
        table.AddColumn(new TableColumn(PreflightWords.LevelColumn.In(lang)).NoWrap());
        table.AddColumn(PreflightWords.TextColumn.In(lang));
        foreach (var line in lines)
            table.AddRow(
                new Text(Place(line, lang)),
                new Text(PreflightWords.Subject(line.Subject).In(lang)),
                new Text(PreflightWords.Level(line.Level).In(lang), Colour(line.Level)),
                new Text(Text(line, lang))
            );
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output.Out) }).Write(table);
    }

    private static string Place(PreflightLine line, string lang) => line.Channel.Length > 0 ? line.Channel : PreflightWords.Game.In(lang);

    /// <summary>The field is named in front, unless the text itself begins with it.</summary>
    private static string Text(PreflightLine line, string lang)
    {
        var text = line.Text.In(lang);
        return line.Field.Length == 0 || text.StartsWith("Channels:", StringComparison.Ordinal) ? text : $"{line.Field}: {text}";
    }

    private static Style Colour(FindingLevel level) =>
        new(
            level switch
            {
                FindingLevel.Good => Color.Green,
                FindingLevel.Warning => Color.Yellow,
                _ => Color.Red,
            }
        );
}
