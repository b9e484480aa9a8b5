using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Rehearsals.Pictures;

/// <summary>An evening as lanes over time: what is drawn, before anything has a place on paper.</summary>
/// <param name="Earlier">What went out so long before that it would press the evening together.</param>
internal sealed record EveningPicture(
    DateTimeOffset From,
    DateTimeOffset To,
    IReadOnlyList<Lane> Lanes,
    IReadOnlyList<Halt> Halts,
    IReadOnlyList<Mark> Earlier
);

/// <param name="Under">A second line below the name; empty for none.</param>
/// <param name="On">From when to when a round was on; null for a lane that is no round.</param>
/// <param name="Out">When its role-player was off the street.</param>
internal sealed record Lane(string Name, string Under, IReadOnlyList<Mark> Marks, Span? On = null, DateTimeOffset? Out = null)
{
    /// <summary>Cues and messages stand in rows of their own; a channel has one row.</summary>
    public bool Tall { get; init; }
}

internal readonly record struct Span(DateTimeOffset From, DateTimeOffset To);

/// <summary>A pause or a stop: nothing goes out between.</summary>
internal sealed record Halt(Span Time, bool Stop);

/// <param name="Number">The n of a hint; 0 for anything else.</param>
/// <param name="Late">How long after its due it went out.</param>
internal sealed record Mark(DateTimeOffset At, InjectKind Kind, int Number, LocalText Name, bool Skipped = false, TimeSpan Late = default)
{
    /// <summary>What became of it where it is not out.</summary>
    public DeliveryState? Failed { get; init; }
}
