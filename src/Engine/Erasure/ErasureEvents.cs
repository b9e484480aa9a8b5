using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Erasure;

/// <summary>From this entry on names, phones, free words, links and photos of the game are gone from the store (E5).</summary>
/// <param name="By">Empty when the engine did it because its time had come.</param>
public sealed record GamePurged(string By) : GameEvent;

/// <summary>One person asked to be forgotten: the name is gone, and with it these texts, which spoke of them.</summary>
/// <param name="Person">The opaque id, which means nobody any more.</param>
public sealed record PersonErased(string Person, IReadOnlyList<string> Texts, string By) : GameEvent;
