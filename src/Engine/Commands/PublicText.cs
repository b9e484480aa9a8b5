using System.Text.RegularExpressions;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Commands;

/// <summary>What a text that a person types during play must hold to.</summary>
internal static partial class PublicText
{
    private static readonly string[] Everywhere = ["report_number", "place", "time", "meeting_point"];

    /// <summary>What is wrong with it; null when nothing is.</summary>
    /// <param name="round">The round it belongs to, whose scenario has variables of its own; empty for the game's.</param>
    public static LocalText? Problem(GamePlan plan, string round, string text) =>
        Problem(text) ?? UnknownVariable(text, Variables(plan.FindRound(round)));

    /// <summary>Of words that stay with the team: notes and reports.</summary>
    public static LocalText? Problem(string text) =>
        string.IsNullOrWhiteSpace(text) ? Refusals.TextIsEmpty
        : text.Length > CommandLimits.TextLength ? Refusals.TextTooLong(text.Length)
        : null;

    private static string[] Variables(GameRound? round) =>
        round is null ? Everywhere : [.. Everywhere, "round", .. round.Scenario.Variables.Keys];

    private static LocalText? UnknownVariable(string text, IReadOnlyList<string> known)
    {
        var names = Variable().Matches(text).Select(match => match.Groups["name"].Value);
        return names.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal)) is { } unknown
            ? Refusals.UnknownVariable(unknown, Nearest.To(unknown, known))
            : null;
    }

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
