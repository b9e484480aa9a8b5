using System.Text.RegularExpressions;
using Dapper;
using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;
using Microsoft.Data.Sqlite;

namespace FeedGame.Host.Tests.Running;

/// <summary>
/// What a host writes at the most talkative level holds no word of what is not sent (PRODUCT rule 1): no text of an inject in either
/// language, no short wording, no cue, no variable. What is sent is public, and may stand there.
/// </summary>
public sealed partial class HostLogTests
{
    /// <summary>Shorter pieces between two variables are words of every day.</summary>
    private const int Telling = 12;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_log_line_holds_a_text_that_is_not_sent_or_a_cue()
    {
        await using var evening = await XEvening.OpenAsync();
        var plan = PlanReader.Read(evening.Game, new PlanContext(new HashSet<string>(StringComparer.Ordinal) { "x" })).Plan!;
        using var host = evening.Run(new Dictionary<string, string> { ["FEEDGAME__Logging__Level"] = "Trace" });
        await host.LineAsync("→ x: posted", Cancel);
        await evening.ControlAsync("send", "hint-99");
        await evening.ControlAsync("correct", "hint-6", "beter");
        await evening.ControlAsync("edit", "hint-6", "{onbekend}");
        await host.LineAsync("Hint 1", Cancel);
        await host.KillAsync(Cancel);

        Assert.Contains("dbug", host.Output, StringComparison.Ordinal);
        var canaries = Canaries(plan, await PublicAsync(evening.Data)).ToList();
        Assert.InRange(canaries.Count, 60, int.MaxValue);
        Assert.All(canaries, canary => Assert.DoesNotContain(canary, host.Output, StringComparison.Ordinal));
    }

    /// <summary>Pieces of texts, cues and variables that are no piece of what is public.</summary>
    private static IEnumerable<string> Canaries(GamePlan plan, string shown) =>
        plan
            .Injects.SelectMany(Texts)
            .SelectMany(Pieces)
            .Concat(plan.Game.Rounds.SelectMany(round => round.Scenario.Variables.Values).SelectMany(Both))
            .Distinct(StringComparer.Ordinal)
            .Where(piece => !shown.Contains(piece, StringComparison.Ordinal));

    private static IEnumerable<string> Texts(PlannedInject inject) =>
        inject.Inject is Inject.Message { Short: { } shorter } ? [.. Both(inject.Inject.Text), .. Both(shorter)] : Both(inject.Inject.Text);

    private static IEnumerable<string> Both(LocalText text) => text.En is { } english ? [text.Nl, english] : [text.Nl];

    private static IEnumerable<string> Pieces(string text) =>
        Placeholder().Split(text).Select(piece => piece.Trim()).Where(piece => piece.Length >= Telling);

    /// <summary>Everything on the public feed, in both languages.</summary>
    private static async Task<string> PublicAsync(string data)
    {
        await using var store = new SqliteConnection($"Data Source={Path.Combine(data, "feedgame.db")};Pooling=False");
        return string.Join('\n', await store.QueryAsync<string>("SELECT nl || ' ' || COALESCE(en, '') FROM feed"));
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
