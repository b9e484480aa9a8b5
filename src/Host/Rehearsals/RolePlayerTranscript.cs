using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.RolePlaying;

namespace FeedGame.Host.Rehearsals;

/// <summary>What the role-player of one round is told: their own cues, and where their round stands (S2). Pure.</summary>
public sealed record RolePlayerTranscript(GameRound Round, IReadOnlyList<RolePlayerLine> Lines)
{
    /// <summary>One for each round that was on: each has a role-player of its own.</summary>
    internal static IEnumerable<RolePlayerTranscript> All(PlayedEvening evening) =>
        evening.Rounds.Select(round => new RolePlayerTranscript(round, [.. LinesOf(evening, round.Id)]));

    private static IEnumerable<RolePlayerLine> LinesOf(PlayedEvening evening, string round)
    {
        var inStreet = false;
        foreach (var entry in evening.Entries)
        {
            if (Standing(entry.Event, round, inStreet) is { } standing)
            {
                inStreet = standing != RolePlayerStanding.Over;
                yield return new RolePlayerLine(entry.At, standing, RolePlayerWords.Of(standing));
            }
            else if (IsOwnCue(evening.Plan, entry.Event, round) is { } id)
            {
                yield return new RolePlayerLine(entry.At, null, Cues.Text(evening.Plan, evening.State.Injects[id], null));
            }
        }
    }

    private static InjectId? IsOwnCue(GamePlan plan, GameEvent fact, string round) =>
        fact is InjectReleased { Kind: InjectKind.Cue, Inject: var id }
        && id.Round == round
        && plan.Find(id)?.Inject is Inject.Cue { For: CueFor.RolePlayer }
            ? id
            : null;

    /// <summary>What the game does counts only while they are in the street.</summary>
    private static RolePlayerStanding? Standing(GameEvent fact, string round, bool inStreet) =>
        fact switch
        {
            RoundStarted started when started.Round == round => RolePlayerStanding.Searching,
            RoundReopened reopened when reopened.Round == round => RolePlayerStanding.Searching,
            RoundEnded ended when ended.Round == round && inStreet => RolePlayerStanding.LeaveStreet,
            RoleplayerOffStreet off when off.Round == round => RolePlayerStanding.Over,
            GamePaused when inStreet => RolePlayerStanding.Paused,
            GameStopped when inStreet => RolePlayerStanding.Stopped,
            GameResumed when inStreet => RolePlayerStanding.Searching,
            _ => null,
        };
}

/// <param name="Standing">Null for a cue.</param>
public sealed record RolePlayerLine(DateTimeOffset At, RolePlayerStanding? Standing, LocalText Words);
