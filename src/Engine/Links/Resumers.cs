namespace FeedGame.Engine.Links;

/// <summary>Who can agree to go on after a stop (X1); after a real incident one of the two is police.</summary>
/// <param name="People">How many different people.</param>
/// <param name="Police">True when one of them is police.</param>
public sealed record Resumers(int People, bool Police);
