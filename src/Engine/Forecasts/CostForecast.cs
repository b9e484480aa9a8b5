using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Forecasts;

/// <summary>What an evening costs, in US dollars.</summary>
/// <param name="Posts">All that are planned, replies among them.</param>
/// <param name="WithLink">Those that the network charges for a link.</param>
/// <param name="AsWritten">The posts and their photos' alt texts.</param>
/// <param name="WithoutLinks">The same with every link taken out.</param>
/// <param name="Spare">On top, if everything had to be taken back and each post read back once for that.</param>
/// <param name="Source">Whose prices these are.</param>
public sealed record CostForecast(int Posts, int WithLink, decimal AsWritten, decimal WithoutLinks, decimal Spare, string Source)
{
    public static CostForecast Of(IReadOnlyList<ChannelPost> posts, ChannelPrices prices)
    {
        var linked = posts.Count(post => post.Links > 0);
        var altTexts = posts.Count(post => post.Kind == InjectKind.Photo) * prices.AltText;
        return new CostForecast(
            posts.Count,
            linked,
            (linked * prices.PostWithLink) + ((posts.Count - linked) * prices.Post) + altTexts,
            (posts.Count * prices.Post) + altTexts,
            posts.Count * (prices.Retract + prices.Read),
            prices.Source
        );
    }
}
