using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <summary>The role-player's safety (X5), and the cues that somebody read.</summary>
internal static class Helping
{
    /// <summary>Never refused: whoever asks for help is heard, whatever the game does. What can be stopped, stops.</summary>
    public static CommandDecision Help(Situation situation, Command.Help command)
    {
        var asked = new HelpAsked(RoundOf(situation, command.Round), situation.By);
        return
            Gate.Refusal(situation.State, new Command.Stop()) is null
            && Stopping.Stop(situation, new Command.Stop()) is CommandDecision.Accepted stop
            ? stop with
            {
                Facts = [.. stop.Facts, asked],
                Said = Replies.HelpIsTold,
            }
            : Situation.Accepted(Replies.HelpIsTold, asked);
    }

    public static CommandDecision CheckIn(Situation situation, Command.CheckIn command)
    {
        if (Targets.Round(situation, command.Round, IsInStreet, Refusals.NobodyInStreet, out var round) is { } unknown)
            return Situation.Refused(unknown);
        return IsInStreet(situation.State.Rounds[round.Id])
            ? Situation.Accepted(Replies.CheckedIn(situation), new CheckedIn(round.Id, situation.By))
            : Situation.Refused(Refusals.NobodyInStreet);
    }

    public static CommandDecision Read(Situation situation, Command.ReadCue command)
    {
        if (Targets.Inject(situation, command.Inject, out var id) is { } unknown)
            return Situation.Refused(unknown);
        return situation.State.Injects.GetValueOrDefault(id) switch
        {
            { Kind: InjectKind.Cue, ReleasedAt: not null, SeenBy: null } => Situation.Accepted(
                Replies.CueIsSeen,
                new CueSeen(id, situation.By)
            ),
            { Kind: InjectKind.Cue, ReleasedAt: not null } => Situation.Accepted(Replies.CueIsSeen),
            _ => Situation.Refused(Refusals.NoCueToSee(id)),
        };
    }

    internal static bool IsInStreet(RoundState round) => round is { Played: true, OffStreetAt: null };

    private static string RoundOf(Situation situation, string? named) =>
        named is not null && situation.State.Rounds.ContainsKey(named)
            ? named
            : situation.Plan.Game.Rounds.FirstOrDefault(round => IsInStreet(situation.State.Rounds[round.Id]))?.Id ?? "";
}
