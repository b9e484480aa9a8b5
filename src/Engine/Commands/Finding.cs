using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Commands;

/// <summary>
/// A find ends the round, or is noted; it can be taken back (PRODUCT rule 5, T7). Whether a find completes the win rule is what
/// the person says who saw the letter: rules such as "draw" or "best information" cannot be judged by counting.
/// </summary>
internal static class Finding
{
    public static CommandDecision Found(Situation situation, Command.Found command)
    {
        if (Targets.Round(situation, command.Round, IsSearching, Refusals.NoRoundOn, out var round) is { } unknown)
            return Situation.Refused(unknown);
        if (!IsSearching(situation.State.Rounds[round.Id]))
            return Situation.Refused(Refusals.RoundNotOn(round));
        return command.PlayOn
            ? Situation.Accepted(Replies.FindNoted(round), new FindNoted(round.Id, situation.By))
            : Situation.Accepted(
                Replies.Found(round),
                Endings.Round(situation.Plan, situation.State, round.Id, RoundOutcome.Found, situation.By, situation.Now)
            );
    }

    /// <summary>The round goes on to the end it had: times do not shift, so what has expired meanwhile stays away.</summary>
    public static CommandDecision Reopen(Situation situation, Command.Reopen command)
    {
        var state = situation.State;
        if (Targets.Round(situation, command.Round, IsFound, Refusals.NothingFound, out var round) is { } unknown)
            return Situation.Refused(unknown);
        var now = state.Rounds[round.Id];
        if (!IsFound(now))
            return Situation.Refused(Refusals.RoundNotFound(round));
        if (Targets.Searching(state) is { } other)
            return Situation.Refused(Refusals.OtherRoundOn(round, situation.Plan.Round(other)));
        return now.EndsAt is { } end && end > situation.Now
            ? Situation.Accepted(Replies.Reopened(situation, round, end), Reopened(situation, now, end))
            : Situation.Refused(Refusals.RoundTimeIsOver(round));
    }

    public static CommandDecision End(Situation situation, Command.EndRound command)
    {
        if (Targets.Round(situation, command.Round, IsSearching, Refusals.NoRoundOn, out var round) is { } unknown)
            return Situation.Refused(unknown);
        return IsSearching(situation.State.Rounds[round.Id])
            ? Situation.Accepted(
                Replies.RoundEnded(round),
                Endings.Round(situation.Plan, situation.State, round.Id, RoundOutcome.TimeOut, situation.By, situation.Now)
            )
            : Situation.Refused(Refusals.RoundNotOn(round));
    }

    public static CommandDecision OffStreet(Situation situation, Command.OffStreet command)
    {
        if (Targets.Round(situation, command.Round, IsOnStreet, Refusals.NobodyOnStreet, out var round) is { } unknown)
            return Situation.Refused(unknown);
        var now = situation.State.Rounds[round.Id];
        return IsOnStreet(now)
            ? Situation.Accepted(Replies.OffStreet(round), new RoleplayerOffStreet(round.Id, situation.By))
            : Situation.Refused(IsSearching(now) ? Refusals.RoundStillOn(round) : Refusals.NotOnStreet(round));
    }

    private static bool IsSearching(RoundState round) => round.Status == RoundStatus.Searching;

    private static bool IsFound(RoundState round) => round.Status == RoundStatus.Found;

    private static bool IsOnStreet(RoundState round) => round is { Closed: true, Played: true, OffStreetAt: null };

    private static IReadOnlyList<GameEvent> Reopened(Situation situation, RoundState round, DateTimeOffset end)
    {
        var returned = Returning(situation, round.Id);
        // What was due before the find and still not out was waiting for a person: it waits again.
        var held = returned.Where(inject => inject.Due is null || inject.Due < round.ClosedAt).Select(inject => new InjectHeld(inject.Id));
        return
        [
            new RoundReopened(round.Id, situation.By, end, [.. returned.Select(inject => inject.Id)]),
            .. held,
            Releases.Ready(
                situation.State,
                round.Id,
                InjectKind.Correction,
                ReadyText.FoundTakenBack,
                situation.By,
                situation.Now,
                Releases.FoundMessage(situation.Plan, round.Id)
            ),
        ];
    }

    private static List<InjectState> Returning(Situation situation, string round) =>
        [
            .. situation
                .State.Injects.Values.Where(inject => inject.Id.Round == round && inject.Status == InjectStatus.Cancelled)
                .Where(inject => !IsUseless(situation.Plan.Find(inject.Id)?.Inject, inject, situation.Now))
                .OrderBy(inject => inject.Due)
                .ThenBy(inject => inject.Id.ToString(), StringComparer.Ordinal),
        ];

    private static bool IsUseless(Inject? planned, InjectState inject, DateTimeOffset now) =>
        planned is null || (planned is { OnMiss: OnMiss.Skip, ExpiresAfter: { } after } && inject.Due + after <= now);
}
