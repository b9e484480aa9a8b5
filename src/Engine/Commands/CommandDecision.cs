using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <summary>What a command leads to. Refusing is an everyday answer, not an error.</summary>
public abstract record CommandDecision
{
    private CommandDecision() { }

    /// <param name="Facts">To be journalled in this order; empty when it was so already.</param>
    /// <param name="Texts">The words that the facts refer to, stored by the same transaction.</param>
    /// <param name="Said">What the person reads, only after the commit (PRODUCT rule 11).</param>
    public sealed record Accepted(IReadOnlyList<GameEvent> Facts, IReadOnlyList<StoredText> Texts, LocalText Said) : CommandDecision;

    /// <param name="Why">What is wrong, and what to do.</param>
    public sealed record Refused(LocalText Why) : CommandDecision;
}
