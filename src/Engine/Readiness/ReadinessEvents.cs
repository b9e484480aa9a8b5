using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Readiness;

/// <summary>A person ticked something off, or took the tick back.</summary>
/// <param name="DoneBy">The opaque id of who did it.</param>
/// <param name="DoneAt">When it was done, as that person says.</param>
/// <param name="Undone">True when the tick was taken back; null otherwise.</param>
public sealed record ReadinessNoted(
    ReadyItem Item,
    string By,
    string DoneBy,
    DateTimeOffset DoneAt,
    TextRef? Note = null,
    bool? Undone = null
) : GameEvent;

/// <summary>Somebody goes on although these were not in order, by name and with a reason.</summary>
public sealed record GateOverridden(string By, IReadOnlyList<ReadyItem> Items, TextRef Reason) : GameEvent;
