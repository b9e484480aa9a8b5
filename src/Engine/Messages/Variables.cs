using System.Globalization;
using System.Text;
using FeedGame.Engine.Games;

namespace FeedGame.Engine.Messages;

/// <summary>
/// Fills <c>{place}</c> and its like. What it does not know stays as it is: braces in a person's words are only braces. A value
/// that was filled in is not looked through again, but for the built-in names within a scenario's own variable.
/// </summary>
internal sealed class Variables(Game game, GameRound? round, string language, string time)
{
    /// <summary>No name is longer, so that a text full of braces costs no more than its length.</summary>
    private const int LongestName = 40;

    public StringBuilder AppendTo(StringBuilder to, string text) => Append(to, text, withOwn: true);

    private StringBuilder Append(StringBuilder to, string text, bool withOwn)
    {
        var from = 0;
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', from))
        {
            to.Append(text, from, open - from);
            from = open + 1;
            var close = text.AsSpan(from, Math.Min(LongestName + 1, text.Length - from)).IndexOf('}');
            if (close > 0 && Fill(to, text.Substring(from, close), withOwn))
                from += close + 1;
            else
                to.Append('{');
        }
        return to.Append(text, from, text.Length - from);
    }

    private bool Fill(StringBuilder to, string name, bool withOwn)
    {
        if (BuiltIn(name) is { } value)
            to.Append(value);
        else if (withOwn && round is not null && round.Scenario.Variables.TryGetValue(name, out var own))
            Append(to, own.In(language), withOwn: false);
        else
            return false;
        return true;
    }

    private string? BuiltIn(string name) =>
        name switch
        {
            "report_number" => game.ReportNumber,
            "round" => round?.Number.ToString(CultureInfo.InvariantCulture) ?? "",
            "place" => game.Place,
            "time" => time,
            "meeting_point" => game.MeetingPoint,
            _ => null,
        };
}
