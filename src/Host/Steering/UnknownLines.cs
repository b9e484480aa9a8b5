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
