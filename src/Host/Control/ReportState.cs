using FeedGame.Engine.Play;
using FeedGame.Engine.Reports;

namespace FeedGame.Host.Control;

/// <summary>The report desk for a controller: who is there, how many reports, what each turned out to be; never their words.</summary>
internal static class ReportState
{
    /// <summary>How many reports are listed.</summary>
    private const int Most = 20;

    public static object Of(GameState state, DateTimeOffset now)
    {
        var figures = ReportFigures.Of(state, now);
        return new
        {
            manned_by = state.Desk.Count,
            manned_since = state.DeskSince,
            last_minute = figures.LastMinute,
            last_10_minutes = figures.LastTenMinutes,
            per_minute = figures.PerMinute,
            round = figures.Round,
            last = state.Reports.Reverse().Take(Most).Select(Report),
        };
    }

    private static object Report(Report report) =>
        new
        {
            report = report.Number,
            at = report.At,
            count = report.Count,
            round = report.Round.Length == 0 ? null : report.Round,
            triage = report.Triage is { } triage ? StateText.Word(triage) : null,
            counts = report.Counts,
            erase_at = report.EraseAt,
        };
}
