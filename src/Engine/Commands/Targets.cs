using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Commands;

/// <summary>Finds the round or inject that a command means. Each answers why it found none, or null when it found one.</summary>
internal static class Targets
{
    /// <param name="obvious">Which rounds are meant when none is named; the first in time is taken.</param>
    /// <param name="none">Why, when there is no such round.</param>
    public static LocalText? Round(Situation situation, string? id, Func<RoundState, bool> obvious, LocalText none, out GameRound round)
    {
        var rounds = situation.Plan.Game.Rounds;
        var found = id is null
            ? rounds
                .Where(candidate => obvious(situation.State.Rounds[candidate.Id]))
                .MinBy(candidate => situation.State.Rounds[candidate.Id].Start ?? DateTimeOffset.MaxValue)
            : situation.Plan.FindRound(id);
        round = found ?? rounds[0];
        return found is not null ? null
            : id is null ? none
            : Refusals.UnknownRound(id, Nearest.To(id, rounds.Select(candidate => candidate.Id)));
    }

    /// <summary>The round that is on; only one can be.</summary>
    public static string? Searching(GameState state) =>
        state.Rounds.Values.FirstOrDefault(round => round.Status == RoundStatus.Searching)?.Id;

    public static LocalText? Inject(Situation situation, InjectId asked, out InjectId id)
    {
        id = asked;
        if (Knows(situation, asked))
            return null;
        if (asked.Round.Length == 0 && Searching(situation.State) is { } round && Knows(situation, asked with { Round = round }))
        {
            id = asked with { Round = round };
            return null;
        }
        return Refusals.UnknownInject(asked, Nearest.To(asked.ToString(), Names(situation, asked.Round.Length > 0)));
    }

    /// <summary>Of all injects, those that arose during play included; with their round only when the person named one.</summary>
    private static IEnumerable<string> Names(Situation situation, bool withRound) =>
        situation
            .Plan.Injects.Select(planned => planned.Id)
            .Concat(situation.State.Injects.Keys)
            .Select(id => withRound ? id.ToString() : id.Inject);

    private static bool Knows(Situation situation, InjectId id) =>
        situation.Plan.Find(id) is not null || situation.State.Injects.ContainsKey(id) || situation.Pending(id) is not null;
}
