using FeedGame.Engine.Feed;

namespace FeedGame.Host.Playing;

/// <summary>Photos where only words can be shown: what each shows, in brackets.</summary>
internal static class PhotoWords
{
    /// <summary>Empty for an item without photos; else with a space in front.</summary>
    public static string Of(FeedItem? item, string lang) =>
        string.Concat((item?.Photos ?? []).Select(photo => lang == "en" ? $" [photo: {photo.Alt.In(lang)}]" : $" [foto: {photo.Alt.Nl}]"));
}
