using System.Text.RegularExpressions;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Files.Reading;

/// <summary>
/// What the <c>{name}</c> of a text may stand for. The scenario's own variables and the parts of its description are filled in
/// while reading, so that whoever comes later knows the built-in ones only.
/// </summary>
internal sealed partial class Placeholders(IReadOnlyList<string> builtIn, IReadOnlyDictionary<string, LocalText> own)
{
    /// <summary>Known only when the message leaves.</summary>
    public static readonly IReadOnlyList<string> BuiltIn = ["report_number", "round", "place", "time", "meeting_point"];

    /// <summary>For texts that belong to no round.</summary>
    public static readonly Placeholders OutsideRounds = new(
        [.. BuiltIn.Where(name => name != "round")],
        new Dictionary<string, LocalText>(StringComparer.Ordinal)
    );

    /// <summary>For ready texts, which any round may need.</summary>
    public static readonly Placeholders InReadyTexts = new(BuiltIn, new Dictionary<string, LocalText>(StringComparer.Ordinal));

    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>The own names that no text has used yet.</summary>
    public IEnumerable<string> Unused => own.Keys.Where(name => !used.Contains(name));

    /// <summary>These and more names; what was used so far stays used.</summary>
    public Placeholders With(IEnumerable<KeyValuePair<string, LocalText>> more)
    {
        var wider = new Placeholders(builtIn, own.Concat(more).ToDictionary(StringComparer.Ordinal));
        wider.used.UnionWith(used);
        return wider;
    }

    /// <summary>The text with all own variables filled in; unknown names are reported and stay.</summary>
    public LocalText Fill(LocalText text, Spot at, ProblemList problems) =>
        new(Fill(text.Nl, "nl", at, problems), text.En is null ? null : Fill(text.En, "en", at, problems));

    /// <summary>The names a text uses, in either language.</summary>
    public static IEnumerable<string> NamesIn(LocalText text) =>
        Name().Matches(text.Nl + text.En).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);

    private string Fill(string text, string language, Spot at, ProblemList problems)
    {
        if (Name().Replace(text, "").AsSpan().IndexOfAny('{', '}') >= 0)
            problems.Add(at, FileRule.LooseBrace, [text]);
        return Name().Replace(text, match => Value(match, language, at, problems));
    }

    private string Value(Match match, string language, Spot at, ProblemList problems)
    {
        var name = match.Groups["name"].Value;
        if (own.TryGetValue(name, out var value))
        {
            used.Add(name);
            return value.In(language);
        }
        string[] known = [.. builtIn, .. own.Keys];
        if (!builtIn.Contains(name, StringComparer.Ordinal))
            problems.Add(at, FileRule.UnknownVariable, [match.Value, string.Join(", ", known)], Nearest.To(name, known));
        return match.Value;
    }

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
