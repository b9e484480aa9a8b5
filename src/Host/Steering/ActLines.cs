using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Steering;

/// <summary>What somebody did, so that the other controllers see it.</summary>
/// <param name="Who">Null when the name was erased.</param>
public sealed record ActLine(long Seq, DateTimeOffset At, string? Who, LocalText What);

/// <summary>Reads who did what out of the journal. What the engine does by itself is no act.</summary>
internal static class ActLines
{
    private const int Most = 12;

    public static IReadOnlyList<ActLine> Of(BoardSource source)
    {
        var lines = new List<ActLine>();
        foreach (var entry in source.Entries.Reverse())
        {
            if (Told(source, entry.Event) is ({ Length: > 0 } by, { } what))
                lines.Add(new ActLine(entry.Seq, entry.At, source.NameOf(by), what));
            if (lines.Count == Most)
                break;
        }
        return lines;
    }

    private static (string? By, LocalText? What) Told(BoardSource source, GameEvent fact) =>
        fact switch
        {
            GameArmed armed => (armed.By, new("spel klaargezet", "game armed")),
            GamePaused paused => (paused.By, new("pauze", "pause")),
            GameResumed resumed => (resumed.By, new("hervat", "resumed")),
            GameStopped { Real: true } stopped => (stopped.By, new("ECHT INCIDENT: gestopt", "REAL INCIDENT: stopped")),
            GameStopped stopped => (stopped.By, new("STOP", "STOP")),
            HelpAsked help => (help.By, OnRound(source, help.Round, "HULP gevraagd", "asked for HELP")),
            TimesMoved { Why: MoveReason.Swap } moved => (moved.By, new("berichten gewisseld", "messages exchanged")),
            CheckedIn check => (check.By, OnRound(source, check.Round, "rolspeler: alles goed", "role-player: all is well")),
            SuggestionDecided { Outcome: SuggestionOutcome.Dismissed } no => (no.By, new("voorstel niet gevolgd", "suggestion dismissed")),
            RuleActed acted => (acted.By, new("voorstel gevolgd", "suggestion followed")),
            ResumeAgreed agreed => (agreed.By, new("stemt in met hervatten", "agrees to resume")),
            RoundStarted started => (started.By, OnRound(source, started.Round, "begonnen", "started")),
            RoundEnded { Outcome: RoundOutcome.Found } ended => (ended.By, OnRound(source, ended.Round, "gevonden", "found")),
            RoundEnded ended => (ended.By, OnRound(source, ended.Round, "beëindigd", "ended")),
            FindNoted find => (find.By, OnRound(source, find.Round, "vondst genoteerd, gaat door", "find noted, plays on")),
            RoundReopened reopened => (reopened.By, OnRound(source, reopened.Round, "vondst teruggenomen", "find taken back")),
            RoleplayerOffStreet off => (off.By, OnRound(source, off.Round, "rolspeler van straat", "role-player off the street")),
            SpareRoundPlanned spare => (spare.By, OnRound(source, spare.Round, "gepland als reserve", "planned as spare")),
            TimesMoved { Why: MoveReason.Cadence } moved => (moved.By, new("tempo veranderd", "tempo changed")),
            TimesMoved { Why: MoveReason.Move } moved => (moved.By, new("ronde verplaatst", "round moved")),
            _ => OnMessage(source, fact),
        };

    private static (string? By, LocalText? What) OnMessage(BoardSource source, GameEvent fact) =>
        fact switch
        {
            GivenOutByPaper given => (given.By, OnInject(source, given.Inject, "van papier gegeven", "given out from paper")),
            InjectReleased { Ready: null, Went: null } released => (released.By, OnInject(source, released.Inject, "verstuurd", "sent")),
            ReleaseUndone undone => (undone.By, OnInject(source, undone.Inject, "ongedaan gemaakt", "undone")),
            InjectHeld { By: { } by } held => (by, OnInject(source, held.Inject, "vastgehouden", "held back")),
            InjectReturned back => (back.By, OnInject(source, back.Inject, "losgelaten", "let go")),
            CueSeen seen => (seen.By, OnInject(source, seen.Inject, "gezegd", "told")),
            InjectSkipped skipped => (skipped.By, OnInject(source, skipped.Inject, "overgeslagen", "skipped")),
            InjectEdited edited => (edited.By, OnInject(source, edited.Inject, "gewijzigd", "edited")),
            InjectWithdrawn withdrawn => (withdrawn.By, OnInject(source, withdrawn.Inject, "ingetrokken", "withdrawn")),
            ConsentWithdrawn gone => (gone.By, new("toestemming ingetrokken", "consent withdrawn")),
            ReportLogged logged => (logged.By, new($"+{logged.Count} melding", $"+{logged.Count} report")),
            ReportTriaged triaged => (triaged.By, new($"melding {triaged.Report} beoordeeld", $"report {triaged.Report} judged")),
            DeskManned manned => (manned.By, new("zit aan het meldpunt", "sits at the report desk")),
            DeskLeft left => (left.By, new("weg van het meldpunt", "left the report desk")),
            NoteAdded note => (note.By, new("notitie", "note")),
            DeliveryJudged judged => (judged.By, OnInject(source, judged.Delivery.Inject, "nagekeken op kanaal", "looked up")),
            DeliveryHandedOver over => (over.By, OnInject(source, over.Delivery.Inject, "gaat met de hand", "goes by hand")),
            ChannelMended mended => (mended.By, new($"kanaal {mended.Channel} hersteld", $"channel {mended.Channel} mended")),
            _ => (null, null),
        };

    private static LocalText OnRound(BoardSource source, string round, string nl, string en)
    {
        var number = source.Plan.FindRound(round)?.Number;
        return new($"ronde {number} {nl}", $"round {number} {en}");
    }

    private static LocalText OnInject(BoardSource source, InjectId id, string nl, string en)
    {
        var name = InjectNames.Of(source.Plan, id, source.State.Injects.GetValueOrDefault(id)?.Kind ?? InjectKind.Notice);
        return new($"{name.Nl} {nl}", $"{name.En} {en}");
    }
}
