using FeedGame.Engine.Live;

namespace FeedGame.Engine.Reports;

/// <summary>The reports of the games with their words, for the report desk and nobody else.</summary>
public sealed class ReportBook
{
    private readonly Roster roster;

    internal ReportBook(Roster roster) => this.roster = roster;

    /// <summary>The newest first; empty for a game that is not there.</summary>
    public IReadOnlyList<ReportLine> Of(string game) =>
        roster.Find(game) is { } live ? [.. live.State.Reports.Reverse().Select(report => Line(live, report))] : [];

    private static ReportLine Line(LiveGame live, Report report) =>
        new(
            report,
            report.Place is { } place ? live.Words(place.Id) : null,
            report.Note is { } note ? live.Words(note.Id) : null,
            report.Texts.Any(id => live.Words(id) is null)
        );
}

/// <summary>A report as the desk reads it.</summary>
/// <param name="Place">Null when nobody wrote it down, or when it was erased.</param>
/// <param name="Erased">True when words of it are gone.</param>
public sealed record ReportLine(Report Report, string? Place, string? Note, bool Erased);
