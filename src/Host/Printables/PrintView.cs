using FeedGame.Engine.Games;
using FeedGame.Host.Access;
using FeedGame.Host.Feed;

namespace FeedGame.Host.Printables;

/// <summary>What the papers of an evening are made of: what the game file says, and nothing that it does not.</summary>
/// <param name="Page">Where the public follows the game; null leaves a line to write it on.</param>
/// <param name="Codes">For the letter of each round, by its id.</param>
public sealed record PrintView(Game Game, string? Page, IReadOnlyDictionary<string, string> Codes)
{
    public QrSquare? Square => Page is null ? null : QrSquare.Of(Page);

    public LocalClock Clock => new(Game.Zone.Id, PrintWords.Dutch.Culture);
}
