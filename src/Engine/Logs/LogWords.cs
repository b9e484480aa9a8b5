using System.Globalization;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Notices;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Logs;

/// <summary>Entries in words. Null for what no person did.</summary>
internal static partial class LogWords
{
    /// <param name="state">As it stood before that entry.</param>
    public static Logged? Of(GamePlan plan, GameState state, GameEvent fact) =>
        (OfGame(plan, state, fact) ?? OfRound(plan, state, fact))?.In(LogKind.Steering)
        ?? OfMessage(plan, state, fact)?.In(LogKind.Messages)
        ?? OfRule(state, fact)?.In(LogKind.Rules)
        ?? OfReport(fact)?.In(LogKind.Reports)
        ?? OfDelivery(fact)?.In(LogKind.Channels)
        ?? OfPreparing(plan, fact)?.In(LogKind.Preparing)
        ?? OfReading(fact)?.In(LogKind.Reading);

    private static Logged In(this Logged logged, LogKind kind) => logged with { Kind = kind };

    private static Logged? OfGame(GamePlan plan, GameState state, GameEvent fact) =>
        fact switch
        {
            GameArmed armed => new(armed.By, new("klaargezet", "armed")),
            GamePaused paused => new(paused.By, new("pauze", "pause")),
            GameResumed resumed => new(resumed.By, LogTerms.Resumed(resumed.Mode)),
            GameStopped { Real: true } real => new(real.By, new("STOP, echt incident", "STOP, real incident")),
            GameStopped stopped => new(stopped.By, new("STOP", "STOP")),
            ResumeAgreed agreed => new(agreed.By, new("stemt in met hervatten", "agrees to resume"), Role: agreed.Role),
            HelpAsked help => new(help.By, new($"vraagt HULP ({help.Round})", $"asks for HELP ({help.Round})")),
            TimesMoved moved => new(moved.By, Moved(moved.Why))
            {
                Moves = [.. Moves(plan, state, moved).Where(move => move.Was != move.Becomes)],
            },
            GameEnded ended => Logged.ByItself(new("einde spel", "end of the game"), LogTerms.Of(ended.Why)),
            KeptAside aside => new(aside.By, new("als reserve bewaard", "kept aside"), null, Plain(string.Join(", ", aside.Injects))),
            _ => null,
        };

    private static Logged? OfRound(GamePlan plan, GameState state, GameEvent fact) =>
        fact switch
        {
            RoundStarted started => new(started.By, new($"ronde {started.Round} gestart", $"round {started.Round} started")),
            RoundEnded ended => new(
                ended.By,
                new($"ronde {ended.Round} geëindigd", $"round {ended.Round} ended"),
                state.Rounds.GetValueOrDefault(ended.Round) is { } round ? StandWords.Of(round.Status) : null,
                StandWords.Of(ended.Outcome)
            ),
            FindNoted find => new(find.By, new($"vondst genoteerd in {find.Round}", $"find noted in {find.Round}")),
            RoundReopened reopened => new(reopened.By, new($"ronde {reopened.Round} heropend", $"round {reopened.Round} reopened")),
            RoleplayerOffStreet off => new(off.By, new($"van straat: {off.Round}", $"off the street: {off.Round}")),
            CheckInMissed missed => Logged.ByItself(
                new($"niets gehoord van de boef van {missed.Round}", $"nothing heard of the role-player of {missed.Round}")
            ),
            CheckedIn check => new(check.By, new($"alles goed: {check.Round}", $"all is well: {check.Round}")),
            NoticeSeen seen => new(
                seen.By,
                new($"zag bericht {seen.Notice} aan het team", $"saw notice {seen.Notice} to the team"),
                Role: seen.Role
            ),
            ChildrenCounted { Home: true } home => new(
                home.By,
                new(
                    $"kinderen van {home.Round} zijn terug, al klopt de telling niet",
                    $"children of {home.Round} are back although the count differs"
                ),
                LogTerms.Of(state.Rounds.GetValueOrDefault(home.Round)?.Children)
            ),
            ChildrenCounted counted => new(
                counted.By,
                new($"kinderen geteld in {counted.Round}", $"children counted in {counted.Round}"),
                LogTerms.Of(state.Rounds.GetValueOrDefault(counted.Round)?.Children),
                LogTerms.Of(Children.After(counted, default))
            ),
            SpareRoundPlanned spare => new(
                spare.By,
                new($"reserveronde {spare.Round} gepland", $"spare round {spare.Round} planned"),
                null,
                Plain(Time(plan, spare.Start))
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
                Plain(Time(plan, asked.Until)),
                asked.Text
            ),
            ReleaseUndone undone => new(undone.By, new($"{undone.Inject} teruggenomen", $"{undone.Inject} taken back")),
            GivenOutByPaper given => new(
                given.By,
                new($"{given.Inject} met de hand gegeven, van papier", $"{given.Inject} given out by hand, from paper"),
                Standing(plan, state, given.Inject),
                Plain(Time(plan, given.Went))
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
                LogTerms.Version(edited.Version - 1),
                LogTerms.Version(edited.Version),
                edited.Text
            ),
            InjectWithdrawn withdrawn => new(withdrawn.By, new($"{withdrawn.Inject} ingetrokken", $"{withdrawn.Inject} withdrawn")),
            CueSeen seen => new(seen.By, new($"seintje {seen.Inject} gelezen", $"cue {seen.Inject} read")),
            ConsentWithdrawn gone => new(gone.By, new($"toestemming {gone.Consent} ingetrokken", $"consent {gone.Consent} withdrawn")),
            _ => null,
        };

    private static LocalText Moved(MoveReason why) =>
        why switch
        {
            MoveReason.Cadence => new("tempo gewijzigd", "cadence changed"),
            MoveReason.Swap => new("berichten gewisseld", "injects exchanged"),
            _ => new("tijden verplaatst", "times moved"),
        };

    private static LocalText? Standing(GamePlan plan, GameState state, InjectId id) =>
        state.Injects.GetValueOrDefault(id) is not { } inject ? null
        : inject is { Status: InjectStatus.Planned, Due: { } due } ? Plain(Time(plan, due))
        : LogTerms.Of(inject.Status);

    private static IEnumerable<LogMove> Moves(GamePlan plan, GameState state, TimesMoved moved)
    {
        foreach (var (id, start, end) in moved.Rounds)
        {
            var round = state.Rounds.GetValueOrDefault(id);
            if (start is not null)
                yield return new LogMove(new($"begin {id}", $"start of {id}"), Time(plan, round?.Start), Time(plan, start));
            if (end is not null)
                yield return new LogMove(new($"einde {id}", $"end of {id}"), Time(plan, round?.EndsAt), Time(plan, end));
        }
        foreach (var due in moved.Dues)
            yield return new LogMove(
                Plain(due.Inject.ToString()),
                Time(plan, state.Injects.GetValueOrDefault(due.Inject)?.Due),
                Time(plan, due.At)
            );
    }

    /// <summary>Times and ids are the same in each language.</summary>
    private static LocalText Plain(string text) => new(text);

    private static string Time(GamePlan plan, DateTimeOffset? at) =>
        at is { } instant ? TimeZoneInfo.ConvertTime(instant, plan.Game.Zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture) : "-";
}
