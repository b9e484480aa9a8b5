using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Playing;

/// <summary>What became of a delivery, in a word.</summary>
internal static class DeliveryWords
{
    public static LocalText Of(DeliveryState state, Delivery delivery) =>
        (state, delivery.Key.Action) switch
        {
            (DeliveryState.Published or DeliveryState.Confirmed, DeliveryAction.Retract) => new("teruggenomen", "taken back"),
            (DeliveryState.Published or DeliveryState.Confirmed, DeliveryAction.Edit) => new("verbeterd", "corrected"),
            (DeliveryState.Published or DeliveryState.Confirmed, DeliveryAction.Amplify) => new("gedeeld", "reposted"),
            (DeliveryState.Published or DeliveryState.Confirmed, _) => new("geplaatst", "posted"),
            (DeliveryState.Accepted, _) when delivery.ByHand => new("staat klaar om door te sturen", "ready to be forwarded"),
            (DeliveryState.Accepted, _) => new("aangenomen", "accepted"),
            (DeliveryState.Unknown, _) => new("onbekend", "unknown"),
            (DeliveryState.Rejected, _) => new("geweigerd", "refused"),
            (DeliveryState.Skipped, _) => new("overgeslagen", "skipped"),
            (DeliveryState.Expired, _) => new("verlopen", "expired"),
            (DeliveryState.Cancelled, _) => new("vervallen", "called off"),
            (DeliveryState.Retracted, _) => new("teruggenomen", "taken back"),
            (DeliveryState.Planned or DeliveryState.Claimed, _) => new("onderweg", "on its way"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
        };
}
