using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Commands;

/// <summary>
/// Pause and resume in the words of DESIGN §3.5. Pause at p, resume at r: every unsent due, the end of the round and later round
/// starts move by r − p (shift), or stay: then what passed is skipped (skip) or held for a person (ask). Passed means due in
/// [p, r): what is due at r itself goes out on time.
/// A message for a day ("tomorrow we tidy up") belongs to the calendar, not to the play: it never shifts.
/// </summary>
internal static class Pausing
{
    /// <summary>A hint that somebody sent a moment ago stays in as well; what people say goes out during a pause too.</summary>
    public static CommandDecision Pause(Situation situation) =>
        Situation.Accepted(
            Replies.Paused,
            [
                new GamePaused(situation.By),
                .. PendingReleases.TakenBack(situation.State, pending => pending.IsSendNow, UndoReason.Paused, situation.By),
                Ready(situation, ReadyText.Pause),
            ]
        );

    public static CommandDecision Resume(Situation situation, Command.Resume command) =>
        situation.State.Stop is { } stop ? ResumeStopped(situation, stop)
        : !Rights.Leads(situation.Actor.Role) ? Situation.Refused(Refusals.PauseIsForLeaders)
        : Situation.Accepted(
            Replies.Resumed(command.Mode),
            [new GameResumed(situation.By, command.Mode), .. WhatMoves(situation, command.Mode), Ready(situation, ReadyText.Resume)]
        );

    /// <summary>
    /// Two different people, and always "ask" (X1); after a real incident one of them is police (X2). The clock did not stand still: a round whose time ran out meanwhile ends at
    /// once, and a round that should have begun by the clock begins; the controller may move rounds or plan a spare one.
    /// </summary>
    private static CommandDecision ResumeStopped(Situation situation, StopState stop) =>
        stop.AgreedBy is null
            ? Situation.Accepted(Replies.FirstAgreed(situation, stop), new ResumeAgreed(situation.By, situation.Actor.Role))
        : stop.AgreedBy == situation.By ? Situation.Refused(Refusals.SecondPersonNeeded)
        : stop.Real && stop.AgreedAs != Role.Police && situation.Actor.Role != Role.Police ? Situation.Refused(Refusals.PoliceNeeded)
        : Situation.Accepted(
            Replies.Resumed(ResumeMode.Ask),
            [new GameResumed(situation.By, ResumeMode.Ask), .. WhatMoves(situation, ResumeMode.Ask), Ready(situation, ReadyText.Resume)]
        );

    private static IEnumerable<GameEvent> WhatMoves(Situation situation, ResumeMode mode) =>
        mode switch
        {
            ResumeMode.Shift => [Shifted(situation, situation.Now - situation.State.PausedAt!.Value)],
            ResumeMode.Skip => Passed(situation).Select(id => new InjectSkipped(id, SkipReason.Paused, situation.By)),
            ResumeMode.Ask => Passed(situation).Select(id => new InjectHeld(id)),
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "No such mode."),
        };

    private static TimesMoved Shifted(Situation situation, TimeSpan by) =>
        new(
            MoveReason.Resume,
            situation.By,
            [.. situation.Plan.Game.Rounds.Select(round => Shifted(situation.State.Rounds[round.Id], by)).OfType<RoundTime>()],
            [
                .. Unsent(situation.State)
                    .Where(inject => situation.Plan.Find(inject.Id)?.Inject.Timing is not Timing.OnDay)
                    .Select(inject => new Due(inject.Id, inject.Due!.Value + by)),
            ]
        );

    /// <summary>The end of a round that is on, the start of one that has not begun; null for what is over.</summary>
    private static RoundTime? Shifted(RoundState round, TimeSpan by) =>
        round.Status switch
        {
            RoundStatus.Searching => new RoundTime(round.Id, round.Start, round.EndsAt + by),
            RoundStatus.NotStarted when round.Start is { } start => new RoundTime(round.Id, start + by),
            _ => null,
        };

    private static IEnumerable<InjectId> Passed(Situation situation) =>
        Unsent(situation.State).Where(inject => inject.Due < situation.Now).Select(inject => inject.Id);

    private static IEnumerable<InjectState> Unsent(GameState state) =>
        state
            .Injects.Values.Where(inject => inject is { Status: InjectStatus.Planned, Due: not null })
            .OrderBy(inject => inject.Due)
            .ThenBy(inject => inject.Id.ToString(), StringComparer.Ordinal);

    private static InjectReleased Ready(Situation situation, ReadyText text) =>
        Releases.Ready(situation.State, "", InjectKind.Notice, text, situation.By, situation.Now);
}
