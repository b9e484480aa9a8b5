using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Play;

namespace FeedGame.Host.RolePlaying;

/// <summary>
/// What a role-player sees: where their own round stands, and what they were told. Nothing that is still to come, nothing of another
/// round, and no message of the public that is not out (S2).
/// </summary>
/// <param name="Round">Null while no round is theirs.</param>
/// <param name="Until">When it ends, while it is on.</param>
public sealed record RolePlayerView(GameRound? Round, RolePlayerStanding Standing, DateTimeOffset? Until, IReadOnlyList<ToldCue> Cues)
{
    /// <summary>When they said last that all is well.</summary>
    public DateTimeOffset? CheckedIn { get; init; }

    /// <summary>Somebody asked for help in this round, and it is not over.</summary>
    public bool HelpIsAsked { get; init; }

    public IReadOnlyList<NoticeLine> Notices { get; init; } = [];

    public bool MayFind => Standing is RolePlayerStanding.Searching or RolePlayerStanding.Paused;

    public bool MayLeave => Standing == RolePlayerStanding.LeaveStreet;

    public bool MayCheckIn { get; init; }

    /// <param name="own">The round of the link; null for who plays whichever round is on.</param>
    /// <param name="words">The words that a person put in place of a cue's; null when nobody did.</param>
    internal static RolePlayerView Of(GamePlan plan, GameState state, string? own, Func<InjectState, string?> words)
    {
        var round = own is null ? Current(plan, state) : plan.FindRound(own);
        if (round is null || state.Rounds.GetValueOrDefault(round.Id) is not { } now)
            return new RolePlayerView(round, RolePlayerStanding.Waiting, null, []);
        var cues = Engine.Play.Cues.Told(plan, state, round.Id);
        return new RolePlayerView(
            round,
            StandingOf(state, now),
            now.Status == RoundStatus.Searching ? now.EndsAt : null,
            [
                .. cues.Select(cue => new ToldCue(
                    cue.Id,
                    cue.ReleasedAt!.Value,
                    Engine.Play.Cues.Text(plan, cue, words(cue)),
                    cue.SeenBy is not null
                )),
            ]
        )
        {
            CheckedIn = now.CheckedInAt,
            HelpIsAsked = state.Help?.Round == round.Id,
            MayCheckIn = now is { Played: true, OffStreetAt: null },
        };
    }

    private static GameRound? Current(GamePlan plan, GameState state) =>
        plan.Game.Rounds.FirstOrDefault(round => state.Rounds.GetValueOrDefault(round.Id) is { Played: true, OffStreetAt: null });

    private static RolePlayerStanding StandingOf(GameState state, RoundState round) =>
        (state.Status, round) switch
        {
            (_, { Played: true, OffStreetAt: not null }) => RolePlayerStanding.Over,
            (GameStatus.Stopped, _) => RolePlayerStanding.Stopped,
            (_, { Closed: true, Played: true }) => RolePlayerStanding.LeaveStreet,
            (_, { Closed: true }) => RolePlayerStanding.Over,
            (GameStatus.Ended, _) => RolePlayerStanding.Over,
            (GameStatus.Paused, _) => RolePlayerStanding.Paused,
            (_, { Status: RoundStatus.Searching }) => RolePlayerStanding.Searching,
            _ => RolePlayerStanding.Waiting,
        };
}

/// <param name="Read">Somebody said that they have read it.</param>
public sealed record ToldCue(InjectId Id, DateTimeOffset At, LocalText Text, bool Read);

public enum RolePlayerStanding
{
    Waiting,
    Searching,
    Paused,
    Stopped,
    LeaveStreet,
    Over,
}
