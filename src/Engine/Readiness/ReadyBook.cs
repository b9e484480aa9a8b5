using System.Collections.Immutable;
using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Readiness;

/// <summary>What people ticked and took upon them: the part of a game's state that is folded from it.</summary>
public sealed record ReadyBook
{
    public static readonly ReadyBook Empty = new();

    public ImmutableDictionary<ReadyItem, ReadyNote> Notes { get; init; } = ImmutableDictionary<ReadyItem, ReadyNote>.Empty;

    /// <summary>In order.</summary>
    public ImmutableList<GateOverride> Overrides { get; init; } = [];

    public bool IsOverridden(ReadyItem item) => Overrides.Any(one => one.Items.Contains(item));
}

/// <summary>Done, by whom and when.</summary>
/// <param name="By">An opaque id; or, from a game file, a role or initials.</param>
public sealed record ReadyNote(string By, DateTimeOffset At, TextRef? Note = null);

/// <param name="At">When it was overridden.</param>
public sealed record GateOverride(string By, IReadOnlyList<ReadyItem> Items, TextRef Reason, DateTimeOffset At);
