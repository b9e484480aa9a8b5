using FeedGame.Engine.Journal;
using FeedGame.Engine.Reports;

namespace FeedGame.Engine.Play;

/// <summary>What people told the report desk, and who sits there.</summary>
public static partial class Fold
{
    private static GameState Reported(GameState state, ReportLogged logged, DateTimeOffset at)
    {
        var round = state.Rounds.Values.FirstOrDefault(round => round.Status == RoundStatus.Searching)?.Id ?? "";
        var report = new Report(state.Reports.Count + 1, at, logged.Count, round)
        {
            Triage = logged.Triage,
            Place = logged.Place,
            Note = logged.Text,
            Texts = [.. Ids(logged.Text, logged.Place)],
            EraseAt = logged.EraseAt,
        };
        return Erasing(state with { Reports = state.Reports.Add(report), Arisen = state.Arisen + report.Texts.Count }, report);
    }

    private static GameState Triaged(GameState state, ReportTriaged triaged) =>
        OnReport(
            state with
            {
                Arisen = state.Arisen + Ids(triaged.Text, triaged.Place).Count(),
            },
            triaged.Report,
            report =>
                report with
                {
                    Triage = triaged.Triage ?? report.Triage,
                    Place = triaged.Place ?? report.Place,
                    Note = triaged.Text ?? report.Note,
                    Texts = report.Texts.AddRange(Ids(triaged.Text, triaged.Place)),
                    EraseAt = triaged.EraseAt,
                }
        );

    /// <summary>That something was said, and where in the chain, stays; what it was is gone.</summary>
    private static GameState Erased(GameState state, ReportErased erased) =>
        OnReport(state, erased.Report, report => report with { Place = null, Note = null, EraseAt = null });

    private static GameState Manned(GameState state, DeskManned manned, DateTimeOffset at) =>
        state with
        {
            Desk = state.Desk.Add(manned.By),
            DeskSince = state.DeskSince ?? at,
        };

    private static GameState Left(GameState state, DeskLeft left)
    {
        var desk = state.Desk.Remove(left.By);
        return state with { Desk = desk, DeskSince = desk.IsEmpty ? null : state.DeskSince };
    }

    private static GameState OnReport(GameState state, int number, Func<Report, Report> change)
    {
        if (number < 1 || number > state.Reports.Count)
            return state;
        var report = change(state.Reports[number - 1]);
        return Erasing(state with { Reports = state.Reports.SetItem(number - 1, report) }, report);
    }

    private static GameState Erasing(GameState state, Report report)
    {
        var waiting = state.ToErase.Contains(report.Number);
        return (report.EraseAt is not null, waiting) switch
        {
            (true, false) => state with { ToErase = state.ToErase.Add(report.Number) },
            (false, true) => state with { ToErase = state.ToErase.Remove(report.Number) },
            _ => state,
        };
    }

    private static IEnumerable<string> Ids(TextRef? note, TextRef? place)
    {
        if (note is not null)
            yield return note.Id;
        if (place is not null)
            yield return place.Id;
    }
}
