using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FeedGame.Benchmarks;

/// <summary>The same rows for people and for machines.</summary>
internal static class Report
{
    /// <summary>One JSON object per row.</summary>
    public static string Json(IReadOnlyList<Row> rows) => string.Concat(rows.Select(row => JsonSerializer.Serialize(Fields(row)) + "\n"));

    /// <summary>Aligned columns; a row without a figure has a dash.</summary>
    public static string Table(IReadOnlyList<Row> rows)
    {
        var figures = rows.SelectMany(row => row.Figures).Select(figure => figure.Name).Distinct().ToList();
        string[] head = ["name", "variant", .. figures];
        var lines = rows.Select(row => Cells(row, figures)).Prepend(head).ToList();
        var widths = head.Select((_, column) => lines.Max(line => line[column].Length)).ToList();
        var text = new StringBuilder();
        foreach (var line in lines)
            text.AppendLine(string.Join("  ", line.Select((cell, column) => Pad(cell, widths[column], column))).TrimEnd());
        return text.ToString();
    }

    private static Dictionary<string, object> Fields(Row row)
    {
        var fields = new Dictionary<string, object> { ["name"] = row.Name, ["variant"] = row.Variant };
        foreach (var (name, value) in row.Figures)
            fields[name] = Math.Round(value, 3);
        return fields;
    }

    private static string[] Cells(Row row, IEnumerable<string> figures) =>
        [row.Name, row.Variant, .. figures.Select(name => Cell(row.Figures.Where(figure => figure.Name == name).ToList()))];

    private static string Cell(IReadOnlyList<(string Name, double Value)> found) =>
        found is [var figure] ? figure.Value.ToString("#,##0.###", CultureInfo.InvariantCulture) : "-";

    /// <summary>Names to the left, numbers to the right.</summary>
    private static string Pad(string cell, int width, int column) => column < 2 ? cell.PadRight(width) : cell.PadLeft(width);
}
