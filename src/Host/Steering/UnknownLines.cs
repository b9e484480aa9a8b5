using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Steering;

/// <summary>A delivery of which nobody knows whether it is there: a person looks and says so (Q3).</summary>
public sealed record UnknownLine(DeliveryKey Delivery, LocalText Name, DateTimeOffset? Since, string Words);

internal static class UnknownLines
{
    public static IReadOnlyList<UnknownLine> Of(BoardSource source, BoardTexts texts) =>
        [
            .. source
                .State.Deliveries.Values.Where(delivery => delivery.State == DeliveryState.Unknown)
                .OrderBy(delivery => delivery.UnknownSince)
                .Select(delivery => new UnknownLine(
                    delivery.Key,
                    InjectNames.Of(source.Plan, delivery.Key.Inject, delivery.Kind),
                    delivery.UnknownSince,
                    source.State.Injects.TryGetValue(delivery.Key.Inject, out var inject) ? texts.Of(inject) : ""
                )),
        ];
}

internal static class CueLines
{
    /// <summary>Cues that are due and that nobody is known to have opened, the newest first.</summary>
    public static IReadOnlyList<CueLine> Of(BoardSource source, BoardTexts texts) =>
        [
            .. source
                .State.Injects.Values.Where(inject =>
                    inject is { Kind: InjectKind.Cue, Status: InjectStatus.Released, ReleasedAt: not null }
                )
                .Where(inject => !IsOver(source.State, inject))
                .OrderByDescending(inject => inject.ReleasedAt)
                .Select(inject => new CueLine(
                    inject.Id,
                    (source.Plan.Find(inject.Id)?.Inject as Inject.Cue)?.For ?? CueFor.RolePlayer,
                    inject.ReleasedAt!.Value,
                    texts.Own(inject)
                )),
        ];

    /// <summary>What was to be done in a round is of no use once its role-player is off the street.</summary>
    private static bool IsOver(GameState state, InjectState inject) =>
        state.Status == GameStatus.Ended || state.Rounds.GetValueOrDefault(inject.Id.Round) is { OffStreetAt: not null };
}
