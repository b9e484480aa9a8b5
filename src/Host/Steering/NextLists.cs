using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Steering;

/// <summary>A message that is still to come.</summary>
/// <param name="At">When; null for what waits for a person.</param>
/// <param name="Own">The words that a person may change.</param>
/// <param name="Waits">It was released and waits for this channel.</param>
public sealed record NextLine(InjectId Inject, LocalText Name, DateTimeOffset? At, string Words, string Own, bool Waits = false)
{
    /// <summary>It goes by itself, and need not.</summary>
    public bool CanHold { get; init; }

    /// <summary>It was kept in and can still go at its own time.</summary>
    public bool CanRelease { get; init; }

    /// <summary>The next message of its round, with which it can exchange times; null when there is none.</summary>
    public InjectId? SwapWith { get; init; }
}

/// <summary>What comes next on these channels; channels that get the same stand together.</summary>
public sealed record NextList(IReadOnlyList<string> Channels, IReadOnlyList<NextLine> Lines);

internal static class NextLists
{
    private const int Most = 3;

    public static IReadOnlyList<NextList> Of(BoardSource source, BoardTexts texts)
    {
        var coming = Planned(source).Where(inject => IsMessage(source, inject)).ToList();
        var planned = coming
            .Take(Most)
            .Select(inject => Line(source, texts, inject) with { CanHold = true, SwapWith = After(source, coming, inject) })
            .ToList();
        return
        [
            .. source
                .Plan.Game.Channels.Where(channel => channel.Amplifies is null)
                .Select(channel => (channel.Name, Lines: Waiting(source, texts, channel.Name).Concat(planned).Take(Most).ToList()))
                .GroupBy(channel => string.Join('\n', channel.Lines.Select(line => $"{line.Inject} {line.Waits}")), StringComparer.Ordinal)
                .Select(alike => new NextList([.. alike.Select(channel => channel.Name)], alike.First().Lines)),
        ];
    }

    /// <summary>What goes out by itself, cues included; in order.</summary>
    public static IEnumerable<InjectState> Planned(BoardSource source) =>
        source
            .State.Injects.Values.Where(inject => inject is { Status: InjectStatus.Planned, Due: not null })
            .OrderBy(inject => inject.Due)
            .ThenBy(inject => source.Plan.Find(inject.Id)?.Order);

    /// <summary>What is kept aside in the round that is on, for a person to send.</summary>
    public static IReadOnlyList<NextLine> Reserve(BoardSource source, BoardTexts texts)
    {
        var on = source.State.Rounds.Values.FirstOrDefault(round => round.Status == RoundStatus.Searching)?.Id;
        return
        [
            .. source
                .Plan.Injects.Where(planned => planned.Id.Round == on && planned.Inject is Inject.Message)
                .Where(planned => planned.Inject.Contingency || planned.Inject.Timing is Timing.ByHand || IsAside(source, planned.Id))
                .Select(planned => StateOf(source, planned))
                .Where(inject => inject.Status is InjectStatus.Planned or InjectStatus.Contingency && inject.ReleasedAt is null)
                .Select(inject => Line(source, texts, inject) with { At = null }),
        ];
    }

    public static IReadOnlyList<NextLine> Held(BoardSource source, BoardTexts texts) =>
        [
            .. source
                .State.Injects.Values.Where(inject => inject.Status == InjectStatus.Held)
                .OrderBy(inject => inject.Due)
                .Select(inject => Line(source, texts, inject) with { CanRelease = inject.ReleasedAt is null && inject.Due > source.Now }),
        ];

    private static InjectId? After(BoardSource source, List<InjectState> coming, InjectState inject) =>
        InjectNames.KindOf(source.Plan, inject) == InjectKind.Start
            ? null
            : coming.SkipWhile(other => other != inject).Skip(1).FirstOrDefault(other => other.Id.Round == inject.Id.Round)?.Id;

    private static IEnumerable<NextLine> Waiting(BoardSource source, BoardTexts texts, string channel) =>
        source
            .State.Deliveries.Values.Where(delivery => delivery.Key.Channel == channel && delivery.Key.Action == DeliveryAction.Publish)
            .Where(delivery => delivery.State is DeliveryState.Planned or DeliveryState.Claimed)
            .OrderBy(delivery => delivery.Order)
            .DistinctBy(delivery => delivery.Key.Inject)
            .Select(delivery => Line(source, texts, source.State.Injects[delivery.Key.Inject]) with { At = delivery.Due, Waits = true });

    private static NextLine Line(BoardSource source, BoardTexts texts, InjectState inject) =>
        new(inject.Id, InjectNames.Of(source.Plan, inject), inject.Due, texts.Of(inject), texts.Own(inject));

    private static bool IsAside(BoardSource source, InjectId id) =>
        source.State.Injects.GetValueOrDefault(id)?.Status == InjectStatus.Contingency;

    private static InjectState StateOf(BoardSource source, PlannedInject planned) =>
        source.State.Injects.GetValueOrDefault(planned.Id) ?? new InjectState { Id = planned.Id, Kind = planned.Inject.Kind };

    private static bool IsMessage(BoardSource source, InjectState inject) => source.Plan.Find(inject.Id) is { Inject: Inject.Message };
}
