namespace FeedGame.Abstractions.Texts;

/// <summary>A stretch of a text, in UTF-16 units.</summary>
public readonly record struct TextPart(int Start, int Length)
{
    public string In(string text) => text.Substring(Start, Length);
}
