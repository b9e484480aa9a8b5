namespace FeedGame.Engine.Links;

/// <summary>A link as whoever made it sees it again; its token is nowhere.</summary>
/// <param name="Id">Tells links apart; opens nothing.</param>
/// <param name="Uses">How often it let somebody in.</param>
/// <param name="Open">True while it still may.</param>
public sealed record KnownLink(string Id, PersonalLink Link, LinkTerms Terms, DateTimeOffset Made, int Uses, bool Revoked, bool Open);
