using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Time;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Commands;

/// <summary>Other times for what has not begun (T3), never past the latest end; one message tells everybody.</summary>
internal static class Moving
{
    public static CommandDecision Round(Situation situation, Command.MoveRound command)
    {
        if (Targets.Round(situation, command.Round, IsAhead, Refusals.NoRoundLeft, out var round) is { } unknown)
            return Situation.Refused(unknown);
        if (situation.State.Rounds[round.Id] is not { Status: RoundStatus.NotStarted, Start: { } start })
            return Situation.Refused(round.Spare ? Refusals.SpareNotPlanned(round) : Refusals.RoundHasBegun(round));
        var moved = Ahead(situation).Where(other => situation.State.Rounds[other.Id].Start >= start).ToList();
        return Move(situation, moved, command.By, [], round.Id);
    }

    /// <summary>
    /// The messages for the day of the game move along: they speak of the evening ("in an hour we begin"). Those for other days
    /// keep their place in the calendar.
    /// </summary>
    public static CommandDecision Game(Situation situation, Command.MoveGame command)
    {
        var moved = Ahead(situation).ToList();
        if (moved.Count == 0)
            return Situation.Refused(Refusals.NoRoundLeft);
        var dues = situation
            .State.Injects.Values.Where(inject => inject is { Status: InjectStatus.Planned, Due: not null })
            .Where(inject => situation.Plan.Find(inject.Id)?.Inject.Timing is Timing.OnDay { Days: 0 })
            .OrderBy(inject => inject.Due)
            .Select(inject => new Due(inject.Id, inject.Due!.Value + command.By));
        return Move(situation, moved, command.By, [.. dues], "");
    }

    public static CommandDecision Spare(Situation situation, Command.PlanSpare command)
    {
        var asked = command.Round ?? situation.Plan.Game.Rounds.FirstOrDefault(other => IsFreeSpare(situation, other))?.Id;
        if (Targets.Round(situation, asked, _ => false, Refusals.NoSpareLeft, out var round) is { } unknown)
            return Situation.Refused(unknown);
        if (!IsFreeSpare(situation, round))
            return Situation.Refused(Refusals.NoFreeSpare(round));
        var start =
            command.At is { } at ? at.ToMs()
            : command.Clock is { } time ? WallClock.Next(situation.Plan.Game.Zone, situation.Now, time)
            : situation.Now;
        return CannotBe(situation, round, start, []) is { } why
            ? Situation.Refused(why)
            : Situation.Accepted(Replies.SparePlanned(situation, round, start), new SpareRoundPlanned(round.Id, situation.By, start));
    }

    private static bool IsFreeSpare(Situation situation, GameRound round) =>
        round.Spare && situation.State.Rounds[round.Id] is { Status: RoundStatus.NotStarted, Start: null };

    private static bool IsAhead(RoundState round) => round is { Status: RoundStatus.NotStarted, Start: not null };

    private static IEnumerable<GameRound> Ahead(Situation situation) =>
        situation
            .Plan.Game.Rounds.Where(round => IsAhead(situation.State.Rounds[round.Id]))
            .OrderBy(round => situation.State.Rounds[round.Id].Start);

    private static CommandDecision Move(Situation situation, List<GameRound> rounds, TimeSpan by, IReadOnlyList<Due> dues, string about)
    {
        if (by == TimeSpan.Zero)
            return Situation.Refused(Refusals.MoveByNothing);
        if (by.Duration() > TimeSpan.FromDays(1))
            return Situation.Refused(Refusals.MovedPastLatestEnd(situation));
        var times = rounds.Select(round => new RoundTime(round.Id, situation.State.Rounds[round.Id].Start + by)).ToList();
        foreach (var (round, time) in rounds.Zip(times))
        {
            if (CannotBe(situation, round, time.Start!.Value, rounds) is { } why)
                return Situation.Refused(why);
        }
        return Situation.Accepted(
            Replies.Moved(situation, rounds[0], times[0].Start!.Value),
            new TimesMoved(MoveReason.Move, situation.By, times, dues),
            Releases.Ready(situation.State, about, InjectKind.Notice, ReadyText.Moved, situation.By, situation.Now)
        );
    }

    /// <summary>Why that round cannot start then; the rounds that move with it are not in its way.</summary>
    private static LocalText? CannotBe(Situation situation, GameRound round, DateTimeOffset start, IReadOnlyList<GameRound> moving)
    {
        if (start < situation.Now)
            return Refusals.MovedIntoPast(situation, round, start);
        if (start + round.Length > situation.State.LatestEnd)
            return Refusals.PastLatestEnd(situation, round, start + round.Length);
        var inTheWay = situation.Plan.Game.Rounds.FirstOrDefault(other =>
            other.Id != round.Id && !moving.Contains(other) && Overlap(situation.State.Rounds[other.Id], other.Length, start, round.Length)
        );
        return inTheWay is null ? null : Refusals.Overlaps(round, inTheWay);
    }

    private static bool Overlap(RoundState other, TimeSpan length, DateTimeOffset start, TimeSpan ours) =>
        other switch
        {
            { Status: RoundStatus.Searching, EndsAt: { } end } => start < end,
            { Status: RoundStatus.NotStarted, Start: { } begin } => start < begin + length && begin < start + ours,
            _ => false,
        };
}
