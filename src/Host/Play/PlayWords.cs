using System.Globalization;
using System.Resources;
using FeedGame.Host.Feed;

namespace FeedGame.Host.Play;

/// <summary>The words that all pages of people share, in one language: <c>PlayWords.resx</c> (Dutch) and <c>PlayWords.en.resx</c>.</summary>
public sealed class PlayWords(FeedWords feed)
{
    private static readonly ResourceManager Resources = new("FeedGame.Host.Play.PlayWords", typeof(PlayWords).Assembly);

    public FeedWords Feed => feed;

    /// <summary>A word that is missing is a bug, not a gap on a page.</summary>
    public string this[string key] =>
        Resources.GetString(key, feed.Culture) ?? throw new InvalidOperationException($"The word '{key}' is missing.");

    public string With(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);
}
