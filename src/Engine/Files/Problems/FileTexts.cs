using System.Globalization;
using System.Resources;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Problems;

/// <summary>The words of each rule, from <c>FileTexts.resx</c> (Dutch) and <c>FileTexts.en.resx</c>; a rule's name is its key.</summary>
internal static class FileTexts
{
    private static readonly ResourceManager Table = new(typeof(FileTexts));
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static FileProblem Problem(Spot at, FileRule rule, IReadOnlyList<string> values, string? meant)
    {
        var text = Local(nameof(FileRule) + "." + rule, values);
        if (meant is not null)
        {
            var hint = Local("DidYouMean", [meant]);
            text = new LocalText($"{text.Nl} {hint.Nl}", $"{text.En} {hint.En}");
        }
        return new FileProblem(at.File, at.Line, at.Column, Words.Kebab(rule.ToString()), text);
    }

    /// <summary>For what is judged before it is known where it was named.</summary>
    public static PhotoVerdict.Refused Refused(FileRule rule, params string[] values) =>
        new(Words.Kebab(rule.ToString()), Local(nameof(FileRule) + "." + rule, values));

    /// <summary>The template of a text in one language; null when the table lacks it.</summary>
    public static string? Template(string name, bool english) => Table.GetString(name, english ? English : Dutch);

    private static LocalText Local(string name, IReadOnlyList<string> values)
    {
        object[] quoted = [.. values.Select((value, index) => Shorten(value, index == 0 ? FileLimits.QuotedValue : FileLimits.QuotedList))];
        return new LocalText(
            string.Format(CultureInfo.InvariantCulture, Template(name, english: false)!, quoted),
            string.Format(CultureInfo.InvariantCulture, Template(name, english: true)!, quoted)
        );
    }

    private static string Shorten(string value, int most) => value.Length <= most ? value : value[..most] + "…";
}
