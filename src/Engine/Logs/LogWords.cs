using System.Globalization;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Logs;

/// <summary>What an entry says of a person.</summary>
internal sealed record Logged(
    string By,
    LocalText What,
    string? Before = null,
    string? After = null,
    TextRef? Words = null,
    Role? Role = null
);

/// <summary>Entries in words. Null for what no person did.</summary>
internal static class LogWords
{
    /// <param name="state">As it stood before that entry.</param>
    public static Logged? Of(GamePlan plan, GameState state, GameEvent fact) =>
        OfGame(plan, state, fact) ?? OfRound(plan, state, fact) ?? OfMessage(plan, state, fact) ?? OfDesk(fact);

    private static Logged? OfGame(GamePlan plan, GameState state, GameEvent fact) =>
        fact switch
        {
            GameArmed armed => new(armed.By, new("klaargezet", "armed")),
            GamePaused paused => new(paused.By, new("pauze", "pause")),
            GameResumed resumed => new(resumed.By, new($"hervat ({resumed.Mode})", $"resumed ({resumed.Mode})")),
            GameStopped { Real: true } real => new(real.By, new("STOP, echt incident", "STOP, real incident")),
            GameStopped stopped => new(stopped.By, new("STOP", "STOP")),
            ResumeAgreed agreed => new(agreed.By, new("stemt in met hervatten", "agrees to resume"), Role: agreed.Role),
            HelpAsked help => new(help.By, new($"vraagt HULP ({help.Round})", $"asks for HELP ({help.Round})")),
            TimesMoved moved => new(
                moved.By,
                Moved(moved.Why),
                Times(
                    plan,
                    moved.Rounds.Select(round => (round.Round, state.Rounds.GetValueOrDefault(round.Round)?.Start)),
                    Old(state, moved)
                ),
                Times(
                    plan,
                    moved.Rounds.Select(round => (round.Round, round.Start)),
                    moved.Dues.Select(due => (due.Inject, (DateTimeOffset?)due.At))
                )
            ),
            KeptAside aside => new(aside.By, new("als reserve bewaard", "kept aside"), null, string.Join(", ", aside.Injects)),
            _ => null,
        };

    private static Logged? OfRound(GamePlan plan, GameState state, GameEvent fact) =>
        fact switch
        {
            RoundStarted started => new(started.By, new($"ronde {started.Round} gestart", $"round {started.Round} started")),
            RoundEnded ended => new(
                ended.By,
                new($"ronde {ended.Round} geëindigd", $"round {ended.Round} ended"),
                $"{state.Rounds.GetValueOrDefault(ended.Round)?.Status}",
                $"{ended.Outcome}"
            ),
            FindNoted find => new(find.By, new($"vondst genoteerd in {find.Round}", $"find noted in {find.Round}")),
            RoundReopened reopened => new(reopened.By, new($"ronde {reopened.Round} heropend", $"round {reopened.Round} reopened")),
            RoleplayerOffStreet off => new(off.By, new($"van straat: {off.Round}", $"off the street: {off.Round}")),
            CheckedIn check => new(check.By, new($"alles goed: {check.Round}", $"all is well: {check.Round}")),
            SpareRoundPlanned spare => new(
                spare.By,
                new($"reserveronde {spare.Round} gepland", $"spare round {spare.Round} planned"),
                null,
                Time(plan, spare.Start)
            ),
            _ => null,
        };

    private static Logged? OfMessage(GamePlan plan, GameState state, GameEvent fact) =>
        fact switch
        {
            ReleasePending asked => new(
                asked.By,
                new($"{asked.Inject} gaat uit", $"{asked.Inject} goes out"),
                Standing(plan, state, asked.Inject),
                Time(plan, asked.Until),
                asked.Text
            ),
            ReleaseUndone undone => new(undone.By, new($"{undone.Inject} teruggenomen", $"{undone.Inject} taken back")),
            GivenOutByPaper given => new(
                given.By,
                new($"{given.Inject} met de hand gegeven, van papier", $"{given.Inject} given out by hand, from paper"),
                Standing(plan, state, given.Inject),
                Time(plan, given.Went)
            ),
            InjectReleased { Ready: null, Went: null } released when state.Pending.All(pending => pending.Inject != released.Inject) => new(
                released.By,
                new($"{released.Inject} verstuurd", $"{released.Inject} sent"),
                Words: released.Text
            ),
            InjectSkipped skipped => new(
                skipped.By,
                new($"{skipped.Inject} overgeslagen", $"{skipped.Inject} skipped"),
                Standing(plan, state, skipped.Inject)
            ),
            InjectHeld { By: { } by } held => new(
                by,
                new($"{held.Inject} vastgehouden", $"{held.Inject} held"),
                Standing(plan, state, held.Inject)
            ),
            InjectReturned back => new(back.By, new($"{back.Inject} vrijgegeven", $"{back.Inject} released to the timeline")),
            InjectEdited edited => new(
                edited.By,
                new($"{edited.Inject} gewijzigd", $"{edited.Inject} edited"),
                $"{edited.Version - 1}",
                $"{edited.Version}",
                edited.Text
            ),
            InjectWithdrawn withdrawn => new(withdrawn.By, new($"{withdrawn.Inject} ingetrokken", $"{withdrawn.Inject} withdrawn")),
            CueSeen seen => new(seen.By, new($"seintje {seen.Inject} gelezen", $"cue {seen.Inject} read")),
            ConsentWithdrawn gone => new(gone.By, new($"toestemming {gone.Consent} ingetrokken", $"consent {gone.Consent} withdrawn")),
            _ => null,
        };

    private static Logged? OfDesk(GameEvent fact) =>
        fact switch
        {
            ReportLogged report => new(report.By, new($"{report.Count} melding(en)", $"{report.Count} report(s)"), Words: report.Text),
            NoteAdded note => new(note.By, new("notitie", "note"), Words: note.Text),
            DeliveryJudged judged => new(judged.By, new($"{judged.Delivery} beoordeeld", $"{judged.Delivery} judged")),
            DeliveryHandedOver over => new(over.By, new($"{over.Delivery} met de hand", $"{over.Delivery} by hand")),
            DeliveryForwarded { Done: true } done => new(done.By, new($"{done.Delivery} doorgestuurd", $"{done.Delivery} forwarded")),
            DeliveryForwarded not => new(not.By, new($"{not.Delivery} lukt niet", $"{not.Delivery} cannot be done")),
            ChannelMended mended => new(mended.By, new($"kanaal {mended.Channel} hersteld", $"channel {mended.Channel} mended")),
            _ => null,
        };

    private static LocalText Moved(MoveReason why) =>
        why switch
        {
            MoveReason.Cadence => new("tempo gewijzigd", "cadence changed"),
            MoveReason.Swap => new("berichten gewisseld", "injects exchanged"),
            _ => new("tijden verplaatst", "times moved"),
        };

    private static string? Standing(GamePlan plan, GameState state, InjectId id) =>
        state.Injects.GetValueOrDefault(id) is not { } inject ? null
        : inject is { Status: InjectStatus.Planned, Due: { } due } ? Time(plan, due)
        : $"{inject.Status}";

    private static IEnumerable<(InjectId, DateTimeOffset?)> Old(GameState state, TimesMoved moved) =>
        moved.Dues.Select(due => (due.Inject, state.Injects.GetValueOrDefault(due.Inject)?.Due));

    private static string Times(
        GamePlan plan,
        IEnumerable<(string Round, DateTimeOffset? At)> rounds,
        IEnumerable<(InjectId Inject, DateTimeOffset? At)> dues
    ) =>
        string.Join(
            ", ",
            rounds.Select(round => $"{round.Round} {Time(plan, round.At)}").Concat(dues.Select(due => $"{due.Inject} {Time(plan, due.At)}"))
        );

    private static string Time(GamePlan plan, DateTimeOffset? at) =>
        at is { } instant ? TimeZoneInfo.ConvertTime(instant, plan.Game.Zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture) : "-";
}
