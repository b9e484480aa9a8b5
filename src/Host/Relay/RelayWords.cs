using System.Globalization;
using System.Resources;
using FeedGame.Host.Feed;

namespace FeedGame.Host.Relay;

/// <summary>The words of the forwarders' page in one language: <c>RelayWords.resx</c> (Dutch) and <c>RelayWords.en.resx</c>.</summary>
public sealed class RelayWords(FeedWords feed)
{
    private static readonly ResourceManager Resources = new("FeedGame.Host.Relay.RelayWords", typeof(RelayWords).Assembly);

    public FeedWords Feed => feed;

    /// <summary>A word that is missing is a bug, not a gap on a page.</summary>
    public string this[string key] =>
        Resources.GetString(key, feed.Culture) ?? throw new InvalidOperationException($"The word '{key}' is missing.");

    public string With(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);
}
