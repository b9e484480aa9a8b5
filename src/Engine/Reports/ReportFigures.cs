using FeedGame.Engine.Play;

namespace FeedGame.Engine.Reports;

/// <summary>How many reports there were, for the board and the desk; doubles and what is real are not among them.</summary>
/// <param name="PerMinute">Of the last ten minutes, the oldest first.</param>
/// <param name="Round">Of the round that is on, or of the last one that was.</param>
public sealed record ReportFigures(IReadOnlyList<int> PerMinute, int Round)
{
    /// <summary>How many minutes the figures look back.</summary>
    public const int Minutes = 10;

    public int LastMinute => PerMinute[^1];

    public int LastTenMinutes => PerMinute.Sum();

    public static ReportFigures Of(GameState state, DateTimeOffset now)
    {
        var perMinute = new int[Minutes];
        foreach (var report in state.Reports.Where(report => report.Counts))
        {
            var ago = Math.Max(0, (now - report.At).Ticks) / TimeSpan.TicksPerMinute;
            if (ago < Minutes)
                perMinute[Minutes - 1 - ago] += report.Count;
        }
        var round = Latest(state);
        return new ReportFigures(
            perMinute,
            state.Reports.Where(report => report.Counts && report.Round == round).Sum(report => report.Count)
        );
    }

    /// <summary>How many reports came in since <paramref name="from"/>, that instant included.</summary>
    public static int Since(GameState state, DateTimeOffset from)
    {
        var count = 0;
        for (var index = state.Reports.Count - 1; index >= 0 && state.Reports[index].At >= from; index--)
            count += state.Reports[index].Counts ? state.Reports[index].Count : 0;
        return count;
    }

    private static string? Latest(GameState state) =>
        state
            .Rounds.Values.Where(round => round.Played)
            .OrderBy(round => round.Status == RoundStatus.Searching)
            .ThenBy(round => round.Start)
            .LastOrDefault()
            ?.Id;
}
