using System.Collections.Immutable;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Approvals;

/// <summary>Who wrote and who approved what: the part of a game's state that is folded from approvals and edits.</summary>
public sealed record ApprovalBook
{
    public static readonly ApprovalBook Empty = new();

    /// <summary>Who wrote the plan; null when nobody said so.</summary>
    public string? Author { get; init; }

    /// <summary>The edits of each inject that was edited, in order.</summary>
    public ImmutableDictionary<InjectId, ImmutableList<TextEdit>> Edits { get; init; } =
        ImmutableDictionary<InjectId, ImmutableList<TextEdit>>.Empty;

    /// <summary>What was said of each inject, in order; of older words as well, because those may come back.</summary>
    public ImmutableDictionary<InjectId, ImmutableList<Verdict>> Verdicts { get; init; } =
        ImmutableDictionary<InjectId, ImmutableList<Verdict>>.Empty;

    internal ApprovalBook With(InjectId inject, Verdict verdict) =>
        this with
        {
            Verdicts = Verdicts.SetItem(inject, (Verdicts.GetValueOrDefault(inject) ?? []).Add(verdict)),
        };
}

/// <param name="Live">True when the game was armed already.</param>
/// <param name="Names">Whom the new words name.</param>
public sealed record TextEdit(TextRef Text, string By, bool Live, IReadOnlyList<Party> Names);

/// <param name="Why">Null for an approval; for a rejection, its reason.</param>
public sealed record Verdict(string Digest, string By, DateTimeOffset At, Party? For = null, TextRef? Why = null);
