using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <summary>
/// Counts children out and back. A youth round in which somebody counted is over only when the numbers match, or a person says why not;
/// one in which nobody did is over as any other.
/// </summary>
internal static class Counting
{
    /// <summary>More are not led through a village by companions on one evening; a larger number is a slip of the thumb.</summary>
    public const int Most = 500;

    public static CommandDecision Count(Situation situation, Command.Children command)
    {
        if (Youth(situation, command.Round, out var round) is { } wrong)
            return Situation.Refused(wrong);
        var now = situation.State.Rounds[round.Id].Children ?? new Children(0, 0, null);
        var left = Sum(now.Out, command.Out, command.More);
        var back = Sum(now.Back, command.Returned, command.More);
        if (command is { Out: null, Returned: null })
            return Situation.Refused(Refusals.NothingCounted);
        if (left is < 0 or > Most || back < 0)
            return Situation.Refused(Refusals.CountOutOfBounds(Most));
        if (back > left)
            return Situation.Refused(Refusals.MoreBackThanOut(left, back));
        return Situation.Accepted(Replies.Counted(round, left, back), new ChildrenCounted(round.Id, left, back, situation.By));
    }

    public static CommandDecision Home(Situation situation, Command.ChildrenHome command)
    {
        if (Youth(situation, command.Round, out var round) is { } wrong)
            return Situation.Refused(wrong);
        if (situation.State.Rounds[round.Id].Children is not { Away: true } away)
            return Situation.Refused(Refusals.NoChildAway(round));
        return string.IsNullOrWhiteSpace(command.Because)
            ? Situation.Refused(Refusals.WhyHome(away.Out - away.Back))
            : Situation.Accepted(Replies.Home(round), new ChildrenCounted(round.Id, away.Out, away.Back, situation.By, Home: true));
    }

    private static int Sum(int now, int? told, bool more) => more ? now + (told ?? 0) : told ?? now;

    /// <summary>Null when the round is for children.</summary>
    private static LocalText? Youth(Situation situation, string? id, out GameRound round)
    {
        if (id is null)
        {
            var rounds = situation.Plan.Game.Rounds.Where(one => one.Scenario.Track == Track.Youth).ToList();
            round =
                rounds.LastOrDefault(one => situation.State.Rounds[one.Id].Played)
                ?? rounds.FirstOrDefault()
                ?? situation.Plan.Game.Rounds[0];
        }
        else if (Targets.Round(situation, id, _ => false, Refusals.NoYouthRound, out round) is { } unknown)
            return unknown;
        return round.Scenario.Track == Track.Youth ? null
            : id is null ? Refusals.NoYouthRound
            : Refusals.NotForYouth(round);
    }
}
