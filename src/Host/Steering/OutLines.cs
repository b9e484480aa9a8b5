using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Steering;

/// <summary>A message that is out on our own page, and where else.</summary>
/// <param name="Shown">False once it is off our own page.</param>
/// <param name="CanMend">A person may correct or withdraw it.</param>
public sealed record OutLine(
    InjectId Inject,
    LocalText Name,
    DateTimeOffset At,
    string Words,
    bool Shown,
    bool CanMend,
    IReadOnlyList<OutChannel> Channels,
    IReadOnlyList<Remedy> Remedies
);

/// <summary>One message on one channel.</summary>
/// <param name="State">Of the group that is worst off, where there are several.</param>
/// <param name="Late">How much later than due the slowest left; null when it has not.</param>
/// <param name="Done">So many of <paramref name="Groups"/> have it; 0 of 0 for a channel that reaches everybody at once.</param>
/// <param name="Waits">The first that waits and could be done by hand.</param>
public sealed record OutChannel(
    string Name,
    DeliveryState State,
    bool ByHand,
    TimeSpan? Late,
    int Done,
    int Groups,
    string? Why,
    DeliveryKey? Waits
);

internal static class OutLines
{
    /// <summary>Enough for a round; the log has all.</summary>
    private const int Most = 20;

    public static IReadOnlyList<OutLine> Of(BoardSource source, BoardTexts texts)
    {
        var deliveries = source.State.Deliveries.Values.ToLookup(delivery => delivery.Key.Inject);
        var remedies = Remedy.All(source.State).ToLookup(remedy => remedy.Inject);
        return
        [
            .. source
                .State.Injects.Values.Where(inject => inject is { ReleasedAt: not null, Kind: not InjectKind.Cue })
                .OrderByDescending(inject => inject.ReleasedAt)
                .ThenByDescending(inject => inject.Releases.LastOrDefault())
                .Take(Most)
                .Select(inject => Line(source, texts, inject, [.. deliveries[inject.Id]], [.. remedies[inject.Id]])),
        ];
    }

    private static OutLine Line(
        BoardSource source,
        BoardTexts texts,
        InjectState inject,
        IReadOnlyList<Delivery> deliveries,
        IReadOnlyList<Remedy> remedies
    )
    {
        var order = source.Plan.Game.Channels.Select(channel => channel.Name).ToList();
        return new OutLine(
            inject.Id,
            InjectNames.Of(source.Plan, inject),
            inject.ReleasedAt!.Value,
            texts.Of(inject),
            inject.Status != InjectStatus.Withdrawn,
            inject.Status != InjectStatus.Withdrawn && inject.Kind is not (InjectKind.Stop or InjectKind.RealIncident),
            [
                .. deliveries
                    .Where(delivery => delivery.Key.Action is DeliveryAction.Publish or DeliveryAction.Correct or DeliveryAction.Amplify)
                    .Where(delivery => delivery.Key.Version == inject.Version)
                    .GroupBy(delivery => delivery.Key.Channel, StringComparer.Ordinal)
                    .OrderBy(channel => order.IndexOf(channel.Key))
                    .Select(channel => Channel(channel.Key, [.. channel])),
            ],
            remedies
        );
    }

    private static OutChannel Channel(string name, IReadOnlyList<Delivery> deliveries)
    {
        var worst = deliveries.MinBy(delivery => (Rank(delivery), delivery.Order))!;
        var sent = deliveries.Where(delivery => delivery.Sent is not null).Select(delivery => delivery.Sent!.Value - delivery.Due).ToList();
        var grouped = deliveries.Any(delivery => delivery.Key.Recipient.Length > 0);
        return new OutChannel(
            name,
            worst.State,
            worst.ByHand,
            sent.Count == 0 ? null : sent.Max(),
            grouped ? deliveries.Count(IsThere) : 0,
            grouped ? deliveries.Count : 0,
            worst.Why,
            deliveries.FirstOrDefault(delivery => delivery is { State: DeliveryState.Planned, ByHand: false, Why: not null })?.Key
        );
    }

    private static bool IsThere(Delivery delivery) =>
        !delivery.Waits && delivery.State is DeliveryState.Published or DeliveryState.Confirmed or DeliveryState.Accepted;

    /// <summary>What a person should look at comes first.</summary>
    private static int Rank(Delivery delivery) =>
        delivery.State switch
        {
            DeliveryState.Unknown => 0,
            DeliveryState.Rejected => 1,
            DeliveryState.Planned or DeliveryState.Claimed => 2,
            DeliveryState.Accepted when delivery.ByHand => 3,
            DeliveryState.Expired => 4,
            _ => 5,
        };
}
