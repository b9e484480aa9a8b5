using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Rehearsals;

/// <summary>Everything that happened, with what was planned and what became of it. Pure.</summary>
public sealed record ControllerTranscript(IReadOnlyList<ControllerRow> Rows)
{
    internal static ControllerTranscript Of(PlayedEvening evening, string lang)
    {
        var rows = new ControllerRows(evening, lang);
        return new ControllerTranscript([.. evening.Entries.Select(rows.Of).OfType<ControllerRow>()]);
    }

    /// <summary>For each place how many arrived and how late the latest was, our own page first.</summary>
    public IReadOnlyList<PlaceSum> Sums =>
        [
            .. Rows.SelectMany(row => row.Deliveries)
                .Where(delivery => delivery.Sent is not null)
                .GroupBy(delivery => delivery.Place)
                .Select(place => new PlaceSum(place.Key, place.Sum(one => one.Count), place.Max(one => one.Late))),
        ];
}

public sealed record ControllerRow(DateTimeOffset At, DateTimeOffset? Due, RowKind Kind, LocalText What)
{
    /// <summary>Which round it is of; null for what is of the whole game.</summary>
    public int? Round { get; init; }

    /// <summary>What was said; null where nothing was.</summary>
    public string? Words { get; init; }

    public IReadOnlyList<ControllerDelivery> Deliveries { get; init; } = [];

    public TimeSpan Late => Due is { } due && At > due ? At - due : TimeSpan.Zero;
}

/// <summary>What became of a message at one place.</summary>
/// <param name="Place">A channel; our own page is the empty one.</param>
/// <param name="Count">How many groups it stands for; 1 for a channel that reaches everybody at once.</param>
/// <param name="Sent">Null when it did not go out.</param>
/// <param name="Late">Of the latest of them.</param>
public sealed record ControllerDelivery(
    string Place,
    int Count,
    bool InGroups,
    DeliveryState State,
    LocalText Word,
    DateTimeOffset? Sent,
    TimeSpan Late
);

public sealed record PlaceSum(string Place, int Count, TimeSpan Latest);

public enum RowKind
{
    Turn,
    Message,
    Cue,
    Skipped,
    Suggestion,
    Halt,
}
