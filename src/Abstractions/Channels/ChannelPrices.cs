namespace FeedGame.Abstractions.Channels;

/// <summary>What a network asks for, in US dollars.</summary>
/// <param name="Post">A post without a link.</param>
/// <param name="PostWithLink">A post with at least one link in it.</param>
/// <param name="Retract">Taking a post back.</param>
/// <param name="AltText">The words beside a photo.</param>
/// <param name="Read">Reading back one post of our own.</param>
/// <param name="Source">Whose prices these are and of when, for people who want to know whether they still hold.</param>
public sealed record ChannelPrices(decimal Post, decimal PostWithLink, decimal Retract, decimal AltText, decimal Read, string Source);
