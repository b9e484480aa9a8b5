using System.Text.RegularExpressions;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Approvals;

/// <summary>
/// Which parties a text names. What openly speaks for them the file checks refuse; what only names them goes out when that party has
/// read it. Whole words, so that "gemeenschap" names nobody.
/// </summary>
internal static partial class NamedParties
{
    public static IReadOnlyList<Party> In(LocalText text) => In(text.Nl + "\n" + text.En);

    public static IReadOnlyList<Party> In(string text)
    {
        var rest = Obey().Replace(text, "");
        return [.. Found(Police(), Party.Police, rest), .. Found(Municipality(), Party.Municipality, rest)];
    }

    private static IEnumerable<Party> Found(Regex words, Party party, string text) => words.IsMatch(text) ? [party] : [];

    /// <summary>What every text of a real incident says: it tells people to listen, and says nothing in anybody's name.</summary>
    [GeneratedRegex("(doe wat de politie zegt|do what the police say)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Obey();

    [GeneratedRegex(@"\b(politie\w*|wijkagent\w*|police\w*)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Police();

    [GeneratedRegex(
        @"\b(gemeente|gemeenten|gemeentehuis|gemeentelijke?|burgemeester\w*|wethouder\w*|municipal\w*|mayors?)\b",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Municipality();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
