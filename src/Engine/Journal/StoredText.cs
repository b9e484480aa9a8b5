namespace FeedGame.Engine.Journal;

/// <summary>Words of a person, kept where they can be purged; the journal has only the salted digest (PRODUCT rule 10).</summary>
public sealed record StoredText(string Id, string Salt, string Text);
