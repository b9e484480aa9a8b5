using FeedGame.Engine.Play;

namespace FeedGame.Engine.Timelines;

/// <summary>
/// When the controller is told that nothing was heard of a role-player (X5): the game goes on, a person calls. Only somebody who said
/// once that all is well is waited for: whoever plays without a page would be missed all evening. A pause and a stop change nothing
/// about it, because they are in the street all the same.
/// </summary>
internal static class CheckIns
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    public static IEnumerable<Moment> Of(GameState state)
    {
        foreach (var (id, round) in state.Rounds)
        {
            if (round is { Played: true, OffStreetAt: null, CheckedInAt: { } last })
                yield return new Moment(
                    (round.CheckInMissedAt > last ? round.CheckInMissedAt.Value : last) + Every,
                    MomentKind.CheckIn,
                    id
                );
        }
    }
}
