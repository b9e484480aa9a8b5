using System.Collections.Immutable;
using FeedGame.Engine.Approvals;
using FeedGame.Engine.Erasure;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Notices;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Reading;

namespace FeedGame.Engine.Play;

/// <summary>
/// Moves a state forward by one entry. It only writes down what the event says; every decision was taken before. Total: it
/// accepts any event in any state, because a journal is never wrong.
/// </summary>
public static partial class Fold
{
    public static GameState Apply(GameState state, JournalEntry entry) =>
        Event(state, entry.Event, entry.At) with
        {
            Seq = entry.Seq,
            LastAt = entry.At,
            Notices = NoticeBook.After(state.Notices, entry),
        };

    public static GameState All(IEnumerable<JournalEntry> entries) => entries.Aggregate(GameState.Empty, Apply);

    private static GameState Event(GameState state, GameEvent fact, DateTimeOffset at) =>
        fact switch
        {
            GameArmed armed => Armed(state, armed),
            GamePaused => state with { Status = GameStatus.Paused, PausedAt = at },
            GameResumed resumed => Resumed(state, resumed, at),
            GameStopped stopped => Frozen(Stopped(state, stopped, at), at),
            ResumeAgreed agreed => state with
            {
                Stop = state.Stop is { } stop ? stop with { AgreedBy = agreed.By, AgreedAs = agreed.Role } : null,
            },
            GameEnded ended => Ended(state, ended, at),
            GamePurged => state with { PurgedAt = at },
            RoundStarted started => Started(state, started, at),
            RoundReminded reminded => OnRound(state, reminded.Round, round => Reminded(round, at)),
            RoundEnded ended => RoundClosed(RoundOver(state, ended, at), ended.Round, at),
            FindNoted find => OnRound(state, find.Round, round => round with { Finds = round.Finds + 1 }),
            RoundReopened reopened => Reopened(state, reopened) with { OnSince = at },
            RoleplayerOffStreet off => OnRound(Helped(state, off.Round), off.Round, round => round with { OffStreetAt = at }),
            ChildrenCounted counted => OnRound(state, counted.Round, round => round with { Children = Children.After(counted, at) }),
            SpareRoundPlanned spare => OnRound(state, spare.Round, round => round with { Start = spare.Start }),
            TimesMoved moved => Moved(TimesOvertaken(state, moved, at), moved),
            KeptAside aside => Mark(state, aside.Injects, InjectStatus.Contingency),
            InjectReleased released => Asked(Released(NoLongerWaiting(state, released.Inject), released, at), released, at),
            ReleasePending pending => Waiting(state, pending),
            ReleaseUndone undone => NoLongerWaiting(state, undone.Inject),
            GivenOutByPaper given => OnPaper(state, given, at),
            InjectReturned returned => Left(state, returned.Inject, InjectStatus.Planned),
            ReasonGiven => state with { Arisen = state.Arisen + 1 },
            HelpAsked help => state with { Help = new HelpCall(help.Round, help.By, at) },
            CheckedIn check => OnRound(state, check.Round, round => round with { CheckedInAt = at }),
            CheckInMissed missed => OnRound(state, missed.Round, round => round with { CheckInMissedAt = at }),
            NoticeSeen => state,
            CueSeen seen => OnInject(state, seen.Inject, inject => inject with { SeenBy = inject.SeenBy ?? seen.By }),
            InjectSkipped skipped => Left(state, skipped.Inject, InjectStatus.Skipped),
            InjectHeld held => Left(state, held.Inject, InjectStatus.Held),
            InjectEdited edited => Authored(Edited(state, edited), edited),
            InjectWithdrawn withdrawn => Withdrawn(state, withdrawn, at),
            ReportLogged report => Reported(state, report, at),
            ReportTriaged triaged => Triaged(state, triaged),
            ReportErased erased => Erased(state, erased),
            DeskManned manned => Manned(state, manned, at),
            DeskLeft left => Left(state, left),
            SuggestionMade made => Made(state, made, at),
            SuggestionDecided decided => Decided(state, decided, at),
            RuleActed acted => Spoke(state, acted.Round, acted.Rule, at),
            RulePassed passed => Spoke(state, passed.Round, passed.Rule, at),
            AttemptBegan began => Began(state, began, at),
            DeliverySettled settled => Settled(state, settled, at),
            DeliveryPostponed postponed => Postponed(state, postponed),
            DeliveryJudged judged => Judged(state, judged, at),
            DeliveryHandedOver over => HandedOver(state, over, at),
            DeliveryForwarded forwarded => Forwarded(state, forwarded, at),
            PlanAuthored authored => Authored(state, authored),
            InjectApproved approved => Judged(state, approved, at),
            InjectRejected rejected => Judged(state, rejected, at),
            ReadinessNoted noted => Noted(state, noted),
            GateOverridden gate => Overridden(state, gate, at),
            PlanRead read => Read(state, read, at),
            NoteAdded => state with { Arisen = state.Arisen + 1 },
            _ => state,
        };

    private static GameState Armed(GameState state, GameArmed armed) =>
        state with
        {
            Status = GameStatus.Armed,
            Plan = armed.Plan,
            LatestEnd = armed.LatestEnd,
            Channels = armed.Channels,
            Groups = armed.Groups ?? state.Groups,
            Amplifiers = armed.Amplifiers ?? [],
            Rounds = armed.Rounds.ToImmutableDictionary(
                round => round.Round,
                round => new RoundState { Id = round.Round, Start = round.Start },
                StringComparer.Ordinal
            ),
            Injects = WithDues(state.Injects, armed.Dues),
        };

    private static GameState Resumed(GameState state, GameResumed resumed, DateTimeOffset at)
    {
        if (resumed.Mode == ResumeMode.Shift && state.PausedAt is { } since)
            state = ExpiriesShifted(state, at - since);
        return state with { Status = state.Stop?.Before ?? Unpaused(state), PausedAt = null, Stop = null, OnSince = at, Help = null };
    }

    private static GameState Stopped(GameState state, GameStopped stopped, DateTimeOffset at) =>
        Mark(state, stopped.Frozen, InjectStatus.Held) with
        {
            Status = GameStatus.Stopped,
            PausedAt = null,
            Stop = new StopState(state.Stop?.At ?? at, stopped.Real, stopped.Deadline, Before(state), Order: state.Seq + 1),
        };

    /// <summary>What a resume goes back to: a stop during a pause or another stop must not leave the game paused for ever.</summary>
    private static GameStatus Before(GameState state) =>
        state.Stop?.Before ?? (state.Status == GameStatus.Paused ? Unpaused(state) : state.Status);

    private static GameStatus Unpaused(GameState state) =>
        state.Rounds.Values.Any(round => round.Played) ? GameStatus.Playing : GameStatus.Armed;

    private static GameState Ended(GameState state, GameEnded ended, DateTimeOffset at) =>
        Mark(state, ended.Cancelled, InjectStatus.Cancelled) with
        {
            Status = GameStatus.Ended,
            EndedAt = at,
            EndReason = ended.Why,
            PausedAt = null,
            Stop = null,
        };

    private static GameState Moved(GameState state, TimesMoved moved)
    {
        foreach (var time in moved.Rounds)
            state = OnRound(
                state,
                time.Round,
                round => round with { Start = time.Start ?? round.Start, EndsAt = time.End ?? round.EndsAt }
            );
        return state with { Injects = WithDues(state.Injects, moved.Dues) };
    }
}
