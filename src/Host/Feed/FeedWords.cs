using System.Globalization;
using System.Resources;

namespace FeedGame.Host.Feed;

/// <summary>The words of our own pages in one language: <c>FeedWords.resx</c> (Dutch) and <c>FeedWords.en.resx</c>.</summary>
public sealed class FeedWords
{
    private static readonly ResourceManager Resources = new("FeedGame.Host.Feed.FeedWords", typeof(FeedWords).Assembly);

    public static readonly FeedWords Dutch = new("nl", "nl-NL");
    public static readonly FeedWords English = new("en", "en-GB");

    private FeedWords(string language, string culture)
    {
        Language = language;
        Culture = CultureInfo.GetCultureInfo(culture);
    }

    /// <summary>For the <c>lang</c> of a document: nl or en.</summary>
    public string Language { get; }

    public CultureInfo Culture { get; }

    public FeedWords Other => this == Dutch ? English : Dutch;

    /// <summary>What an address needs for this language; nothing for Dutch.</summary>
    public string Query => this == Dutch ? "" : "?lang=en";

    /// <summary>A word that is missing is a bug, not a gap on a page.</summary>
    public string this[string key] =>
        Resources.GetString(key, Culture) ?? throw new InvalidOperationException($"The word '{key}' is missing.");

    public string With(string key, params object[] values) => string.Format(Culture, this[key], values);

    /// <summary>
    /// Dutch unless the address says otherwise. Accept-Language is not looked at: an address then has one content, and caches in
    /// between stay right.
    /// </summary>
    internal static FeedWords Of(HttpRequest request) => request.Query["lang"] == "en" ? English : Dutch;
}
