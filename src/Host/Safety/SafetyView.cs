using FeedGame.Engine.Commands;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Host.Access;
using FeedGame.Host.Feed;

namespace FeedGame.Host.Safety;

/// <summary>What the safety page shows one person. Pure.</summary>
/// <param name="Board">Null before anything is public.</param>
/// <param name="AgreedBy">The first of the two who agreed to go on; empty when their name was erased, null when nobody did.</param>
/// <param name="Agreed">True when that was this person.</param>
/// <param name="MayStart">True when a round waits for the starting signal that this person may give.</param>
/// <param name="Deputy">Who starts when this person cannot; null when there is nobody named.</param>
/// <param name="Sent">What is public, the newest first.</param>
public sealed record SafetyView(
    Board? Board,
    StopState? Stop,
    bool CanStop,
    string? AgreedBy,
    bool Agreed,
    bool PoliceIsMissing,
    bool MayStart,
    string? Deputy,
    IReadOnlyList<ShownItem> Sent
)
{
    internal const int MostSent = 30;

    internal static SafetyView Of(Visitor visitor, GameState state, FeedView? feed, Func<string, string?> nameOf) =>
        new(
            feed?.Board,
            state.Stop,
            state.Status != GameStatus.Loaded && !state.Over,
            state.Stop?.AgreedBy is { } by ? nameOf(by) ?? "" : null,
            state.Stop?.AgreedBy == visitor.Actor.Person,
            state.Stop is { Real: true, AgreedBy: not null, AgreedAs: not Role.Police } && visitor.Role != Role.Police,
            Rights.May(visitor.Actor, typeof(Command.Start)) && Waits(state),
            LinkScope.Parse(visitor.Scope).Deputy is { } deputy ? nameOf(deputy) : null,
            feed is null ? [] : [.. Shown.Of(feed).Reverse().Take(MostSent)]
        );

    private static bool Waits(GameState state) =>
        state.Status is GameStatus.Armed or GameStatus.Playing
        && state.Rounds.Values.Any(round => round is { Status: RoundStatus.NotStarted, Start: not null })
        && !state.Rounds.Values.Any(round => round.Status == RoundStatus.Searching);
}
