using FeedGame.Engine.Feed;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Reports;
using FeedGame.Host.Feed;
using FeedGame.Host.Play;

namespace FeedGame.Host.ReportDesk;

/// <summary>What the report desk shows one person. Pure.</summary>
/// <param name="Board">Null before anything is public.</param>
/// <param name="Sits">True when this person is at the desk.</param>
/// <param name="Others">How many others are.</param>
/// <param name="Last">The last reports, the newest first.</param>
/// <param name="Real">Those of the last hour that are real, the newest first.</param>
/// <param name="Sent">What callers may speak of, the newest first.</param>
public sealed record DeskView(
    Board? Board,
    bool Sits,
    int Others,
    ReportFigures Figures,
    IReadOnlyList<ReportLine> Last,
    IReadOnlyList<ReportLine> Real,
    bool CanPause,
    bool CanStop,
    IReadOnlyList<ShownItem> Sent
)
{
    public IReadOnlyList<NoticeLine> Notices { get; init; } = [];

    /// <summary>Of each youth round.</summary>
    public IReadOnlyList<ChildrenLine> Children { get; init; } = [];

    internal const int MostReports = 15;
    internal const int MostSent = 30;

    private static readonly TimeSpan RealFor = TimeSpan.FromHours(1);

    internal static DeskView Of(string person, GameState state, FeedView? feed, IReadOnlyList<ReportLine> reports, DateTimeOffset now)
    {
        var sits = state.Desk.Contains(person);
        return new(
            feed?.Board,
            sits,
            state.Desk.Count - (sits ? 1 : 0),
            ReportFigures.Of(state, now),
            [.. reports.Take(MostReports)],
            [.. reports.Where(line => line.Report.Triage == Triage.Real && now - line.Report.At < RealFor)],
            state.Status is GameStatus.Armed or GameStatus.Playing,
            state.Status != GameStatus.Loaded && !state.Over && state.Stop is not { Real: true },
            feed is null ? [] : [.. Shown.Of(feed).Reverse().Take(MostSent)]
        );
    }
}
