using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Time;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Commands;

/// <summary>
/// Pins the plan and turns every wall-clock time into an instant, once (DESIGN §3.4, T8). From here on nothing asks a time zone
/// again, so that a journal replays the same under another version of the zone rules.
/// </summary>
internal static class Arming
{
    /// <param name="shiftTo">
    /// The first round starts then and all other times keep their distance to it: a demo or a rehearsal plays a sample of any date.
    /// </param>
    public static GameArmed Arm(GamePlan plan, string by, DateTimeOffset? shiftTo)
    {
        var game = plan.Game;
        var shift = shiftTo is { } to && FirstStart(game) is { } first ? to.ToMs() - first : TimeSpan.Zero;
        return new GameArmed(
            plan.Hash,
            by,
            [.. game.Rounds.Select(round => new RoundTime(round.Id, Start(game, round) + shift))],
            [.. DayInjects(plan).Select(due => due with { At = due.At + shift })],
            [.. game.Channels.Where(channel => channel.Amplifies is null).Select(channel => channel.Name)],
            Evening(game, game.LatestEnd) + shift,
            Groups(game),
            Amplifiers(game) is { Count: > 0 } amplifiers ? amplifiers : null
        );
    }

    private static Dictionary<string, IReadOnlyList<string>>? Groups(Game game)
    {
        var groups = game
            .Channels.Where(channel => channel.Groups.Count > 0)
            .ToDictionary(
                channel => channel.Name,
                channel => (IReadOnlyList<string>)[.. channel.Groups.Select(@group => @group.Id)],
                StringComparer.Ordinal
            );
        return groups.Count == 0 ? null : groups;
    }

    /// <summary>
    /// Day injects that are of no use any more when the game is armed: whoever arms two days before must not send "next week we
    /// play". A person may still send them.
    /// </summary>
    public static IEnumerable<GameEvent> Stale(GamePlan plan, GameArmed armed, DateTimeOffset now) =>
        armed
            .Dues.Where(due => due.At + (plan.Find(due.Inject)!.Inject.ExpiresAfter ?? TimeSpan.Zero) < now)
            .Select(due => new InjectSkipped(due.Inject, SkipReason.Stale, Rules.Engine));

    private static IReadOnlyList<Amplifier> Amplifiers(Game game) =>
        [
            .. game
                .Channels.Where(channel => channel.Amplifies is not null)
                .Select(channel => new Amplifier(channel.Name, channel.Amplifies!)),
        ];

    /// <summary>As the game file has it; null when no round has a time.</summary>
    public static DateTimeOffset? FirstStart(Game game) => game.Rounds.Min(round => Start(game, round));

    /// <summary>Null for a spare round.</summary>
    private static DateTimeOffset? Start(Game game, GameRound round) => round.StartAt is { } at ? Evening(game, at) : null;

    /// <summary>A time of the evening: after midnight when it is before the first round.</summary>
    private static DateTimeOffset Evening(Game game, TimeOnly time)
    {
        var first = game.Rounds.FirstOrDefault(round => round.StartAt is not null)?.StartAt;
        return WallClock.At(game.Zone, time < first ? game.Date.AddDays(1) : game.Date, time);
    }

    private static IEnumerable<Due> DayInjects(GamePlan plan) =>
        from planned in plan.Injects
        where planned.Inject is { Timing: Timing.OnDay, Contingency: false }
        let day = (Timing.OnDay)planned.Inject.Timing
        select new Due(planned.Id, WallClock.At(plan.Game.Zone, plan.Game.Date.AddDays(day.Days), day.Time));
}
