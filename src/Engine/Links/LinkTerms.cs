namespace FeedGame.Engine.Links;

/// <summary>How long and how often a link lets somebody in.</summary>
/// <param name="Expires">From then on it does not; null for no end.</param>
/// <param name="MostUses">So many times; null for any number.</param>
public sealed record LinkTerms(DateTimeOffset? Expires = null, int? MostUses = null)
{
    public static readonly LinkTerms None = new();
}
