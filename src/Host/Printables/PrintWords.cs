using System.Globalization;
using System.Resources;

namespace FeedGame.Host.Printables;

/// <summary>The words on paper: <c>PrintWords.resx</c> (Dutch); the card for bystanders in two more languages.</summary>
public sealed class PrintWords(string language)
{
    public static readonly PrintWords Dutch = new("nl");

    private static readonly ResourceManager Resources = new("FeedGame.Host.Printables.PrintWords", typeof(PrintWords).Assembly);

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language);

    /// <summary>A word that is missing is a bug, not a gap on paper.</summary>
    public string this[string key] =>
        Resources.GetString(key, Culture) ?? throw new InvalidOperationException($"The word '{key}' is missing.");

    public string With(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);
}
