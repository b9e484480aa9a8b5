namespace FeedGame.Abstractions.Texts;

/// <summary>How full a text makes its limit: 271 of 300 graphemes.</summary>
/// <param name="Max"><see cref="int.MaxValue"/> when there is no limit to speak of.</param>
public sealed record TextUse(int Used, int Max, string Unit)
{
    /// <summary>How much shorter the text must be; 0 when it fits.</summary>
    public int Over => Math.Max(0, Used - Max);
}
