using FeedGame.Engine.Journal;
using FeedGame.Engine.Reports;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <summary>The report desk: what people saw, what it turns out to be, and whether anybody is there to answer (R1, R2).</summary>
internal static class Reporting
{
    public static CommandDecision Report(Situation situation, Command.Report command)
    {
        if (command.Count is < 1 or > CommandLimits.ReportsAtOnce)
            return Situation.Refused(Refusals.ReportCount);
        if (Problem(command.Place, command.Text) is { } wrong)
            return Situation.Refused(wrong);
        var (note, place, texts) = Store(situation, command.Text, command.Place);
        var logged = new ReportLogged(
            command.Count,
            situation.By,
            note,
            place,
            command.Triage,
            EraseAt(situation, command.Triage, texts.Count, null)
        );
        var number = situation.State.Reports.Count + 1;
        var said = command.Triage == Journal.Triage.Real ? Replies.Real(number) : Replies.Reported(number, command.Count);
        return new CommandDecision.Accepted([logged], texts, said);
    }

    public static CommandDecision Triage(Situation situation, Command.TriageReport command)
    {
        if (command.Number < 1 || command.Number > situation.State.Reports.Count)
            return Situation.Refused(Refusals.UnknownReport(command.Number, situation.State.Reports.Count));
        if (Problem(command.Place, command.Text) is { } wrong)
            return Situation.Refused(wrong);
        var report = situation.State.Reports[command.Number - 1];
        var (note, place, texts) = Store(situation, command.Text, command.Place);
        var triage = command.Triage ?? report.Triage;
        var said = triage == Journal.Triage.Real ? Replies.Real(report.Number) : Replies.Triaged(report.Number, triage);
        // Tapped twice it is written down once.
        if (texts.Count == 0 && triage == report.Triage)
            return Situation.Accepted(said);
        var at = EraseAt(situation, triage, texts.Count + report.Texts.Count, report);
        return new CommandDecision.Accepted([new ReportTriaged(report.Number, situation.By, command.Triage, note, place, at)], texts, said);
    }

    public static CommandDecision Desk(Situation situation, Command.Desk command)
    {
        var sits = situation.State.Desk.Contains(situation.By);
        var others = situation.State.Desk.Count - (sits ? 1 : 0);
        var said = command.On ? Replies.AtDesk : Replies.LeftDesk(others);
        if (sits == command.On)
            return Situation.Accepted(said);
        return Situation.Accepted(said, command.On ? new DeskManned(situation.By) : new DeskLeft(situation.By));
    }

    /// <summary>
    /// The words of a real report go soon (PRODUCT rule 8), also those from before it was known to be real; what is written down later
    /// does not postpone it.
    /// </summary>
    private static DateTimeOffset? EraseAt(Situation situation, Triage? triage, int texts, Report? before) =>
        triage != Journal.Triage.Real || texts == 0 ? null : before?.EraseAt ?? situation.Now + CommandLimits.RealReportKept;

    private static LocalText? Problem(params IReadOnlyList<string?> texts) =>
        texts
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .Select(text => PublicText.Problem(text!))
            .FirstOrDefault(wrong => wrong is not null);

    /// <summary>A field that was left empty says nothing.</summary>
    private static (TextRef? Note, TextRef? Place, IReadOnlyList<StoredText> Texts) Store(Situation situation, string? note, string? place)
    {
        var texts = new List<StoredText>(2);
        return (Keep(note), Keep(place), texts);

        TextRef? Keep(string? text)
        {
            if (string.IsNullOrWhiteSpace(text))
                return null;
            var (known, stored) = situation.Store(text.Trim(), texts.Count);
            texts.Add(stored);
            return known;
        }
    }
}
