using System.Collections.Immutable;
using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Reports;

/// <summary>What somebody saw and told the report desk (R1). Where and what lie among the purgeable texts.</summary>
/// <param name="Number">1 for the first of the game: how people call it.</param>
/// <param name="At">When the server had it.</param>
/// <param name="Count">How many people told the same.</param>
/// <param name="Round">The round that was on; empty when none was.</param>
public sealed record Report(int Number, DateTimeOffset At, int Count, string Round)
{
    /// <summary>Null as long as nobody has judged it.</summary>
    public Triage? Triage { get; init; }

    public TextRef? Place { get; init; }

    public TextRef? Note { get; init; }

    /// <summary>The ids of all words that were ever written down about it, those that newer ones replaced included.</summary>
    public ImmutableList<string> Texts { get; init; } = [];

    /// <summary>When these words are erased; null when they stay as long as the game's.</summary>
    public DateTimeOffset? EraseAt { get; init; }

    /// <summary>
    /// True when it counts for figures and rules: a double was counted before, and what is real is no part of the game (R2). What is
    /// unclear or not judged yet counts: somebody looked around and called, which is what the figures are about.
    /// </summary>
    public bool Counts => Triage is not (Journal.Triage.Double or Journal.Triage.Real);

    /// <summary>True when somebody judged that it is of the game and tells something.</summary>
    public bool IsGood => Triage == Journal.Triage.Game;

    /// <summary>Lists compare by what is in them, so that a replayed report equals the one that was played.</summary>
    public bool Equals(Report? other) =>
        other is not null
        && (Number, At, Count, Round, Triage, Place, Note, EraseAt)
            == (other.Number, other.At, other.Count, other.Round, other.Triage, other.Place, other.Note, other.EraseAt)
        && Texts.SequenceEqual(other.Texts, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Number, At, Count, Round);
}
