using System.Globalization;
using System.Resources;
using FeedGame.Host.Feed;

namespace FeedGame.Host.Readiness;

/// <summary>The words of the page of the gate, in one language.</summary>
public sealed class ReadyPageWords(FeedWords feed)
{
    private static readonly ResourceManager Resources = new("FeedGame.Host.Readiness.ReadyPageWords", typeof(ReadyPageWords).Assembly);

    public string this[string key] =>
        Resources.GetString(key, feed.Culture) ?? throw new InvalidOperationException($"The word '{key}' is missing.");

    public string With(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);
}
