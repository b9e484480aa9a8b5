using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Commands;

/// <summary>Arming a game and starting its rounds.</summary>
internal static class Starting
{
    public static CommandDecision Arm(Situation situation, Command.Arm command)
    {
        var facts = Armed(situation, command.ShiftTo);
        var armed = (GameArmed)facts[0];
        return armed.LatestEnd <= situation.Now
            ? Situation.Refused(Refusals.EveningIsOver(situation, armed.LatestEnd))
            : Situation.Accepted(Replies.Armed(situation, armed), facts);
    }

    /// <summary>Without a gate the start of a round arms the game (DESIGN §3.4).</summary>
    public static CommandDecision Start(Situation situation, Command.Start command)
    {
        if (situation.State.Status != GameStatus.Loaded)
            return StartRound(situation, command, []);
        if (!Rights.May(situation.Actor, typeof(Command.Arm)))
            return Situation.Refused(Refusals.NotArmed);
        return Arm(situation, new Command.Arm()) is CommandDecision.Accepted arming
            ? StartRound(situation with { State = After(situation, arming.Facts) }, command, arming.Facts)
            : Arm(situation, new Command.Arm());
    }

    private static CommandDecision StartRound(Situation situation, Command.Start command, IReadOnlyList<GameEvent> before)
    {
        var state = situation.State;
        if (Targets.Round(situation, command.Round, IsNext, Refusals.NoRoundLeft, out var round) is { } unknown)
            return Situation.Refused(unknown);
        if (state.Rounds[round.Id].Status != RoundStatus.NotStarted)
            return Situation.Refused(Refusals.RoundHasBegun(round));
        if (Moments.StreetFreeSince(state, round.Id) is null)
            return Situation.Refused(
                state.Rounds.Values.FirstOrDefault(other => other is { OffStreetAt: not null, Children.Away: true })?.Children is { } away
                    ? Refusals.ChildrenAway(round, away.Out - away.Back)
                    : Refusals.StreetNotFree(round)
            );
        var started = Rules.Start(situation.Plan, state, round, situation.By, situation.Now);
        return Situation.Accepted(Replies.RoundStarted(situation, round, started.EndsAt), [.. before, started]);
    }

    private static bool IsNext(RoundState round) => round is { Status: RoundStatus.NotStarted, Start: not null };

    private static IReadOnlyList<GameEvent> Armed(Situation situation, DateTimeOffset? shiftTo)
    {
        var armed = Arming.Arm(situation.Plan, situation.By, shiftTo);
        return [armed, .. Arming.Stale(situation.Plan, armed, situation.Now)];
    }

    private static GameState After(Situation situation, IReadOnlyList<GameEvent> facts) =>
        facts.Aggregate(situation.State, (state, fact) => Fold.Apply(state, new JournalEntry(state.Seq + 1, situation.Now, fact)));
}
